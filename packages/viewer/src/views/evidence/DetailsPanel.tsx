import { X } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { NodeActions } from '../../editing/NodeActions.tsx';
import { passes } from '../../model/filter.ts';
import { toneOf } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { useLoad } from '../../state/load.ts';
import { Failed, Loading } from '../../widgets/Notice.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { loadEvidence } from './load.ts';
import { Overview } from './Overview.tsx';
import { PathTool } from './PathTool.tsx';
import { Reader } from './Reader.tsx';
import { SelectionHead } from './SelectionHead.tsx';

/** Loaded with the first pair: it brings the analyses. */
const StanceWhy = lazy(() => import('./StanceWhy.tsx'));

/** The sentences behind what is selected, and the article of one of them. */
export function DetailsPanel() {
  const { source, model, version } = useProject();
  const selection = useViewer(s => s.selection);
  const reading = useViewer(s => s.reading);
  const view = useViewer(s => s.view);
  const filter = useViewer(s => s.filter);
  const select = useViewer(s => s.select);
  const read = useViewer(s => s.read);
  const states = useViewer(s => s.states) && view === 'graph';
  const key = JSON.stringify(selection);
  const { loaded, retry } = useLoad(`evidence:${key}:${states}:${version}`, () =>
    loadEvidence(source, selection, model, states),
  );
  const tone = selection?.kind === 'pair' ? selection.tone : undefined;
  const all = useMemo(
    () => (loaded.value ?? []).filter(item => !tone || toneOf(item.type) === tone),
    [loaded.value, tone],
  );
  const shown = useMemo(() => all.filter(item => passes(item, filter)), [all, filter]);

  if (reading)
    return (
      <aside className="details" aria-label="Article">
        <Reader reading={reading} order={shown} onMove={read} onClose={() => read(null)} />
      </aside>
    );
  // The other views need the room, and begin with an overview of their own.
  if (!selection && view !== 'graph') return null;
  if (!selection)
    return (
      <aside className="details details-empty" aria-label="Overview">
        <Overview />
      </aside>
    );
  return (
    <aside className="details" aria-label="Evidence">
      <header className="panel-head">
        <SelectionHead model={model} selection={selection} />
        <button type="button" className="icon" aria-label="Close evidence" onClick={() => select(null)}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {selection.kind === 'nodes' && <PathTool key={`path:${key}`} ids={selection.ids} />}
      {selection.kind === 'nodes' && <NodeActions key={key} ids={selection.ids} />}
      <div className="panel-scroll">
        {loaded.state === 'failed' ? (
          <Failed error={loaded.error} retry={retry} />
        ) : loaded.value === undefined ? (
          <Loading>Looking for sentences…</Loading>
        ) : (
          <>
            {selection.kind === 'pair' && (
              <Suspense>
                <StanceWhy evidence={shown} rolled={selection.rolled === true || states} />
              </Suspense>
            )}
            <EvidenceList
              evidence={shown}
              hidden={all.length - shown.length}
              onRead={item => read({ doc: item.doc, at: item.id })}
            />
          </>
        )}
      </div>
    </aside>
  );
}
