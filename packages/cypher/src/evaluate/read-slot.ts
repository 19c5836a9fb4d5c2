import type { Graph } from '../graph/graph.ts';
import type { Representation } from '../operators/batch.ts';
import type { CypherValue } from '../values/types.ts';
import type { Evaluate } from './compiler.ts';

/** Reads a slot as a value of Cypher. */
export function readSlot(slot: number, representation: Representation, graph: Graph): Evaluate {
  if (representation === 'value') return (batch, row) => (batch.columns[slot] as CypherValue[])[row]!;
  const isNode = representation === 'node';
  return (batch, row) => {
    const id = (batch.columns[slot] as Int32Array)[row]!;
    return id < 0 ? null : isNode ? graph.node(id) : graph.relationship(id);
  };
}
