import { MultiDirectedGraph } from 'graphology';
// @ts-expect-error: the library types its entry alone, which wants a DOM or a parser for it
import writeUntyped from 'graphology-gexf/browser/writer.js';
import type { Derived } from '../graph/derive.ts';
import { typeOf } from '../memory/view.ts';
import type { Format } from './format.ts';
import { entityNodes, namedStatements, text, title, xmlText } from './parts.ts';

const writeGexf = writeUntyped as (graph: unknown, options: unknown) => string;

/** Entities and the statements between them, as graph tools draw them. Attributes are texts, numbers and truths. */
export function drawnGraph(derived: Derived): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const row of entityNodes(derived))
    graph.addNode(xmlText(row.key), {
      label: xmlText(title(row)),
      type: typeOf(row.labels),
      aliases: xmlText(text(row, 'aliases')),
      ref: xmlText(text(row, 'ref')),
    });
  for (const { row, from, to } of namedStatements(derived)) {
    if (!graph.hasNode(xmlText(from.key)) || !graph.hasNode(xmlText(to.key))) continue;
    const attributes: Record<string, unknown> = { label: row.type };
    for (const [name, value] of Object.entries(row.properties))
      attributes[name] =
        typeof value === 'string' ? xmlText(value) : Array.isArray(value) ? value.join('; ') : value;
    graph.addDirectedEdgeWithKey(row.key, xmlText(from.key), xmlText(to.key), attributes);
  }
  return graph;
}

/** Gephi's format, written by graphology's library. */
export const gexf: Format = {
  name: 'gexf',
  *write({ derived }) {
    yield writeGexf(
      drawnGraph(derived) as never,
      {
        version: '1.3',
        formatNode: (_key: string, { label, ...attributes }: Record<string, unknown>) =>
          ({ label, attributes }) as never,
        formatEdge: (_key: string, { label, ...attributes }: Record<string, unknown>) =>
          ({ label, attributes }) as never,
      } as never,
    );
  },
};
