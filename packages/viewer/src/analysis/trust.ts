import {
  type CampStability,
  campStability,
  findCamps,
  type Proof,
  proveBalance,
  proveFrustration,
  signedFromStances,
  stances,
} from '@entente/analysis';
import type { Highs } from '@entente/analysis/solver';
import { type AnalysisRequest, graphOf } from './run.ts';

export type Bounds = Pick<Proof, 'lower' | 'upper' | 'optimal'>;

/** How far an answer about alliances can be trusted: told after the answer itself, because it takes longer. */
export interface Trust {
  readonly stability: CampStability;
  /** Least weight that a division into so many camps leaves unexplained, as a share; null where nobody could prove. */
  readonly camps: Bounds | null;
  readonly lineIndex: Bounds | null;
}

/** Ties up to which a proof is tried, and seconds for each. */
const mostTies = 3000;
const seconds = 8;

/** Looks again with other seeds and other samples of the evidence, and proves what can be proved. */
export async function trust(
  request: AnalysisRequest,
  startSolver: () => Promise<Highs | null>,
): Promise<Trust> {
  const graph = graphOf(request);
  const { rollUp } = request;
  const signed = signedFromStances(stances(graph, { rollUp }));
  const camps = findCamps(signed, { resamples: 0 });
  const stability = campStability(graph, camps, { rollUp, runs: signed.targets.length > 8000 ? 2 : 5 });
  const solver = signed.targets.length / 2 <= mostTies ? await startSolver() : null;
  if (!solver || signed.targets.length === 0) return { stability, camps: null, lineIndex: null };
  const total = signed.weights.reduce((sum, weight) => sum + Math.abs(weight), 0) / 2;
  const known = signed.ids.map(id => camps.of.get(id)!);
  const count = camps.groups.length;
  const division = count > 1 ? proveFrustration(solver, signed, { count, known, timeLimit: seconds }) : null;
  const index = proveBalance(solver, signed, { timeLimit: seconds });
  return {
    stability,
    camps: division && {
      // The camps found are the division that is judged, better or not.
      lower: division.lower / total,
      upper: camps.frustration / total,
      optimal: division.optimal && camps.frustration - division.upper <= 1e-6 * total,
    },
    lineIndex: { lower: index.lower, upper: index.upper, optimal: index.optimal },
  };
}
