import type { Affine } from '../screen.ts';
import { type MassContent, rgb } from './content.ts';

/** From where the mass is drawn: the camera's map, the canvas in CSS pixels, and its device pixels for each. */
export interface MassView {
  readonly affine: Affine;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** What a node's radius is multiplied with at this zoom. */
  readonly scale: number;
}

/** Milliseconds that a part of a drawing should take: less than a frame of the page. */
const partTime = 10;
/** Indices of the smallest part, and of the first. */
const parts = { smallest: 2048, first: 16_384 } as const;

const place = /* glsl */ `#version 300 es
precision highp float;
layout(location = 0) in vec2 a_position;
uniform vec4 u_linear;
uniform vec2 u_move;
vec4 placed() { return vec4(a_position.x * u_linear.xy + a_position.y * u_linear.zw + u_move, 0.0, 1.0); }
`;
const lineVertex = `${place}
void main() { gl_Position = placed(); }`;
const lineFragment = /* glsl */ `#version 300 es
precision mediump float;
uniform vec4 u_color;
out vec4 color;
void main() { color = u_color; }`;
const pointVertex = `${place}
layout(location = 1) in float a_radius;
layout(location = 2) in vec4 a_color;
uniform float u_scale;
out vec4 v_color;
out float v_size;
void main() {
  // Outside of the picture, where it is not to be drawn.
  gl_Position = a_color.a == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : placed();
  v_size = max(2.0, a_radius * u_scale * 2.0);
  gl_PointSize = v_size;
  v_color = a_color;
}`;
const pointFragment = /* glsl */ `#version 300 es
precision mediump float;
in vec4 v_color;
in float v_size;
out vec4 color;
void main() {
  float inside = clamp((0.5 - length(gl_PointCoord - 0.5)) * v_size + 0.5, 0.0, 1.0);
  color = vec4(v_color.rgb, 1.0) * inside;
}`;

/**
 * Draws thousands of actors as points and their relations as lines of one pixel: every actor's place is on the
 * graphics card once, a line is two indices, and a colour is one call. (sigma's stock programs write some 20 numbers
 * for each line, and keep an object and an entry in a graph for it.)
 */
export class MassLayer {
  readonly #gl: WebGL2RenderingContext;
  readonly #lines: Program;
  readonly #points: Program;
  readonly #places: WebGLBuffer;
  readonly #radii: WebGLBuffer;
  readonly #colors: WebGLBuffer;
  readonly #indices: WebGLBuffer;
  #order = 0;
  /** Indices of lines that are drawn at once. */
  #part: number = parts.first;
  #content: MassContent | null = null;

  /** @throws Error where the browser gives no WebGL 2. */
  constructor(canvas: OffscreenCanvas) {
    const gl = canvas.getContext('webgl2', { antialias: false, depth: false, stencil: false });
    if (!gl) throw new Error('WebGL 2 is missing.');
    this.#gl = gl;
    this.#lines = new Program(gl, lineVertex, lineFragment);
    this.#points = new Program(gl, pointVertex, pointFragment);
    this.#places = gl.createBuffer();
    this.#radii = gl.createBuffer();
    this.#colors = gl.createBuffer();
    this.#indices = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#places);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#radii);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribPointer(1, 1, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#colors);
    gl.enableVertexAttribArray(2);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 0, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  /** Radius of every node, in pixels at the fitted zoom. */
  setRadii(radii: Float32Array): void {
    const gl = this.#gl;
    this.#order = radii.length;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#radii);
    gl.bufferData(gl.ARRAY_BUFFER, radii, gl.STATIC_DRAW);
  }

  /** x and y of every node. */
  setPlaces(places: Float32Array): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#places);
    gl.bufferData(gl.ARRAY_BUFFER, places, gl.DYNAMIC_DRAW);
  }

  setContent(content: MassContent): void {
    const gl = this.#gl;
    this.#content = content;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#colors);
    gl.bufferData(gl.ARRAY_BUFFER, content.points, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, content.lines, gl.DYNAMIC_DRAW);
  }

  /**
   * Draws everything; to be awaited. In parts with pauses between them unless `atOnce`: where the browser draws without
   * a graphics card, the page's own frames have to wait for whatever is being drawn.
   */
  async draw({ affine, width, height, pixelRatio, scale }: MassView, atOnce: boolean): Promise<void> {
    const gl = this.#gl;
    const { canvas } = gl;
    const [across, down] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    gl.viewport(0, 0, across, down);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (!this.#content) return;
    const linear = [
      (affine.a * 2) / width,
      (affine.b * -2) / height,
      (affine.c * 2) / width,
      (affine.d * -2) / height,
    ];
    const move = [(affine.e * 2) / width - 1, 1 - (affine.f * 2) / height];
    gl.disable(gl.BLEND);
    this.#lines.use(linear, move);
    const color = this.#lines.uniform('u_color');
    for (const group of this.#content.groups) {
      const [r, g, b] = rgb(group.color);
      gl.uniform4f(color, r / 255, g / 255, b / 255, 1);
      const end = group.start + group.count;
      for (let at = group.start; at < end; ) {
        const count = Math.min(atOnce ? group.count : this.#part, end - at);
        gl.drawElements(gl.LINES, count, gl.UNSIGNED_INT, at * 4);
        at += count;
        if (!atOnce) await this.#pause();
      }
    }
    gl.enable(gl.BLEND);
    this.#points.use(linear, move);
    gl.uniform1f(this.#points.uniform('u_scale'), scale * pixelRatio);
    gl.drawArrays(gl.POINTS, 0, this.#order);
  }

  /** Waits for a part of the drawing; the next is made larger or smaller by how long this one took. */
  async #pause(): Promise<void> {
    const start = performance.now();
    await this.drawn();
    const took = performance.now() - start;
    if (took < partTime * 0.6) this.#part = Math.min(2 ** 24, this.#part * 2);
    else if (took > partTime * 2) this.#part = Math.max(parts.smallest, this.#part / 2);
  }

  /** Resolves when everything that was asked for so far is drawn. */
  async drawn(): Promise<void> {
    const gl = this.#gl;
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    if (!sync) return;
    do await new Promise(resolve => setTimeout(resolve, 1));
    while (!gl.isContextLost() && gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.UNSIGNALED);
    gl.deleteSync(sync);
  }

  get lost(): boolean {
    return this.#gl.isContextLost();
  }
}

class Program {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;

  constructor(gl: WebGL2RenderingContext, vertex: string, fragment: string) {
    this.#gl = gl;
    this.#program = gl.createProgram();
    for (const [kind, source] of [
      [gl.VERTEX_SHADER, vertex],
      [gl.FRAGMENT_SHADER, fragment],
    ] as const) {
      const shader = gl.createShader(kind);
      if (!shader) throw new Error('WebGL was lost while the drawing was set up.');
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(this.#program, shader);
    }
    gl.linkProgram(this.#program);
  }

  use(linear: readonly number[], move: readonly number[]): void {
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's name for it, no hook of React.
    this.#gl.useProgram(this.#program);
    this.#gl.uniform4fv(this.uniform('u_linear'), linear);
    this.#gl.uniform2fv(this.uniform('u_move'), move);
  }

  uniform(name: string): WebGLUniformLocation | null {
    return this.#gl.getUniformLocation(this.#program, name);
  }
}
