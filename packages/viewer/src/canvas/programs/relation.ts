import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { fragmentShader, vertexShader } from './relation.glsl.ts';

/** What the programs read from an edge beside sigma's own fields. */
export interface RelationDisplay extends EdgeDisplayData {
  readonly curvature?: number;
  /** Index of a dash pattern, see `dashes`. */
  readonly dash?: number;
  /** Drawn as two rails: nothing but attributed statements is behind it. */
  readonly hollow?: boolean;
  readonly arrow?: boolean;
}

/** Pieces of one curve: enough for a smooth bend at any zoom, few enough for thousands of lines. */
const segments = 14;
const uniforms = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_viewport', 'u_minThickness'] as const;

/** Pairs of vertices along the line, then the arrowhead's foot and tip: (how far along, which side, part). */
const strip: number[][] = [];
for (let i = 0; i <= segments; i++) strip.push([i / segments, -1, 0], [i / segments, 1, 0]);
strip.push([1, -1, 1], [1, 1, 1], [1, -1, 2], [1, 1, 2]);

/**
 * Draws relations as ribbons: straight or bent (a quadratic Bezier curve), solid, dashed or dotted, filled or as
 * two rails, with an arrowhead. The ribbon is cut into pieces on the GPU, so that a pixel costs no more than in a
 * straight line; the stock curve program computes a distance to the curve in every pixel of its box instead.
 */
export class RelationProgram extends EdgeProgram<(typeof uniforms)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
    return {
      VERTICES: strip.length,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_radii', size: 2, type: FLOAT },
        { name: 'a_style', size: 4, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_at', size: 3, type: FLOAT }],
      CONSTANT_DATA: strip,
    };
  }

  processVisibleItem(
    _index: number,
    at: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: RelationDisplay,
  ): void {
    const { array } = this;
    array[at++] = source.x;
    array[at++] = source.y;
    array[at++] = target.x;
    array[at++] = target.y;
    array[at++] = source.size;
    array[at++] = target.size;
    array[at++] = data.size;
    array[at++] = data.curvature ?? 0;
    array[at++] = (data.dash ?? 0) + (data.hollow ? 8 : 0);
    array[at++] = data.arrow ? 1 : 0;
    array[at++] = floatColor(data.color);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio']!, params.pixelRatio);
    gl.uniform2f(uniformLocations['u_viewport']!, params.width, params.height);
    gl.uniform1f(uniformLocations['u_minThickness']!, params.minEdgeThickness);
  }
}
