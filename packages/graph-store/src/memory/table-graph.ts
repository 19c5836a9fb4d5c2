import { nodeProperties } from '@entente/ontology';
import { type GraphTable, nodeKinds } from '../graph/table.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** Attributes that are made when they are asked for, of things that go by their number. */
function lazily(
  property: (number: number, name: string) => unknown,
  names: (number: number) => readonly string[],
): (number: number) => Attributes {
  const handler: ProxyHandler<{ readonly number: number }> = {
    get: ({ number }, name) => (typeof name === 'string' ? property(number, name) : undefined),
    has: ({ number }, name) => typeof name === 'string' && property(number, name) !== undefined,
    ownKeys: ({ number }) => names(number).filter(name => property(number, name) !== undefined),
    getOwnPropertyDescriptor: ({ number }, name) => {
      const value = typeof name === 'string' ? property(number, name) : undefined;
      return value === undefined
        ? undefined
        : { value, configurable: true, enumerable: true, writable: false };
    },
    set: () => false,
    deleteProperty: () => false,
    defineProperty: () => false,
  };
  return number => new Proxy({ number }, handler) as unknown as Attributes;
}

const claimLabels = ['Claim'];

/**
 * A graph table as the Cypher engine reads graphology: what it asks of a graph is to walk through nodes and edges once
 * and to tell of changes, and a table never changes. Attributes of edges and claims are read from the columns and the
 * texts when a query asks for them; only those of other nodes are objects. A million statements are ready in a second
 * or two, where graphology itself takes seven and a gigabyte.
 */
export function tableGraph(table: GraphTable) {
  const { columns } = table;
  const types = table.head.types;
  const edge = lazily(
    (number, name) =>
      name === '@type' ? types[columns.type[number]!] : table.relationshipProperty(number, name),
    number => ['@type', ...table.propertyNames(number)],
  );
  const claim = lazily(
    (number, name) => (name === '@labels' ? claimLabels : table.claimProperty(number, name)),
    () => ['@labels', ...nodeProperties.claim],
  );
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
        if (columns.nodeKind[node] === nodeKinds.claim) {
          visit(table.nodeKey(node), claim(columns.nodeAt[node]!));
          continue;
        }
        const { key, labels, properties } = table.node(node);
        visit(key, { ...properties, '@labels': labels });
      }
    },
    forEachEdge(visit: (key: string, attributes: Attributes, source: string, target: string) => void): void {
      for (let number = 0; number < table.relationshipCount; number++)
        visit(
          `r${number}`,
          edge(number),
          table.nodeKey(columns.from[number]!),
          table.nodeKey(columns.to[number]!),
        );
    },
    on: () => {},
    off: () => {},
  };
}
