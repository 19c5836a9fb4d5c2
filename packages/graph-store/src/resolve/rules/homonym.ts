import type { Instance } from '../instance.ts';
import { groupBy, Union, witnesses } from '../rule.ts';

/** Articles that must tell of a namesake before it counts as a person of its own; fewer are taken for noise. */
const ENOUGH = 3;

/**
 * Parts instances of one full name into namesakes: they live in different countries and no article ties these.
 * A part must be told of by three articles and a fifth of all; what is less, and what names no country, goes to
 * the largest. Somebody who changes from one country's office to another's is tied by articles that name both.
 */
export function homonyms(members: readonly Instance[]): Instance[][] {
  const found = new Set<string>();
  for (const item of members) for (const state of item.states) found.add(state);
  if (found.size < 2) return [[...members]];
  const states = [...found].sort();
  const index = new Map(states.map((state, i) => [state, i]));
  const union = new Union(states.length);
  for (const item of members)
    for (const state of item.states) union.join(index.get(item.states[0]!)!, index.get(state)!);
  const parts = groupBy(members, item =>
    item.states.length === 0 ? '' : String(union.find(index.get(item.states[0]!)!)),
  );
  const unknown = parts.get('') ?? [];
  parts.delete('');
  const sorted = [...parts]
    .map(([key, part]) => ({ key: Number(key), part, weight: witnesses(part) }))
    .sort((a, b) => b.weight - a.weight || a.key - b.key);
  const total = sorted.reduce((sum, part) => sum + part.weight, 0);
  const main = [...sorted[0]!.part, ...unknown];
  const out = [main];
  for (const { part, weight } of sorted.slice(1))
    if (weight >= ENOUGH && weight * 5 >= total) out.push(part);
    else main.push(...part);
  return out;
}
