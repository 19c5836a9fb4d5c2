import { Pause, Play } from 'lucide-react';
import { useMemo, useState } from 'react';
import { dayOf } from '../../model/filter.ts';
import { toneLabels, tones } from '../../model/tone.ts';
import { useProject } from '../../state/context.ts';
import { count, date } from '../../widgets/format.ts';
import { Empty } from '../../widgets/Notice.tsx';
import { ByPredicate } from './ByPredicate.tsx';
import { Changes } from './Changes.tsx';
import { Histogram } from './Histogram.tsx';
import { Statements } from './Statements.tsx';
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
