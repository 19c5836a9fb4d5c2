import type Sigma from 'sigma';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { fragmentShader, vertexShader } from './actor.glsl.ts';

/** What the program reads from a node beside sigma's own fields. */
export interface ActorDisplay extends NodeDisplayData {
  readonly shape?: number;
  /** Colour of the outline: the background's, or that of a selection or a pin. */
  readonly ring?: string;
}

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio'] as const;

/** Draws actors as points of six outlines with a ring: one vertex each, whatever their number. */
export class ActorProgram extends NodeProgram<(typeof uniforms)[number]> {
  /** Without the buffer for picking: pointing is worked out from places, nothing is drawn a second time for it. */
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer);
  }

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGL2RenderingContext;
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: POINTS,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  processVisibleItem(_index: number, at: number, data: ActorDisplay): void {
    const { array } = this;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = data.shape ?? 0;
    array[at++] = floatColor(data.color);
    array[at++] = floatColor(data.ring ?? '#ffffff');
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio']!, params.pixelRatio);
  }
}
