import type { EvidenceGraph } from '../graph/build.ts';
import { seeded } from '../graph/random.ts';
import { signedFromStances } from '../stance/signed-from-stances.ts';
import { type StanceOptions, stances } from '../stance/stance.ts';
import { adjustedRandIndex } from './agreement.ts';
import { type Camps, findCamps } from './camps.ts';

/** How often the same camps come out: adjusted Rand indices, 1 for the same, about 0 for chance; on average. */
export interface CampStability {
  /** Over other random seeds of the search, on the same graph: below 1 the search itself is unsure. */
  readonly seeds: number;
  /** Over resampled evidence: each report (with its reprints) is left out with a probability of 0.2. */
  readonly evidence: number;
  readonly runs: number;
}

export interface StabilityOptions extends Omit<StanceOptions, 'keep'> {
  readonly seed?: number;
  /** Searches over each; default 5. */
  readonly runs?: number;
  /** Probability that a report stays in a sample. */
  readonly share?: number;
}

/**
 * Looks for camps again, with other seeds and in resampled evidence, and compares with those found. Actors without
 * a camp in either are left out of a comparison. Cost: `2 * runs` searches and `runs` times the stances.
 */
export function campStability(
  graph: EvidenceGraph,
  camps: Camps,
  options: StabilityOptions = {},
): CampStability {
  const { seed = 1, runs = 5, share = 0.8, ...stance } = options;
  const ids = [...camps.of.keys()];
  const agree = (other: Camps) =>
    adjustedRandIndex(
      ids.map(id => camps.of.get(id)!),
      ids.map(id => other.of.get(id) ?? -1),
    );
  const signed = signedFromStances(stances(graph, stance));
  let seeds = 0;
  let evidence = 0;
  for (let run = 1; run <= runs; run++) {
    seeds += agree(findCamps(signed, { seed: seed + run * 17, resamples: 0 }));
    const kept = sampler(seed * 8191 + run, share);
    const sampled = stances(graph, { ...stance, keep: ({ cluster, doc }) => kept(cluster ?? doc) });
    evidence += agree(findCamps(signedFromStances(sampled), { seed: seed + run * 17, resamples: 0 }));
  }
  return { seeds: seeds / runs, evidence: evidence / runs, runs };
}

/** Keeps a report or leaves it out, the same each time it is asked for. */
function sampler(seed: number, share: number): (report: string) => boolean {
  const random = seeded(seed);
  const drawn = new Map<string, boolean>();
  return report => {
    let kept = drawn.get(report);
    if (kept === undefined) {
      kept = random() < share;
      drawn.set(report, kept);
    }
    return kept;
  };
}
