import { useRef, useState } from 'react';
import { toneLabels, tones } from '../../model/tone.ts';
import { count, date } from '../../widgets/format.ts';
import type { Histogram as Bins } from './bins.ts';

interface HistogramProps {
  readonly bins: Bins;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly height: number;
  readonly onWindow: (from: string | undefined, to: string | undefined) => void;
}

const width = 1000;
const foot = 20;

/**
 * Bars of statements by time, stacked by tone. Dragging marks a window; a click takes it away. The two sliders
 * under the bars do the same by keyboard.
 */
export function Histogram({ bins: { bins, most }, from, to, height, onWindow }: HistogramProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ readonly start: number; readonly end: number } | null>(null);
  if (bins.length === 0) return null;
  const step = width / bins.length;
  const scale = (height - foot - 6) / Math.max(most, 1);
  const binAt = (clientX: number) => {
    const box = svg.current!.getBoundingClientRect();
    return Math.max(
      0,
      Math.min(bins.length - 1, Math.floor(((clientX - box.left) / box.width) * bins.length)),
    );
  };
  const first =
    from === undefined
      ? 0
      : Math.max(
          0,
          bins.findIndex(bin => bin.to >= from),
        );
  const lastFound = to === undefined ? bins.length - 1 : bins.findLastIndex(bin => bin.from <= to);
  const last = Math.max(first, lastFound);
  const marked = drag
    ? ([Math.min(drag.start, drag.end), Math.max(drag.start, drag.end)] as const)
    : from || to
      ? ([first, last] as const)
      : null;
  const put = (start: number, end: number) => onWindow(bins[start]!.from, bins[end]!.to);
  const every = Math.ceil(bins.length / 8);
  return (
    <div className="histogram">
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        height={height}
        role="img"
        aria-label={`${count(bins.length, 'bar')} from ${date(bins[0]!.from)} to ${date(bins.at(-1)!.to)}, at most ${most} statements in one`}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = binAt(event.clientX);
          setDrag({ start: at, end: at });
        }}
        onPointerMove={event => {
          if (drag) setDrag({ ...drag, end: binAt(event.clientX) });
        }}
        onPointerUp={() => {
          if (!drag) return;
          setDrag(null);
          const [start, end] = [Math.min(drag.start, drag.end), Math.max(drag.start, drag.end)];
          if (start === end && marked && (from || to)) onWindow(undefined, undefined);
          else put(start, end);
        }}
        onPointerCancel={() => setDrag(null)}
      >
        {bins.map((bin, i) => {
          let top = height - foot;
          const inside = !marked || (i >= marked[0] && i <= marked[1]);
          return (
            <g key={bin.from} opacity={inside ? 1 : 0.28}>
              {tones.map(tone => {
                const n = bin.counts[tone];
                if (n === 0) return null;
                top -= n * scale;
                return (
                  <rect
                    key={tone}
                    className={`time-bar tone-${tone}`}
                    x={i * step + Math.min(1, step * 0.1)}
                    y={top}
                    width={Math.max(0.6, step - Math.min(2, step * 0.2))}
                    height={n * scale}
                  >
                    <title>{`${date(bin.from)}${bin.from === bin.to ? '' : ` – ${date(bin.to)}`}: ${n} ${toneLabels[tone].toLowerCase()}`}</title>
                  </rect>
                );
              })}
            </g>
          );
        })}
        <line className="axis" x1="0" x2={width} y1={height - foot} y2={height - foot} />
        {marked && (
          <rect
            className="brush"
            x={marked[0] * step}
            y={0}
            width={(marked[1] - marked[0] + 1) * step}
            height={height - foot}
          />
        )}
      </svg>
      <div className="ticks" aria-hidden>
        {bins.map((bin, i) =>
          i % every === 0 ? (
            <span
              key={bin.from}
              style={i > bins.length * 0.9 ? { right: 0 } : { left: `${(i / bins.length) * 100}%` }}
            >
              {date(bin.from)}
            </span>
          ) : null,
        )}
      </div>
      <div className="brush-sliders">
        <input
          type="range"
          min={0}
          max={bins.length - 1}
          value={first}
          aria-label="Beginning of the window"
          aria-valuetext={date(bins[first]!.from)}
          onChange={event => put(Math.min(Number(event.target.value), last), last)}
        />
        <input
          type="range"
          min={0}
          max={bins.length - 1}
          value={last}
          aria-label="End of the window"
          aria-valuetext={date(bins[last]!.to)}
          onChange={event => put(first, Math.max(Number(event.target.value), first))}
        />
      </div>
    </div>
  );
}
