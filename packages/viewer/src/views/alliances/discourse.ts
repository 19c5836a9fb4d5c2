import type { DiscourseTie } from '@entente/analysis';
import type { Tie } from '../../analysis/run.ts';
import type { Matrix } from '../../state/store.ts';

/** A network of positions as ties of the matrix: `positive` agreed on, `negative` differed on, the score a share of the highest. */
export function matrixTies(
  found: readonly DiscourseTie[],
  matrix: Exclude<Matrix, 'stance'>,
): readonly Tie[] {
  const weightOf = (tie: DiscourseTie) => (matrix === 'conflict' ? -tie.conflict : tie[matrix]);
  const highest = found.reduce((most, tie) => Math.max(most, Math.abs(weightOf(tie))), 0);
  return found
    .filter(tie => weightOf(tie) !== 0)
    .map(tie => ({
      a: tie.a,
      b: tie.b,
      score: weightOf(tie) / highest,
      positive: tie.congruence,
      negative: tie.conflict,
    }));
}
