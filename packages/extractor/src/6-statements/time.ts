import type { StatementTime } from '@entente/ontology';
import { parse } from 'chrono-node';
import type { Tree } from '../2-sentences/tree.ts';

/** What a date has to have: a year, an ordinal, numbers with a mark between them, or a word of the calendar. */
const DATED =
  /\d{4}|\d\s?(st|nd|rd|th)\b|\d\s?[/.-]\s?\d|day|week|month|year|quarter|hour|minute|second|night|yesterday|tomorrow|\bago\b|\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)\b|january|february|march|april|august|september|october|november|december/i;

/**
 * When a sentence says that something holds: its one date, resolved against the document's. Undefined where it
 * names none, more than one, or only a relative one and the document's date is unknown.
 */
export function timeOf(text: string, tree: Tree, published: string | undefined): StatementTime | undefined {
  const sentence = text.slice(tree.start, tree.end);
  if (!DATED.test(sentence)) return undefined;
  const reference =
    published === undefined ? new Date(Date.UTC(2000, 0, 1, 12)) : new Date(`${published}T12:00:00Z`);
  const found = parse(sentence, { instant: reference, timezone: 0 }, { forwardDate: false }).filter(r => {
    const known = (part: 'day' | 'month' | 'year' | 'weekday') => r.start.isCertain(part);
    if (!known('day') && !known('month') && !known('weekday') && !known('year')) return false;
    return published !== undefined || (known('year') && known('month'));
  });
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const start = dateOf(only.start);
  const end = only.end
    ? dateOf(only.end)
    : only.start.isCertain('day') || only.start.isCertain('weekday')
      ? start
      : undefined;
  return { start, ...(end && end >= start ? { end } : {}) };
}

interface Parts {
  get(part: 'year' | 'month' | 'day'): number | null;
}

function dateOf(parts: Parts): string {
  const pad = (n: number | null, width: number) => String(n ?? 1).padStart(width, '0');
  return `${pad(parts.get('year'), 4)}-${pad(parts.get('month'), 2)}-${pad(parts.get('day'), 2)}`;
}
