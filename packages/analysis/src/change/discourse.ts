import { predicateOf, signOf } from '@entente/ontology';
import type { EvidenceGraph } from '../graph/build.ts';
import { rollUp } from '../stance/roll-up.ts';

/** How far two actors take the same or opposite positions, as Discourse Network Analyzer projects them. */
export interface DiscourseTie {
  readonly a: string;
  readonly b: string;
  /** Targets that both are for, or both against. */
  readonly congruence: number;
  /** Targets that one is for and the other against. */
  readonly conflict: number;
  /** Congruence less conflict. */
  readonly subtract: number;
}

/**
 * One-mode projection of actors by their positions on third actors (Leifeld 2017, "Discourse network
 * analysis": congruence, conflict and subtract networks). A position is the sign of what an actor does or says
 * towards a target; an actor with both signs towards one has none. Cost: O(sum over targets of squared actors).
 */
export function discourseNetwork(
  graph: EvidenceGraph,
  options: { readonly rollUp?: boolean } = {},
): readonly DiscourseTie[] {
  const roots = options.rollUp === false ? undefined : rollUp(graph);
  const positions = new Map<string, Map<string, number>>();
  graph.forEachEdge((_edge, evidence, from, to) => {
    const sign = signOf(evidence.type);
    if (sign === 0) return;
    const actor = roots?.get(from) ?? from;
    const target = roots?.get(to) ?? to;
    if (actor === target) return;
    take(actor, target, sign);
    if (predicateOf(evidence.type)?.symmetric) take(target, actor, sign);
  });
  function take(actor: string, target: string, sign: number): void {
    const row = positions.get(target) ?? new Map<string, number>();
    positions.set(target, row);
    const before = row.get(actor);
    row.set(actor, before === undefined || before === sign ? sign : 0);
  }
  const ties = new Map<string, { a: string; b: string; congruence: number; conflict: number }>();
  for (const row of positions.values()) {
    const actors = [...row].filter(([, sign]) => sign !== 0).sort(([p], [q]) => (p < q ? -1 : 1));
    actors.forEach(([a, x], i) => {
      for (const [b, y] of actors.slice(i + 1)) {
        const key = `${a}\u0000${b}`;
        const tie = ties.get(key) ?? { a, b, congruence: 0, conflict: 0 };
        ties.set(key, tie);
        if (x === y) tie.congruence++;
        else tie.conflict++;
      }
    });
  }
  return [...ties.values()]
    .map(tie => ({ ...tie, subtract: tie.congruence - tie.conflict }))
    .sort((p, q) => (p.a + p.b < q.a + q.b ? -1 : 1));
}
