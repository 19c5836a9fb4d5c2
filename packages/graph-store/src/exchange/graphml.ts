import type { Format } from './format.ts';
import { drawnGraph } from './gexf.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const escaped = (value: string) => value.replace(/[&<>"\r]/g, character => escapes[character]!);

function typeOfValues(values: readonly unknown[]): string {
  if (values.every(value => typeof value === 'boolean')) return 'boolean';
  if (values.every(value => Number.isInteger(value))) return 'long';
  return values.every(value => typeof value === 'number') ? 'double' : 'string';
}

/** GraphML, for yEd, igraph, NetworkX and the like. @see http://graphml.graphdrawing.org/specification.html */
export const graphml: Format = {
  name: 'graphml',
  *write({ derived }) {
    const graph = drawnGraph(derived);
    const keys = new Map<string, { id: string; domain: string; name: string; values: unknown[] }>();
    const note = (domain: string) => (_key: string, attributes: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(attributes)) {
        const at = `${domain} ${name}`;
        const key = keys.get(at) ?? { id: `d${keys.size}`, domain, name, values: [] };
        keys.set(at, key);
        if (key.values.length < 10_000 || typeof value !== typeof key.values[0]) key.values.push(value);
      }
    };
    graph.forEachNode(note('node'));
    graph.forEachEdge(note('edge'));
    const data = (domain: string, attributes: Record<string, unknown>) =>
      Object.entries(attributes)
        .map(
          ([name, value]) =>
            `<data key="${keys.get(`${domain} ${name}`)!.id}">${escaped(String(value))}</data>`,
        )
        .join('');
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    for (const { id, domain, name, values } of keys.values())
      yield `<key id="${id}" for="${domain}" attr.name="${escaped(name)}" attr.type="${
        name === 'confidence' ? 'double' : typeOfValues(values)
      }"/>\n`;
    yield '<graph edgedefault="directed">\n';
    for (const { node: key, attributes } of graph.nodeEntries())
      yield `<node id="${escaped(key)}">${data('node', attributes)}</node>\n`;
    for (const { edge, attributes, source, target } of graph.edgeEntries())
      yield `<edge id="${escaped(edge)}" source="${escaped(source)}" target="${escaped(target)}">${data('edge', attributes)}</edge>\n`;
    yield '</graph>\n</graphml>\n';
  },
};
