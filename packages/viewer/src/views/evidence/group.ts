import type { Evidence } from '@entente/graph-store';
import { dayOf } from '../../model/filter.ts';
import { phraseOf } from '../../model/tone.ts';

export const groupings = ['predicate', 'source', 'outlet', 'time'] as const;
export type Grouping = (typeof groupings)[number];

/** One sentence, with those of near-identical articles that say the same. */
export interface Folded {
  readonly item: Evidence;
  readonly copies: readonly Evidence[];
}

export interface EvidenceGroup {
  readonly key: string;
  readonly title: string;
  readonly type?: string;
  readonly items: readonly Folded[];
}

/** Folds what near-duplicate articles repeat: the same statement in the same cluster. Keeps the order. */
export function fold(evidence: readonly Evidence[]): Folded[] {
  const kept = new Map<string, { item: Evidence; copies: Evidence[] }>();
  for (const item of evidence) {
    // Two sentences of one article are two pieces of evidence; the same in a copy of it is not.
    const key = JSON.stringify([
      item.statement,
      item.cluster ?? item.doc,
      item.quote.replace(/\s+/g, ' ').trim(),
    ]);
    const first = kept.get(key);
    if (first && first.item.doc !== item.doc) first.copies.push(item);
    else if (!first) kept.set(key, { item, copies: [] });
  }
  return [...kept.values()];
}

/** Groups by what a reader asks for; groups with most sentences first, times in order, newest sentences first. */
export function group(evidence: readonly Evidence[], by: Grouping): EvidenceGroup[] {
  const groups = new Map<string, { key: string; title: string; type?: string; items: Folded[] }>();
  for (const folded of fold(evidence)) {
    const { item } = folded;
    const day = dayOf(item);
    const [key, title] =
      by === 'predicate'
        ? [item.type, phraseOf(item.type)]
        : by === 'source'
          ? item.asserted
            ? ['', 'The articles themselves']
            : [item.sourceId ?? '?', item.source ?? 'somebody unnamed']
          : by === 'outlet'
            ? [item.outlet ?? '', item.outlet ?? 'unknown outlet']
            : [day?.slice(0, 7) ?? '', day?.slice(0, 7) ?? 'undated'];
    let found = groups.get(key);
    if (!found) {
      found = { key, title, items: [], ...(by === 'predicate' ? { type: item.type } : {}) };
      groups.set(key, found);
    }
    found.items.push(folded);
  }
  const result = [...groups.values()];
  for (const { items } of result)
    items.sort(
      (a, b) =>
        (dayOf(b.item) ?? '').localeCompare(dayOf(a.item) ?? '') || b.item.confidence - a.item.confidence,
    );
  if (by === 'time') result.sort((a, b) => b.key.localeCompare(a.key));
  else result.sort((a, b) => b.items.length - a.items.length || a.title.localeCompare(b.title));
  return result;
}
