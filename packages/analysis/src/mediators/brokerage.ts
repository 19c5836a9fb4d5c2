import { type SignedGraph, tieWeight } from '../graph/signed.ts';

/** How often an actor stands between two that are not tied, by whose camps the three are of. */
export interface Brokerage {
  /** All three of one camp. */
  readonly coordinator: number;
  /** Both others of one camp, the broker of another. */
  readonly itinerant: number;
  /** The broker and one other of one camp (gatekeeper and representative are the same without direction). */
  readonly gatekeeper: number;
  /** Three camps. */
  readonly liaison: number;
  readonly total: number;
}

/**
 * Brokerage roles of Gould and Fernandez (1989), "Structures of mediation", for ties without direction, with
 * camps as groups. A node without a camp (-1) is a group of its own. Cost: O(sum of squared degrees * log).
 *
 * @param camps one number a node, in the order of the graph's ids
 */
export function brokerage(graph: SignedGraph, camps: ArrayLike<number>): readonly Brokerage[] {
  const { offsets, targets, ids } = graph;
  const campOf = (node: number) => (camps[node]! < 0 ? -2 - node : camps[node]!);
  return ids.map((_, broker) => {
    const roles = { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0, total: 0 };
    const own = campOf(broker);
    for (let k = offsets[broker]!; k < offsets[broker + 1]!; k++)
      for (let l = k + 1; l < offsets[broker + 1]!; l++) {
        const a = targets[k]!;
        const b = targets[l]!;
        if (tieWeight(graph, a, b) !== 0) continue;
        roles[roleOf(campOf(a), own, campOf(b))]++;
        roles.total++;
      }
    return roles;
  });
}

function roleOf(a: number, own: number, b: number): 'coordinator' | 'itinerant' | 'gatekeeper' | 'liaison' {
  if (a === b) return a === own ? 'coordinator' : 'itinerant';
  return a === own || b === own ? 'gatekeeper' : 'liaison';
}
