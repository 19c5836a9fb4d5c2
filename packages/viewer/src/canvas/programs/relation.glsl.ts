/** Index of each dash pattern in the shader below. */
export const dashes = { solid: 0, dashed: 1, dotted: 2, dashDotted: 3 } as const;

/** Works in pixels of the page: widths, gaps and dashes keep their size whatever the zoom. */
export const vertexShader = /* glsl */ `
precision highp float;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_radii;
attribute vec4 a_style;
attribute vec4 a_color;
attribute vec3 a_at;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_viewport;
uniform float u_minThickness;

varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_head;
varying float v_style;

const float bias = 255.0 / 254.0;

vec2 toPixels(vec2 p) { return (u_matrix * vec3(p, 1.0)).xy * 0.5 * u_viewport; }

void main() {
  vec2 p0 = toPixels(a_start);
  vec2 p2 = toPixels(a_end);
  vec2 chord = p2 - p0;
  float len = max(length(chord), 0.001);
  vec2 dir = chord / len;
  vec2 across = vec2(-dir.y, dir.x);
  float bend = a_style.y;
  vec2 p1 = (p0 + p2) * 0.5 + across * bend * len;

  float thickness = max(a_style.x / u_sizeRatio, u_minThickness);
  float headLength = a_style.w > 0.5 ? 6.0 + thickness * 2.2 : 0.0;
  // Room for the nodes at both ends; where there is none left the line keeps its middle.
  float r0 = min(a_radii.x / u_sizeRatio + 1.0, len * 0.4);
  float r2 = min(a_radii.y / u_sizeRatio + 2.0, len * 0.4);
  float t0 = r0 / len;
  float t1 = 1.0 - r2 / len;
  headLength = min(headLength, (t1 - t0) * len * 0.5);
  float headStart = 1.0 - headLength / max((t1 - t0) * len, 0.001);
  bool shaft = a_at.z < 0.5;
  bool tip = a_at.z > 1.5;
  float position = tip ? 1.0 : a_at.x * headStart;
  float t = mix(t0, t1, position);

  vec2 point = mix(mix(p0, p1, t), mix(p1, p2, t), t);
  vec2 tangent = normalize(mix(p1 - p0, p2 - p1, t) + dir * 0.0001);
  vec2 normal = vec2(-tangent.y, tangent.x);

  bool hollow = a_style.z > 7.5;
  float halfWidth = (hollow ? max(thickness, 3.0) : thickness) * 0.5;
  float headHalf = 2.5 + thickness * 1.1;
  float reach = shaft ? halfWidth + 0.75 : (tip ? 0.0 : (headLength > 0.5 ? headHalf : 0.0));

  point += normal * a_at.y * reach;
  gl_Position = vec4(point / (0.5 * u_viewport), 0.0, 1.0);

  v_side = a_at.y * reach;
  v_half = halfWidth;
  v_along = position * (t1 - t0) * len;
  v_head = shaft ? 0.0 : 1.0;
  v_style = a_style.z;
  v_color = a_color;
  v_color.a *= bias;
}
`;

export const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_head;
varying float v_style;

void main() {
  float alpha = 1.0;
  float style = v_style;
  float away = abs(v_side);
  if (v_head < 0.5) {
    bool hollow = style > 7.5;
    if (hollow) style -= 8.0;
    alpha = 1.0 - smoothstep(v_half - 0.5, v_half + 0.75, away);
    if (hollow) alpha *= smoothstep(v_half - 1.4, v_half - 0.6, away);
    if (style > 2.5) {
      float m = mod(v_along, 14.0);
      if (!(m < 7.0 || (m > 9.5 && m < 11.5))) alpha = 0.0;
    } else if (style > 1.5) {
      if (mod(v_along, 5.0) > 2.2) alpha = 0.0;
    } else if (style > 0.5) {
      if (mod(v_along, 10.0) > 6.0) alpha = 0.0;
    }
  }
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * alpha;
}
`;
