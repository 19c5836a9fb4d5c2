import { Waypoints } from 'lucide-react';
import { useAnalysis } from '../../analysis/use.ts';
import { useViewer } from '../../state/context.ts';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { RollUpSwitch } from '../../widgets/RollUpSwitch.tsx';
import { Found } from './Found.tsx';

/** Who stands with whom: camps as a matrix and as groups, with how far they can be trusted. */
export function AlliancesView() {
  const rollUp = useViewer(s => s.rollUp);
  const setCamps = useViewer(s => s.setCamps);
  const go = useViewer(s => s.go);
  const { loaded, retry } = useAnalysis('alliances', { rollUp });
  const found = loaded.value;
  return (
    <section className="page" aria-label="Alliances">
      <header className="page-head">
        <div>
          <h1>Alliances</h1>
          <p className="muted">
            Stances from support and hostility in view, by assertion and attribution, corroboration and
            confidence.
          </p>
        </div>
        <RollUpSwitch />
        <button
          type="button"
          className="button"
          disabled={!found?.groups.length}
          onClick={() => {
            setCamps(true);
            go('graph');
          }}
        >
          <Waypoints size={14} aria-hidden /> Show camps in the graph
        </button>
      </header>
      {loaded.state === 'failed' ? (
        <Failed error={loaded.error} retry={retry} />
      ) : !found ? (
        <Loading>Looking for camps…</Loading>
      ) : found.ties.length === 0 ? (
        <Empty title="Nobody supports or opposes anybody in view.">Widen the filters to see stances.</Empty>
      ) : (
        <Found alliances={found} />
      )}
    </section>
  );
}
