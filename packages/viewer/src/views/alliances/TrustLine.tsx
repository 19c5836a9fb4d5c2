import type { Alliances } from '../../analysis/run.ts';
import type { Trust } from '../../analysis/trust.ts';
import { useAnalysis } from '../../analysis/use.ts';
import { useViewer } from '../../state/context.ts';
import { count } from '../../widgets/format.ts';

/** What takes longer to know: whether other samples give the same camps, and whether better ones can exist. */
export function TrustLine({ alliances }: { readonly alliances: Alliances }) {
  const rollUp = useViewer(s => s.rollUp);
  const { loaded } = useAnalysis('trust', { rollUp });
  const found = loaded.value;
  const camps = alliances.groups.length;
  if (loaded.state === 'failed') return null;
  return (
    <p className="muted trust" role="status">
      {found ? (
        <TrustText trust={found} camps={camps} />
      ) : (
        'Looking whether other samples give the same camps…'
      )}
    </p>
  );
}

function TrustText({ trust, camps }: { readonly trust: Trust; readonly camps: number }) {
  const { stability, camps: division, lineIndex } = trust;
  return (
    <>
      Found again over {stability.runs} other seeds with an agreement of {stability.seeds.toFixed(2)}, and in{' '}
      {stability.runs} samples of four fifths of the reports with {stability.evidence.toFixed(2)} (1 is the
      same). {division?.optimal && `Proved: no division into ${camps} camps explains more of the evidence. `}
      {division &&
        !division.optimal &&
        `No division into ${camps} camps leaves less than ${(division.lower * 100).toFixed(1)}% unexplained; this one leaves ${(division.upper * 100).toFixed(1)}%. `}
      {lineIndex?.optimal &&
        `Proved: ${count(lineIndex.upper, 'tie')} would have to change for two camps without exception.`}
      {lineIndex &&
        !lineIndex.optimal &&
        `Between ${lineIndex.lower} and ${lineIndex.upper} ties would have to change for two camps without exception.`}
      {!lineIndex &&
        'Bounds alone, without proof: the graph is too large for one, or this page has no solver.'}
    </>
  );
}
