import type { Mediator } from '@entente/analysis';
import { useMemo, useState } from 'react';
import { shorten } from '../../canvas/labels.ts';
import { nameOf } from '../../model/name.ts';
import { useProject, useViewer } from '../../state/context.ts';

import { useRolled } from '../../widgets/use-rolled.ts';

const row = 26;
const most = 16;

/** Arcs from each mediator to its conflicts, and from the conflicts to their parties. */
export function MediationArcs({ mediators }: { readonly mediators: readonly Mediator[] }) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  const rolled = useRolled();
  const [over, setOver] = useState<string | null>(null);
  const { left, middle, right, links } = useMemo(() => lay(mediators.slice(0, most)), [mediators]);
  const name = (id: string) => shorten(nameOf(model, id), 30);
  const height = Math.max(left.length, middle.length, right.length) * row + 34;
  const y = (list: readonly string[], id: string) =>
    34 + (height - 34) * ((list.indexOf(id) + 0.5) / list.length);
  const columns = [210, 460, 700] as const;
  const near = (from: string, to: string) => over === null || over === from || over === to;
  return (
    <figure className="arcs">
      <svg
        viewBox={`0 0 920 ${height}`}
        role="img"
        aria-label="Which mediator mediates in which conflict between whom; the table below tells the same"
      >
        <g className="arcs-heads">
          <text x={columns[0]} y="16" textAnchor="end">
            Mediators
          </text>
          <text x={columns[1]} y="16" textAnchor="middle">
            Conflicts
          </text>
          <text x={columns[2]} y="16">
            Parties
          </text>
        </g>
        {links.map(({ from, to, weight, side }) => {
          const [x1, x2] =
            side === 'mediator' ? [columns[0] + 8, columns[1] - 96] : [columns[1] + 96, columns[2] - 8];
          const y1 = side === 'mediator' ? y(left, from) : y(middle, from);
          const y2 = side === 'mediator' ? y(middle, to) : y(right, to);
          const bend = (x1 + x2) / 2;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table below opens the same evidence
            <path
              key={`${side}\u0000${from}\u0000${to}`}
              className={`arc ${side}${near(from, to) ? '' : ' away'}`}
              d={`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`}
              strokeWidth={1.2 + Math.log2(weight) * 1.4}
              onClick={() =>
                select({
                  kind: 'pair',
                  from: side === 'mediator' ? from : to,
                  to: side === 'mediator' ? to : from,
                  ...rolled,
                })
              }
            />
          );
        })}
        {(
          [
            [left, columns[0], 'end'],
            [middle, columns[1], 'middle'],
            [right, columns[2], 'start'],
          ] as const
        ).map(([list, x, anchor]) =>
          list.map(id => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table below names the same actors
            <text
              key={id}
              x={x}
              y={y(list, id) + 4}
              textAnchor={anchor}
              className={over === id ? 'on' : ''}
              onPointerEnter={() => setOver(id)}
              onPointerLeave={() => setOver(null)}
              onClick={() => select({ kind: 'nodes', ids: [id] })}
            >
              {name(id)}
            </text>
          )),
        )}
      </svg>
    </figure>
  );
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly side: 'mediator' | 'party';
}

/** The three columns, ordered so that arcs cross little: by where their partners stand. */
function lay(mediators: readonly Mediator[]) {
  const links = new Map<string, Link>();
  const left = mediators.map(({ id }) => id);
  const middle: string[] = [];
  const right: string[] = [];
  for (const { id, named } of mediators)
    for (const { conflict, evidence, parties } of named) {
      if (!middle.includes(conflict)) middle.push(conflict);
      links.set(`m\u0000${id}\u0000${conflict}`, {
        from: id,
        to: conflict,
        weight: evidence.length,
        side: 'mediator',
      });
      for (const party of parties) {
        if (!right.includes(party)) right.push(party);
        links.set(`p\u0000${conflict}\u0000${party}`, {
          from: conflict,
          to: party,
          weight: 1,
          side: 'party',
        });
      }
    }
  const all = [...links.values()];
  const mean = (id: string, list: readonly string[]) => {
    const places = all
      .flatMap(({ from, to }) => (from === id ? [list.indexOf(to)] : to === id ? [list.indexOf(from)] : []))
      .filter(i => i >= 0);
    return places.length ? places.reduce((a, b) => a + b, 0) / places.length : 0;
  };
  left.sort((a, b) => mean(a, middle) - mean(b, middle));
  right.sort((a, b) => mean(a, middle) - mean(b, middle));
  return { left, middle, right, links: all };
}
