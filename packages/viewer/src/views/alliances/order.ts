import type { Alliances, Tie } from '../../analysis/run.ts';

/** Actors of the matrix, camp by camp, and where each camp ends. */
export interface MatrixOrder {
  readonly ids: readonly string[];
  /** Index of the first actor after each camp. */
  readonly ends: readonly number[];
  /** Actors left out because the matrix would not be readable. */
  readonly left: number;
}

/** Orders actors by camp, the most tied first in each; those without a camp last. Keeps the `limit` most tied. */
export function orderOf(
  { groups, neutral, ties }: Pick<Alliances, 'groups' | 'neutral' | 'ties'>,
  limit: number,
): MatrixOrder {
  const weight = new Map<string, number>();
  for (const { a, b, positive, negative } of ties)
    for (const id of [a, b]) weight.set(id, (weight.get(id) ?? 0) + positive + negative);
  const of = (id: string) => weight.get(id) ?? 0;
  const all = [...groups.flat(), ...neutral].filter(id => of(id) > 0);
  const kept = new Set([...all].sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1)).slice(0, limit));
  const ids: string[] = [];
  const ends: number[] = [];
  for (const group of [...groups, neutral]) {
    const own = group.filter(id => kept.has(id)).sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
    ids.push(...own);
    if (own.length > 0) ends.push(ids.length);
  }
  return { ids, ends, left: all.length - ids.length };
}

/** Ties by both ends, whichever comes first. */
export function tieIndex(ties: readonly Tie[]): (a: string, b: string) => Tie | undefined {
  const index = new Map<string, Map<string, Tie>>();
  const put = (a: string, b: string, tie: Tie) => {
    const row = index.get(a) ?? new Map<string, Tie>();
    row.set(b, tie);
    index.set(a, row);
  };
  for (const tie of ties) {
    put(tie.a, tie.b, tie);
    put(tie.b, tie.a, tie);
  }
  return (a, b) => index.get(a)?.get(b);
}

/** How two actors stand, in words. */
export function standing(score: number): string {
  const size = Math.abs(score);
  if (size < 0.1) return 'mixed';
  const strength = size > 0.7 ? 'strongly ' : size < 0.35 ? 'weakly ' : '';
  return strength + (score > 0 ? 'for each other' : 'against each other');
}
