import type { Evidence, GraphSource } from '@entente/graph-store';
import type { GraphModel } from '../../model/model.ts';
import { membersOf, pairsBehind } from '../../model/roll-up.ts';
import type { Selection } from '../../state/store.ts';

/** Pairs asked for at most where several actors are selected. */
const mostPairs = 45;

/** Evidence of a selection: all around one actor, between two, or among several. */
export async function loadEvidence(
  source: GraphSource,
  selection: Selection | null,
  model: GraphModel,
  /** The graph draws states: whoever speaks for one belongs to it. */
  states: boolean,
): Promise<readonly Evidence[]> {
  if (!selection) return [];
  if (selection.kind === 'pair') {
    if (!selection.rolled && !states) return source.evidence({ pair: [selection.from, selection.to] });
    const pairs = pairsBehind(model, selection.from, selection.to);
    return (await Promise.all(pairs.map(pair => source.evidence({ pair })))).flat();
  }
  const [first, ...rest] = selection.ids;
  if (first === undefined) return [];
  if (rest.length === 0) {
    if (!states) return source.evidence({ node: first });
    const all = await Promise.all(membersOf(model, first).map(node => source.evidence({ node })));
    // What two of them tell of each other comes with both.
    return [...new Map(all.flat().map(item => [item.id, item])).values()];
  }
  const pairs: (readonly [string, string])[] = [];
  selection.ids.forEach((a, i) => {
    for (const b of selection.ids.slice(i + 1)) pairs.push([a, b]);
  });
  const found = await Promise.all(pairs.slice(0, mostPairs).map(pair => source.evidence({ pair })));
  return found.flat();
}
