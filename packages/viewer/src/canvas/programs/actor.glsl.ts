/** Index of each outline in the shader below. */
export const shapes = { circle: 0, square: 1, diamond: 2, triangle: 3, hexagon: 4, cross: 5 } as const;
export type Shape = keyof typeof shapes;

export const vertexShader = /* glsl */ `
precision highp float;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_ring;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying float v_radius;
varying float v_half;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  // Room for the corners of squares and triangles, and for the ring.
  v_half = v_radius * 1.25 + 2.5 * u_pixelRatio;
  gl_PointSize = v_half * 2.0;
  v_shape = a_shape;
  v_color = a_color;
  v_color.a *= bias;
  v_ring = a_ring;
  v_ring.a *= bias;
}
`;

// Signed distances to the outlines, each of about the area of the circle of the same size.
export const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying float v_radius;
varying float v_half;
varying float v_shape;
uniform float u_pixelRatio;
float outline(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) { vec2 q = abs(p) - vec2(r * 0.87); return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r * 0.05; }
  if (v_shape < 2.5) { vec2 q = abs(p); return (q.x + q.y - r * 1.22) * 0.7071; }
  if (v_shape < 3.5) {
    vec2 q = vec2(abs(p.x), -p.y + r * 0.12);
    return max(q.x * 0.8660 + q.y * 0.5, -q.y) - r * 0.66;
  }
  if (v_shape < 4.5) { vec2 q = abs(p); return max(q.x * 0.8660 + q.y * 0.5, q.y) - r * 0.95; }
  vec2 q = abs(p); float w = r * 0.42;
  return max(min(max(q.x - w, q.y - r * 1.05), max(q.y - w, q.x - r * 1.05)), -r);
}
void main() {
  vec2 p = (gl_PointCoord - vec2(0.5)) * 2.0 * v_half;
  float d = outline(p, v_radius);
  float ring = 1.6 * u_pixelRatio;
  float inside = 1.0 - smoothstep(-0.6, 0.6, d);
  float around = 1.0 - smoothstep(ring - 0.6, ring + 0.6, d);
  vec4 fill = vec4(v_color.rgb * v_color.a, v_color.a);
  vec4 edge = vec4(v_ring.rgb * v_ring.a, v_ring.a);
  gl_FragColor = mix(edge * around, fill, inside);
}
`;
