import type { Evidence } from '@entente/graph-store';
import { Quote } from 'lucide-react';
import { useMemo, useState } from 'react';
import { shorten } from '../../canvas/labels.ts';
import { Judge } from '../../editing/Judge.tsx';
import { dayOf } from '../../model/filter.ts';
import { nameOf } from '../../model/name.ts';
import { phraseOf, toneOf } from '../../model/tone.ts';
import { useProject } from '../../state/context.ts';
import { count, date, percent } from '../../widgets/format.ts';
import { ToneGlyph } from '../../widgets/Glyphs.tsx';
import { Empty } from '../../widgets/Notice.tsx';
import { type Folded, type Grouping, group, groupings } from './group.ts';

interface ListProps {
  readonly evidence: readonly Evidence[];
  readonly hidden: number;
  readonly onRead: (item: Evidence) => void;
}

const first = 40;

/** Every sentence, grouped by predicate, source, outlet or time. */
export function EvidenceList({ evidence, hidden, onRead }: ListProps) {
  const [by, setBy] = useState<Grouping>('predicate');
  const [limit, setLimit] = useState(first);
  const groups = useMemo(() => group(evidence, by), [evidence, by]);
  if (evidence.length === 0)
    return (
      <Empty title={hidden ? 'Nothing here passes the filters.' : 'No sentence tells of this.'}>
        {hidden > 0 && `${count(hidden, 'sentence')} hidden by filters.`}
      </Empty>
    );
  let left = limit;
  return (
    <>
      <div className="list-tools">
        <span>
          {count(evidence.length, 'sentence')}
          {hidden > 0 && <span className="muted"> · {hidden} hidden by filters</span>}
        </span>
        <label>
          by{' '}
          <select
            value={by}
            onChange={event => setBy(event.target.value as Grouping)}
            aria-label="Group sentences by"
          >
            {groupings.map(value => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </select>
        </label>
      </div>
      {groups.map(({ key, title, type, items }) => {
        if (left <= 0) return null;
        const shown = items.slice(0, left);
        left -= shown.length;
        return (
          <section key={key} className="evidence-group">
            <h3 dir="auto">
              {type && <ToneGlyph tone={toneOf(type)} />} {title}{' '}
              <span className="count">{items.length}</span>
            </h3>
            <ul>
              {shown.map(folded => (
                <EvidenceCard key={folded.item.id} folded={folded} onRead={onRead} />
              ))}
            </ul>
          </section>
        );
      })}
      {evidence.length > limit && (
        <button type="button" className="button more" onClick={() => setLimit(limit + 100)}>
          Show more
        </button>
      )}
    </>
  );
}

interface CardProps {
  readonly folded: Folded;
  readonly onRead: (item: Evidence) => void;
}

function EvidenceCard({ folded: { item, copies }, onRead }: CardProps) {
  const { model } = useProject();
  const name = (id: string) => nameOf(model, id);
  return (
    <li className="evidence-row">
      <button
        type="button"
        className={`evidence tone-${toneOf(item.type)}`}
        data-evidence={item.id}
        onClick={() => onRead(item)}
      >
        <span className="evidence-ends" dir="auto">
          {name(item.from)} <em>{phraseOf(item.type)}</em> {name(item.to)}
        </span>
        <span className="evidence-quote" dir="auto">
          {item.quote.length > 600 ? `${item.quote.slice(0, 600)}…` : item.quote}
        </span>
        <span className="evidence-meta">
          {item.asserted ? (
            <span className="badge badge-asserted">stated by the article</span>
          ) : (
            <span className="badge badge-attributed" dir="auto">
              <Quote size={10} aria-hidden /> according to{' '}
              {item.source ? shorten(item.source, 80) : 'somebody unnamed'}
            </span>
          )}
          <span dir="auto">{item.outlet ? shorten(item.outlet, 60) : 'unknown outlet'}</span>
          <span>{date(dayOf(item))}</span>
          <span title="How sure the extraction is">{percent(item.confidence)} sure</span>
          {copies.length > 0 && <span>+ {count(copies.length, 'near-identical article')}</span>}
        </span>
      </button>
      <Judge edge={item.id} />
    </li>
  );
}
