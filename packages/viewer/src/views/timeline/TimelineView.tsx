import { Pause, Play } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAnalysis } from '../../analysis/use.ts';
import { dayOf } from '../../model/filter.ts';
import { nameOf } from '../../model/name.ts';
import { phraseOf, toneLabels, toneOf, tones } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { count, date } from '../../widgets/format.ts';
import { ToneGlyph } from '../../widgets/Glyphs.tsx';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { useRolled } from '../../widgets/use-rolled.ts';
import { ByPredicate } from './ByPredicate.tsx';
import { Histogram } from './Histogram.tsx';
import { useTimeline } from './use-timeline.ts';

const page = 150;

/** When statements were made: a histogram that sets the window for all views, and the statements in it. */
export function TimelineView() {
  const { model, visibility } = useProject();
  const timeline = useTimeline();
  const { bins, from, to } = timeline;
  const [limit, setLimit] = useState(page);
  const rows = useMemo(
    () =>
      model.edges
        .filter((_, i) => visibility.edges[i])
        .sort((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? '')),
    [model, visibility],
  );
  const dated = rows.filter(dayOf);
  const undated = rows.filter(edge => !dayOf(edge));
  return (
    <section className="page" aria-label="Timeline">
      <header className="page-head">
        <div>
          <h1>Timeline</h1>
          <p className="muted">
            {from || to
              ? `${from ? date(from) : 'the beginning'} to ${to ? date(to) : 'the end'}`
              : 'All of the time that is told of'}{' '}
            · {count(rows.length, 'statement')} in view · by {bins.unit}. Drag over the bars: every view
            follows.
          </p>
        </div>
        <button
          type="button"
          className="button"
          onClick={timeline.togglePlay}
          disabled={bins.bins.length < 2}
        >
          {timeline.playing ? <Pause size={13} aria-hidden /> : <Play size={13} aria-hidden />}{' '}
          {timeline.playing ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          className="button"
          disabled={!from && !to}
          onClick={() => timeline.setWindow(undefined, undefined)}
        >
          Whole time
        </button>
      </header>
      {bins.bins.length === 0 ? (
        <Empty title="No statement in view has a date." />
      ) : (
        <div className="over-multiples">
          <Histogram bins={bins} from={from} to={to} height={190} onWindow={timeline.setWindow} />
        </div>
      )}
      {bins.bins.length > 0 && <ByPredicate bins={bins.bins} />}
      <ul className="key-row">
        {tones.map(tone => (
          <li key={tone} className={`tone-${tone}`}>
            <span className="swatch" /> {toneLabels[tone]}
          </li>
        ))}
        <li className="muted">{count(bins.undated, 'undated statement')}</li>
      </ul>
      <div className="page-grid">
        <div>
          <h2>Statements</h2>
          <Statements rows={dated.slice(0, limit)} />
          {dated.length > limit && (
            <button type="button" className="button more" onClick={() => setLimit(limit + page)}>
              Show more
            </button>
          )}
          {undated.length > 0 && (
            <>
              <h2>Undated</h2>
              <Statements rows={undated.slice(0, page)} />
            </>
          )}
        </div>
        <Changes from={from} to={to} first={bins.bins[0]?.from} />
      </div>
    </section>
  );
}

function Statements({
  rows,
}: {
  readonly rows: readonly ReturnType<typeof useProject>['model']['edges'][number][];
}) {
  const { model } = useProject();
  const read = useViewer(s => s.read);
  const name = (id: string) => nameOf(model, id);
  return (
    <ol className="statements">
      {rows.map(edge => (
        <li key={edge.id}>
          <time>{date(dayOf(edge))}</time>
          <button
            type="button"
            className="link"
            dir="auto"
            onClick={() => read({ doc: edge.doc, at: edge.id })}
          >
            <ToneGlyph tone={toneOf(edge.type)} attributed={!edge.asserted} />
            <span>
              {name(edge.from)} <em className={`tone-${toneOf(edge.type)}`}>{phraseOf(edge.type)}</em>{' '}
              {name(edge.to)}
              {!edge.asserted && (
                <span className="muted"> · according to {edge.source ?? 'somebody unnamed'}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

interface ChangesProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly first: string | undefined;
}

/** Whose stance moved between the time before the window and the window. */
function Changes({ from, to, first }: ChangesProps) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  const rollUp = useViewer(s => s.rollUp);
  const rolled = useRolled();
  const windows = useMemo(
    () =>
      from && first && first < from
        ? [
            { from: first, to: dayBefore(from) },
            { from, to: to ?? '9999-12-31' },
          ]
        : undefined,
    [from, to, first],
  );
  const { loaded, retry } = useAnalysis('change', {
    rollUp,
    on: windows !== undefined,
    whole: true,
    ...(windows ? { windows } : {}),
  });
  const name = (id: string) => nameOf(model, id);
  if (!windows)
    return (
      <div>
        <h2>Changes</h2>
        <p className="muted">
          Mark a window that begins after the first statement to see whose stance moved.
        </p>
      </div>
    );
  return (
    <div>
      <h2>Changes against the time before</h2>
      {loaded.state === 'failed' ? (
        <Failed error={loaded.error} retry={retry} />
      ) : !loaded.value ? (
        <Loading>Comparing…</Loading>
      ) : loaded.value.length === 0 ? (
        <p className="muted">No stance moved.</p>
      ) : (
        <ul className="ties">
          {loaded.value.slice(0, 20).map(({ a, b, before, after, difference }) => (
            <li key={`${a}\u0000${b}`}>
              <button
                type="button"
                className="link"
                dir="auto"
                onClick={() => select({ kind: 'pair', from: a, to: b, ...rolled })}
              >
                {name(a)} – {name(b)}
              </button>
              <span className={difference >= 0 ? 'for' : 'against'}>
                {before.toFixed(2)} → {after.toFixed(2)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
