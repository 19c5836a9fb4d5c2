import { Pause, Play, X } from 'lucide-react';
import { useState } from 'react';
import { date } from '../../widgets/format.ts';
import { Histogram } from './Histogram.tsx';
import { useTimeline } from './use-timeline.ts';

/** The timeline under the graph: the graph follows its window. */
export function TimelineStrip() {
  const [open, setOpen] = useState(true);
  const timeline = useTimeline();
  const { bins, from, to } = timeline;
  if (bins.bins.length < 2) return null;
  return (
    <section className="strip" aria-label="Time window">
      <div className="strip-head">
        <button type="button" className="legend-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          Time
        </button>
        <span className="muted">
          {from || to
            ? `${from ? date(from) : '…'} – ${to ? date(to) : '…'}`
            : `${date(bins.bins[0]!.from)} – ${date(bins.bins.at(-1)!.to)}`}
        </span>
        <button
          type="button"
          className="icon"
          aria-label={timeline.playing ? 'Pause' : 'Play through time'}
          onClick={timeline.togglePlay}
        >
          {timeline.playing ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
        </button>
        {(from || to) && (
          <button
            type="button"
            className="icon"
            aria-label="Whole time"
            onClick={() => timeline.setWindow(undefined, undefined)}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </div>
      {open && <Histogram bins={bins} from={from} to={to} height={66} onWindow={timeline.setWindow} />}
    </section>
  );
}
