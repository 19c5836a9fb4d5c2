import { toGraphology } from '../memory/cypher.ts';
import type { Format } from './format.ts';

/** The whole graph as graphology serialises it: labels under `@labels`, types under `@type`. */
export const json: Format = {
  name: 'json',
  *write({ derived }) {
    const { attributes, nodes, edges, options } = toGraphology(derived).export();
    yield `{"attributes":${JSON.stringify(attributes)},"options":${JSON.stringify(options)},"nodes":[`;
    for (const [at, node] of nodes.entries()) yield (at ? ',\n' : '\n') + JSON.stringify(node);
    yield '],"edges":[';
    for (const [at, edge] of edges.entries()) yield (at ? ',\n' : '\n') + JSON.stringify(edge);
    yield ']}\n';
  },
};
