import { useEffect, useMemo, useRef, useState } from 'react';
import { applyFilter } from '../../model/filter.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { type Histogram, histogram } from './bins.ts';

export interface Timeline {
  readonly bins: Histogram;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly playing: boolean;
  setWindow(from: string | undefined, to: string | undefined): void;
  /** Moves the window through time, one bar at a time. */
  togglePlay(): void;
}

const beat = 900;

/** Statements by time under all filters but the window itself, and the window. */
export function useTimeline(): Timeline {
  const { model } = useProject();
  const filter = useViewer(s => s.filter);
  const setFilter = useViewer(s => s.setFilter);
  const [playing, setPlaying] = useState(false);
  const { from, to, ...rest } = filter;
  const key = JSON.stringify(rest);
  const bins = useMemo(() => {
    const { visibility } = applyFilter(model, { ...JSON.parse(key), from: undefined, to: undefined });
    return histogram(model.edges.filter((_, i) => visibility.edges[i]));
  }, [model, key]);
  const setWindow = (first: string | undefined, last: string | undefined) =>
    setFilter({ from: first, to: last });

  const latest = useRef({ from, to });
  latest.current = { from, to };
  useEffect(() => {
    if (!playing || bins.bins.length === 0) return;
    const timer = setInterval(() => {
      const now = latest.current;
      const first = now.from ? bins.bins.findIndex(bin => bin.to >= now.from!) : 0;
      const last = now.to
        ? bins.bins.findLastIndex(bin => bin.from <= now.to!)
        : first + Math.max(0, Math.ceil(bins.bins.length / 6) - 1);
      const end = Math.min(bins.bins.length - 1, last + 1);
      if (end === last) {
        setPlaying(false);
        return;
      }
      setFilter({ from: bins.bins[Math.max(0, first + 1)]!.from, to: bins.bins[end]!.to });
    }, beat);
    return () => clearInterval(timer);
  }, [playing, bins, setFilter]);

  return {
    bins,
    from,
    to,
    playing,
    setWindow,
    togglePlay: () => {
      if (!playing && bins.bins.length > 0) {
        const length = Math.max(1, Math.ceil(bins.bins.length / 6));
        const atEnd = to === undefined || to >= bins.bins.at(-1)!.to;
        if (from === undefined || atEnd)
          setWindow(bins.bins[0]!.from, bins.bins[Math.min(length, bins.bins.length) - 1]!.to);
      }
      setPlaying(!playing);
    },
  };
}
