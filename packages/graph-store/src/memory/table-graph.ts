import type { GraphTable } from '../graph/table.ts';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * A graph table as the Cypher engine reads graphology: what it asks of a graph is to walk through nodes and edges once
 * and to tell of changes, and a table never changes. Attributes of edges are read from the columns when a query asks
 * for them; only those of nodes are objects. A million statements are ready in a second or two, where graphology
 * itself takes seven and a gigabyte.
 */
export function tableGraph(table: GraphTable) {
  const { columns } = table;
  const types = table.head.types;
  const property = (edge: number, name: string) =>
    name === '@type' ? types[columns.type[edge]!] : table.relationshipProperty(edge, name);
  const handler: ProxyHandler<{ readonly edge: number }> = {
    get: ({ edge }, name) => (typeof name === 'string' ? property(edge, name) : undefined),
    has: ({ edge }, name) => typeof name === 'string' && property(edge, name) !== undefined,
    ownKeys: ({ edge }) => [
      '@type',
      ...table.propertyNames(edge).filter(name => property(edge, name) !== undefined),
    ],
    getOwnPropertyDescriptor: ({ edge }, name) => {
      const value = typeof name === 'string' ? property(edge, name) : undefined;
      return value === undefined
        ? undefined
        : { value, configurable: true, enumerable: true, writable: false };
    },
    set: () => false,
    deleteProperty: () => false,
    defineProperty: () => false,
  };
  return {
    type: 'directed',
    multi: true,
    get order() {
      return table.nodeCount;
    },
    get size() {
      return table.relationshipCount;
    },
    forEachNode(visit: (key: string, attributes: Attributes) => void): void {
      for (let node = 0; node < table.nodeCount; node++) {
        const { key, labels, properties } = table.node(node);
        visit(key, { ...properties, '@labels': labels });
      }
    },
    forEachEdge(visit: (key: string, attributes: Attributes, source: string, target: string) => void): void {
      for (let edge = 0; edge < table.relationshipCount; edge++)
        visit(
          `r${edge}`,
          new Proxy({ edge }, handler) as unknown as Attributes,
          table.nodeKey(columns.from[edge]!),
          table.nodeKey(columns.to[edge]!),
        );
    },
    on: () => {},
    off: () => {},
  };
}
