declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step; writes into `nodes` (10 floats each) and reads `edges` (3 floats each). */
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): unknown;
}
declare module 'graphology-layout-forceatlas2/defaults.js' {
  const defaults: Readonly<Record<string, unknown>>;
  export default defaults;
}
declare module 'graphology-layout-noverlap/iterate.js' {
  /** One step over (x, y, radius) of each node; writes the new places. */
  export default function iterate(settings: object, nodes: Float32Array): { readonly converged: boolean };
}
