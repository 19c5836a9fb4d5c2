import type { Evidence, GraphSource } from '@entente/graph-store';
import type { Selection } from '../../state/store.ts';

/** Pairs asked for at most where several actors are selected. */
const mostPairs = 45;

/** Evidence of a selection: all around one actor, between two, or among several. */
export async function loadEvidence(
  source: GraphSource,
  selection: Selection | null,
): Promise<readonly Evidence[]> {
  if (!selection) return [];
  if (selection.kind === 'pair') return source.evidence({ pair: [selection.from, selection.to] });
  const [first, ...rest] = selection.ids;
  if (first === undefined) return [];
  if (rest.length === 0) return source.evidence({ node: first });
  const pairs: (readonly [string, string])[] = [];
  selection.ids.forEach((a, i) => {
    for (const b of selection.ids.slice(i + 1)) pairs.push([a, b]);
  });
  const found = await Promise.all(pairs.slice(0, mostPairs).map(pair => source.evidence({ pair })));
  return found.flat();
}
