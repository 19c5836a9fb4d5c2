import { withPreposition } from '../2-sentences/arguments.ts';
import { actorsAt } from '../4-entities/actors.ts';
import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import { alternativesOf } from './patterns.ts';
import { slotTokens } from './slots.ts';

/** "an army assault", "a rebel attack": who fights, as a noun before the deed. */
const FIGHTING =
  /^(army|military|coalition|rebel|militant|militia|government|junta|insurgent|separatist|police|guerrilla|gunman)$/;

/** The actors in the first alternative of a slot that holds any. */
export function slotActors(
  reading: Reading,
  s: number,
  cue: number,
  slot: string,
  speaker: Draft | undefined,
  owner: boolean,
  filter: (d: Draft) => boolean,
  places = false,
): readonly Draft[] {
  const tree = reading.trees[s]!;
  for (const alternative of alternativesOf(slot)) {
    const out: Draft[] = [];
    for (const i of slotTokens(tree, cue, alternative)) {
      const modifier = alternative === 'mod';
      const found = actorsAt(reading, s, i, {
        speaker,
        owner: owner && !modifier,
        make: !modifier || FIGHTING.test(tree.lemma(i)),
        places,
      });
      for (const d of found) if (filter(d) && !out.includes(d)) out.push(d);
    }
    if (out.length) return out;
  }
  return [];
}

/** Two or more actors that a symmetric word joins: coordinated subjects, "between A and B", "A-B talks", A … with B. */
export function eachWith(
  reading: Reading,
  s: number,
  cue: number,
  speaker: Draft | undefined,
  filter: (d: Draft) => boolean,
): readonly (readonly [Draft, Draft])[] {
  const tree = reading.trees[s]!;
  const take = (tokens: readonly number[]) => {
    const out: Draft[] = [];
    for (const i of tokens)
      for (const d of actorsAt(reading, s, i, { speaker })) if (filter(d) && !out.includes(d)) out.push(d);
    return out;
  };
  const across = (list: readonly Draft[]) =>
    list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const));
  let between = take(withPreposition(tree, cue, ['between', 'among']));
  if (between.length < 2) {
    // The phrase may hang on another nominal of the clause ("clashes in the north between A and B").
    const mark = tree.tokens.findIndex(
      (t, k) => k > cue && k < cue + 12 && t.lemma === 'between' && t.upos === 'ADP',
    );
    const far =
      mark > 0 && !tree.tokens.slice(cue + 1, mark).some(t => /^[;:]$/.test(t.text)) ? tree.parent(mark) : -1;
    if (far > mark) between = take(tree.conjuncts(far));
  }
  const other = tree.tokens.findIndex(
    (t, k) => k > cue + 2 && t.lemma === 'other' && /^(hand|side)$/.test(tree.tokens[k + 1]?.lemma ?? ''),
  );
  const one = tree.tokens.findIndex(
    (t, k) => k > cue + 2 && /^one$/i.test(t.text) && /^(hand|side)$/.test(tree.tokens[k + 1]?.lemma ?? ''),
  );
  if (between.length > 2 && one > 0 && other > one) {
    // "between A and B on the one hand and C on the other": sides, not each with each.
    const sides = tree.tokens.flatMap((_, k) =>
      k > cue && k < other ? actorsAt(reading, s, k, { speaker, make: false }).map(d => ({ d, k })) : [],
    );
    const first = between.filter(d => sides.some(x => x.d === d && x.k < one));
    const second = between.filter(d => sides.some(x => x.d === d && x.k > one) && !first.includes(d));
    if (first.length && second.length) return first.flatMap(a => second.map(b => [a, b] as const));
  }
  if (between.length > 1) return across(between);
  return [];
}
