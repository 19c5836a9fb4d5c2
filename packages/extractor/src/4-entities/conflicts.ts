import { surfaceSubject } from '../2-sentences/arguments.ts';
import { conflicts, strongConflicts } from '../3-mentions/lexicon.ts';
import type { Phrase } from '../3-mentions/phrase.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

const PAST =
  /\b(first|previous|earlier|former|last|second|world|cold|civil war of|1[89]\d\ds?|past|old|six-day|gulf)\b/i;

/** The conflict that a noun phrase names; null where it names none. */
export function conflictAt(reading: Reading, s: number, phrase: Phrase): Draft | null {
  const tree = reading.trees[s]!;
  const word = phrase.lemma;
  if (!conflicts.has(word)) return null;
  const ties = new Set<string>();
  const parties: Draft[] = [];
  const lands: Draft[] = [];
  const tie = (d: Draft, party: boolean) => {
    if (d.type === 'State' || d.type === 'Organization' || d.type === 'Group') {
      const actor = d.nation && d.type !== 'State' && !d.ref ? d : d;
      if (party && !parties.includes(actor)) parties.push(actor);
      ties.add(d.nation?.ref ?? d.ref ?? d.key);
    } else if (d.type === 'Territory' && (d.ref || !phrase.demonstrative)) {
      lands.push(d);
      ties.add(d.ref ?? d.key);
    }
  };
  const before = phrase.modifiers.flatMap(m => reading.at(s, m));
  for (const d of before) tie(d, before.filter(x => x.type === 'State').length > 1);
  for (const { preposition, token } of phrase.after) {
    if (/^(between|with|against|among)$/.test(preposition))
      for (const d of reading.at(s, token)) tie(d, preposition !== 'among');
    else if (/^(in|over|around|for|on|of|about|inside)$/.test(preposition))
      for (const d of reading.at(s, token)) tie(d, false);
  }
  // "Peru's war against Ecuador", "A and B are locked in a dispute".
  if (parties.length === 1 && phrase.possessor !== undefined)
    for (const d of reading.at(s, phrase.possessor)) tie(d, true);
  const verb = tree.parent(phrase.head);
  if (
    parties.length < 2 &&
    verb >= 0 &&
    /^(lock|engage|embroil|involve|mire|entangle|trap)$/.test(tree.lemma(verb))
  ) {
    const states = surfaceSubject(tree, verb)
      .flatMap(i => reading.at(s, i))
      .filter(d => d.type === 'State');
    if (states.length > 1) for (const d of states) tie(d, true);
  }
  const strong = strongConflicts.has(word);
  const spoken = tree.words(phrase.first, Math.min(tree.tokens.length - 1, phrase.head + 6));
  const past =
    PAST.test(tree.words(phrase.first, phrase.head)) ||
    /^\S+ (of|in|during) (the )?(1[89]\d\d|years)/.test(
      spoken.slice(spoken.indexOf(tree.at(phrase.head).text.toLowerCase())),
    );
  const existing = reading.drafts.filter(d => d.type === 'Conflict' && d.past === past);
  const related = existing.find(d => ties.size === 0 || d.ties.size === 0 || overlap(reading, d.ties, ties));
  const grow = (d: Draft) => {
    for (const t of ties) d.ties.add(t);
    if (parties.length > 1) for (const p of parties) d.parties.add(p);
    return d;
  };
  if (related && (ties.size > 0 || phrase.definite || phrase.demonstrative || strong || !phrase.indefinite)) {
    if (ties.size === 0) {
      // A bare "the conflict" is the one last spoken of.
      const last = reading.places.findLast(p => p.draft.type === 'Conflict' && p.draft.past === past);
      return last?.draft ?? related;
    }
    if (ties.size > 0 && related.ties.size === 0) rename(related, tree, phrase, lands, parties);
    return grow(related);
  }
  // "the quarrel between Norland and its neighbours": one party is named, and others are there.
  const between =
    parties.length === 1 &&
    phrase.definite &&
    /^(quarrel|feud|rift|row|standoff|stand-off|dispute|tension)$/.test(word) &&
    phrase.after.filter(a => a.preposition === 'between').length > 1;
  if (
    !strong &&
    !between &&
    parties.length < 2 &&
    !(lands.length && /^(fighting|clash|battle|violence|offensive|uprising|unrest)$/.test(word))
  )
    return null;
  // "a 29-year conflict", "a long civil war"
  const lasting =
    /\b(year|years|month|decade|decades|decade-long|long|long-running|civil|armed|bloody|bitter|protracted)\b/.test(
      tree.words(phrase.first, phrase.head),
    );
  if (phrase.indefinite && ties.size === 0 && !(lasting && strong && !existing.length)) return null;
  if (
    /^(crisis|dispute|escalation|war)$/.test(word) &&
    ties.size === 0 &&
    !phrase.definite &&
    !past &&
    phrase.modifiers.length === 0
  )
    return null;
  const key = `conflict:${past ? 'past:' : ''}${[...ties].sort().join('+') || word}`;
  const draft = reading.draft(
    'Conflict',
    past ? tree.words(phrase.first, phrase.head) : nameOf(tree, phrase, lands, parties),
    key,
    {
      past,
      kept: true,
      head: word,
    },
  );
  return grow(draft);
}

function rename(
  draft: Draft,
  tree: { words(a: number, b: number): string },
  phrase: Phrase,
  lands: readonly Draft[],
  parties: readonly Draft[],
): void {
  draft.name = nameOf(tree, phrase, lands, parties);
}

function nameOf(
  tree: { words(a: number, b: number): string; at?: unknown },
  phrase: Phrase,
  lands: readonly Draft[],
  parties: readonly Draft[],
): string {
  if (lands[0]) return `${lands[0].name} ${phrase.lemma === 'war' ? 'war' : 'conflict'}`;
  if (parties.length > 1) return `conflict between ${parties[0]!.name} and ${parties[1]!.name}`;
  return tree.words(phrase.first, phrase.head);
}

/** Two conflicts are one where a party or land is shared, a territory counting with the states it is tied to. */
function overlap(reading: Reading, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const whole = (ties: ReadonlySet<string>) =>
    new Set([...ties].flatMap(t => [t, ...(reading.matcher.byRef.get(t)?.states ?? [])]));
  const x = whole(a);
  return [...whole(b)].some(t => x.has(t));
}
