declare module 'graphology-gexf/browser/index.js' {
  export function parse(
    graph: unknown,
    source: string,
    options?: object,
  ): import('graphology').MultiDirectedGraph;
}
declare module 'graphology-graphml/browser/index.js' {
  export function parse(
    graph: unknown,
    source: string,
    options?: object,
  ): import('graphology').MultiDirectedGraph;
}
