import { type ReactNode, useState } from 'react';
import { number } from '../../widgets/format.ts';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly glyph?: ReactNode;
}

interface FacetProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly searchable?: boolean;
}

const folded = 8;

/** Values of one facet as check boxes; none checked means all. */
export function FacetList({ title, values, chosen, onToggle, searchable = false }: FacetProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  // What is chosen stays in the list, also where nothing is left of it.
  const all: readonly FacetValue[] = [
    ...values,
    ...chosen
      .filter(v => !values.some(({ value }) => value === v))
      .map(v => ({ value: v, label: v, count: 0 })),
  ];
  const found = text ? all.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())) : all;
  const shown = open || text ? found : found.filter(({ value }, i) => i < folded || chosen.includes(value));
  if (all.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {searchable && all.length > folded && (
        <input
          type="search"
          className="facet-search"
          placeholder={`Find in ${title.toLowerCase()}`}
          aria-label={`Find in ${title.toLowerCase()}`}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      )}
      <ul>
        {shown.map(({ value, label, count, glyph }) => (
          <li key={value}>
            <label className={count === 0 ? 'check none' : 'check'}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
              {glyph}
              <span className="facet-label" dir="auto" title={label}>
                {label}
              </span>
              <span className="count">{number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {!text && found.length > folded && (
        <button type="button" className="link" onClick={() => setOpen(!open)}>
          {open ? 'Fewer' : `All ${found.length}`}
        </button>
      )}
    </fieldset>
  );
}
