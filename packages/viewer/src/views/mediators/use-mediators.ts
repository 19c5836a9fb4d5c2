import type { Mediator } from '@entente/analysis';
import { useAnalysis } from '../../analysis/use.ts';
import { useProject } from '../../state/context.ts';
import type { Loaded } from '../../state/load.ts';

/** Above so many actors an estimate is shown until the exact value is there (that takes their number squared). */
const estimateAbove = 1500;
/** Above so many the estimate stays. */
const exactUpTo = 12_000;
const samples = 500;

/** What the numbers are at the moment. */
export type Exactness = 'exact' | 'estimate, exact on its way' | 'estimate';

export function useMediators(rollUp: boolean): {
  readonly loaded: Loaded<readonly Mediator[] | null>;
  readonly exactness: Exactness;
  readonly samples: number;
  readonly retry: () => void;
} {
  const actors = useProject().model.nodes.length;
  const estimated = actors > estimateAbove;
  const quick = useAnalysis('mediators', { rollUp, samples, on: estimated });
  const exactOn = actors <= exactUpTo && (!estimated || quick.loaded.state !== 'loading');
  const exact = useAnalysis('mediators', { rollUp, on: exactOn });
  const ready = exactOn && exact.loaded.state !== 'loading';
  const shown = ready || !estimated ? exact : quick;
  const coming = actors <= exactUpTo ? 'estimate, exact on its way' : 'estimate';
  return { ...shown, samples, exactness: shown === exact ? 'exact' : coming };
}

/** Mean standard error of the highest values, as a share of them; 0 where they are exact. */
export function errorShare(found: readonly Mediator[]): number {
  const highest = found
    .flatMap(({ structure }) => (structure && structure.betweenness > 0 ? [structure] : []))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 20);
  const shares = highest.map(({ betweenness, betweennessError }) => betweennessError / betweenness);
  return shares.reduce((a, b) => a + b, 0) / Math.max(1, shares.length);
}
