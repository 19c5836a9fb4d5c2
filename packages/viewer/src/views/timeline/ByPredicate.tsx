import { useMemo } from 'react';
import { dayOf } from '../../model/filter.ts';
import { phraseOf, toneOf } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { number } from '../../widgets/format.ts';
import type { Bin } from './bins.ts';
import { predicateBins } from './predicate-bins.ts';

const width = 1000;
const height = 20;

/** One small row of bars for each predicate, under the same time axis; selecting one filters by it. */
export function ByPredicate({ bins }: { readonly bins: readonly Bin[] }) {
  const { model, visibility } = useProject();
  const filter = useViewer(s => s.filter);
  const setFilter = useViewer(s => s.setFilter);
  const rows = useMemo(
    () =>
      predicateBins(
        model.edges
          .filter((_, i) => visibility.edges[i])
          .map(edge => ({ type: edge.type, day: dayOf(edge) })),
        bins,
      ),
    [model, visibility, bins],
  );
  if (rows.length === 0) return null;
  const step = width / bins.length;
  const toggle = (type: string) =>
    setFilter({
      predicates: filter.predicates.includes(type)
        ? filter.predicates.filter(other => other !== type)
        : [...filter.predicates, type],
    });
  return (
    <section className="small-multiples" aria-label="By predicate">
      {rows.map(({ type, counts, total, most }) => (
        <button
          key={type}
          type="button"
          aria-pressed={filter.predicates.includes(type)}
          onClick={() => toggle(type)}
        >
          <span>{phraseOf(type)}</span>
          <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
            {counts.map((n, i) =>
              n === 0 ? null : (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
                  key={i}
                  className={`time-bar tone-${toneOf(type)}`}
                  x={i * step}
                  y={height - (n / most) * height}
                  width={Math.max(1, step * 0.8)}
                  height={(n / most) * height}
                />
              ),
            )}
          </svg>
          <span className="count">
            {number(total)}
            <span className="sr-only"> dated statements; filter by it</span>
          </span>
        </button>
      ))}
    </section>
  );
}
