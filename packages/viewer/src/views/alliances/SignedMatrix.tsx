import { useMemo, useState } from 'react';
import type { Alliances, Tie } from '../../analysis/run.ts';
import { shorten } from '../../canvas/labels.ts';
import { nameOf } from '../../model/name.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { count } from '../../widgets/format.ts';
import { useRolled } from '../../widgets/use-rolled.ts';
import { orderOf, standing, tieIndex } from './order.ts';

const most = 48;

/** Every two actors' stance as a cell, ordered by camp: blocks of support on the diagonal, hostility between them. */
export function SignedMatrix({
  alliances,
  positions = false,
}: {
  readonly alliances: Alliances;
  /** Ties are positions on third actors, counted. */
  readonly positions?: boolean;
}) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  const rolled = useRolled();
  const [over, setOver] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const { ids, ends, left } = useMemo(() => orderOf(alliances, most), [alliances]);
  const tieOf = useMemo(() => tieIndex(alliances.ties), [alliances]);
  const name = (id: string) => nameOf(model, id);
  const cell = ids.length > 28 ? 15 : ids.length > 22 ? 16 : ids.length > 16 ? 19 : 24;
  const label = 150;
  const top = 118;
  const size = ids.length * cell;
  const at: Tie | undefined = over ? tieOf(ids[over.row]!, ids[over.column]!) : undefined;
  return (
    <figure className="matrix">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="matrix-scroll" tabIndex={0} aria-label="Matrix of stances">
        <svg
          width={label + size + 84}
          height={top + size + 8}
          role="img"
          aria-label={`Matrix of stances between ${ids.length} actors, ordered by camp; the strongest ties follow as a list`}
          onPointerLeave={() => setOver(null)}
        >
          {ids.map((id, row) => (
            <text
              key={id}
              x={label - 6}
              y={top + row * cell + cell * 0.7}
              textAnchor="end"
              className={over && (over.row === row || over.column === row) ? 'on' : ''}
            >
              {shorten(name(id), 22)}
            </text>
          ))}
          {ids.map((id, column) => (
            <text
              key={id}
              transform={`translate(${label + column * cell + cell * 0.7} ${top - 6}) rotate(-55)`}
              className={over && (over.row === column || over.column === column) ? 'on' : ''}
            >
              {shorten(name(id), 18)}
            </text>
          ))}
          <rect className="matrix-ground" x={label} y={top} width={size} height={size} />
          {ids.map((a, row) =>
            ids.map((b, column) => {
              const tie = a === b ? undefined : tieOf(a, b);
              if (!tie) return null;
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the list of ties beside it is the accessible form
                <rect
                  key={b}
                  className={tie.score >= 0 ? 'cell for' : 'cell against'}
                  x={label + column * cell + 0.5}
                  y={top + row * cell + 0.5}
                  width={cell - 1}
                  height={cell - 1}
                  fillOpacity={0.18 + 0.82 * Math.abs(tie.score)}
                  onPointerEnter={() => setOver({ row, column })}
                  onClick={() =>
                    select(
                      positions
                        ? { kind: 'nodes', ids: [a, b] }
                        : { kind: 'pair', from: a, to: b, ...rolled },
                    )
                  }
                />
              );
            }),
          )}
          {ends.slice(0, -1).map(end => (
            <path
              key={end}
              className="matrix-line"
              d={`M${label} ${top + end * cell}h${size}M${label + end * cell} ${top}v${size}`}
            />
          ))}
        </svg>
      </section>
      <figcaption className="muted" aria-live="polite">
        {over && at ? (
          <>
            <strong dir="auto">{name(ids[over.row]!)}</strong> and{' '}
            <strong dir="auto">{name(ids[over.column]!)}</strong>:{' '}
            {positions
              ? `agree on ${count(at.positive, 'actor')}, differ on ${at.negative}`
              : `${standing(at.score)} (${at.score.toFixed(2)}; for ${at.positive.toFixed(1)}, against ${at.negative.toFixed(1)})`}
          </>
        ) : (
          <>
            <span className="key for" /> {positions ? 'agree' : 'for'} <span className="key against" />{' '}
            {positions ? 'differ' : 'against'}; the stronger the colour, the more{' '}
            {positions ? 'others they take a side on' : 'evidence'}. Select a cell to read it.
            {left > 0 && ` ${count(left, 'less told of actor')} left out.`}
          </>
        )}
      </figcaption>
    </figure>
  );
}
