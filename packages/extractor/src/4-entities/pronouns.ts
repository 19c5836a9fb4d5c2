import { sharedRelative, surfaceSubject } from '../2-sentences/arguments.ts';
import type { Tree } from '../2-sentences/tree.ts';
import { countryOf } from './country.ts';
import type { Draft } from './draft.ts';
import { genderOf } from './gender.ts';
import type { Reading } from './reading.ts';
import { lastMentioned } from './recency.ts';
import { antecedent } from './references/antecedent.ts';

const BODY = (d: Draft) =>
  d.type === 'State' || d.type === 'Organization' || (d.type === 'Territory' && !d.key.startsWith('place:'));
const HARM =
  /^(attack|shell|bomb|bombard|strike|hit|target|invade|destroy|kill|wound|seize|capture|occupy|violate|raid|sink|storm|threaten|kidnap|ambush|sanction|blacklist|condemn|accuse|criticize|criticise|denounce|arrest|indict|jail|expel|oust|topple|impose|slap|blame|assassinate|murder)$/;
const ACTOR = (d: Draft) => d.type !== 'Conflict';
/** Groups that are spoken of as one. */
const SINGLE =
  /^(army|military|militia|group|movement|faction|junta|coalition|opposition|navy|air force|police|delegation|brigade|battalion|alliance|bloc|forces)$/;
/** What a state has and a ministry, army or party has not. */
const OF_STATE =
  /^(ambassador|consul|president|premier|chancellor|king|queen|emir|sultan|monarch|capital|border|frontier|airspace|sovereignty|independence|constitution|parliament|embassy|citizen|population|economy|currency|coast|shore|army|navy|territory|soil|neighbour|neighbor|coastguard)$/;

/**
 * What a pronoun refers to. First and second persons are left to the claims: they depend on who speaks.
 * Relative pronouns take the noun that their clause modifies.
 */
export function resolvePronoun(reading: Reading, s: number, i: number): readonly Draft[] {
  const tree = reading.trees[s]!;
  const word = tree.at(i).text.toLowerCase();
  if (/^(who|which|that|whom|whose)$/.test(word)) {
    const clause = relativeClause(tree, i);
    if (clause === undefined) return [];
    const noun = tree.parent(clause);
    // "Norland, one of the states that recognise …": Norland recognises, too.
    const one = tree.is(noun, 'nmod') && tree.preposition(noun) === 'of' ? tree.parent(noun) : -1;
    const called =
      one >= 0 && /^(one|some|two|three|four|several|among)$/.test(tree.lemma(one))
        ? tree.is(one, 'appos')
          ? tree.parent(one)
          : tree.first(one, 'cop') !== undefined
            ? tree.first(one, 'nsubj')
            : undefined
        : undefined;
    const hung = sharedRelative(tree, clause).flatMap(n => reading.at(s, n));
    if (!hung.length && called === undefined) return besideRelative(reading, s, i);
    return [...new Set([...hung, ...(called === undefined ? [] : reading.at(s, called))])];
  }
  if (/^(he|him|his|himself)$/.test(word)) return one(person(reading, s, i, 'male'));
  if (/^(she|her|hers|herself)$/.test(word)) return one(person(reading, s, i, 'female'));
  const barred = ownSubjects(reading, s, i);
  if (/^(it|its|itself)$/.test(word)) {
    if (tree.is(i, 'expl')) return [];
    const fits = (d: Draft) => (BODY(d) || SINGLE.test(d.head)) && !barred.includes(d);
    // "its ambassador", "its airspace": what only a state has.
    if (tree.is(i, 'nmod:poss') && OF_STATE.test(tree.lemma(tree.parent(i)))) {
      const state = (d: Draft) =>
        (countryOf(d).type === 'State' || (d.type === 'Territory' && !d.unnamed)) && fits(d) && !d.outlet;
      const whose = bySubject(reading, s, i, state, true) ?? lastMentioned(reading, s, i, state, 2);
      if (whose) return [countryOf(whose)];
    }
    return one(
      likewiseObject(reading, s, i, fits) ??
        bySubject(reading, s, i, fits, true) ??
        antecedent(reading, s, i, d => (fits(d) && !d.outlet && !barred.includes(d) ? 1 : 0), 3, false),
    );
  }
  if (/^(they|them|their|theirs|themselves)$/.test(word)) {
    const clause = governingSubjects(reading, s, i);
    if (clause.length > 1) return clause;
    const set = reading.sets.findLast(
      x =>
        x.sentence >= s - 1 &&
        (x.sentence < s || x.token < i) &&
        !tree.within(i, x.sentence === s ? x.token : -2),
    );
    if (set && !clause.some(d => d.plural)) return set.drafts;
    // "Norland's troops were to leave, but officials say they occupy the valley": nobody says so of himself.
    const verb = tree.parent(i);
    if (
      tree.is(i, 'nsubj') &&
      /^(occupy|control|hold|shell|attack|bomb|invade|besiege|kill)$/.test(tree.lemma(verb)) &&
      tree.is(verb, 'ccomp')
    ) {
      const speakers = governingSubjects(reading, s, i);
      const others = lastMentioned(
        reading,
        s,
        i,
        d => !speakers.includes(d) && (d.plural || d.head === 'forces') && d.type !== 'Person',
        1,
      );
      if (others) return [others];
    }
    const plural = (d: Draft) => ACTOR(d) && (d.plural || d.type === 'Group') && !barred.includes(d);
    const found =
      bySubject(reading, s, i, plural) ??
      (clause[0] && clause[0].type !== 'Person' && !barred.includes(clause[0]) ? clause[0] : undefined) ??
      antecedent(reading, s, i, d => (plural(d) ? 1 : BODY(d) && !barred.includes(d) ? 0.2 : 0), 2, true);
    return one(found);
  }
  return [];
}

/** "… of the mining company Corvano, whose chief …": hung on a noun that is nobody, the clause is of the name before the comma. */
function besideRelative(reading: Reading, s: number, i: number): readonly Draft[] {
  const tree = reading.trees[s]!;
  if (!/^(who|which|whose)$/i.test(tree.at(i).text) || tree.tokens[i - 1]?.text !== ',') return [];
  const name = reading.names[s]!.find(n => n.last === i - 2);
  const [draft] = name ? reading.at(s, name.head) : [];
  if (!draft || draft.key.startsWith('place:')) return [];
  const person = draft.type === 'Person';
  return /^who$/i.test(tree.at(i).text) === person || /^whose$/i.test(tree.at(i).text) ? [draft] : [];
}

/** "regards it as its own": who acts is not whom it does it to. */
function ownSubjects(reading: Reading, s: number, i: number): readonly Draft[] {
  const tree = reading.trees[s]!;
  // "took forty of them": none of those who took.
  const at = tree.is(i, 'nmod') && tree.is(tree.parent(i), 'obj') ? tree.parent(i) : i;
  const verb = tree.parent(at);
  if (verb < 0 || !tree.is(at, 'obj', 'iobj') || tree.at(verb).upos !== 'VERB') return [];
  if (/^(itself|themselves)$/i.test(tree.at(i).text)) return [];
  return surfaceSubject(tree, verb).flatMap(t => reading.at(s, t));
}

/** "Norland rebuffed Sudmark, and Estmark rebuked it": the object of the verb before is meant again. */
function likewiseObject(
  reading: Reading,
  s: number,
  i: number,
  fits: (d: Draft) => boolean,
): Draft | undefined {
  const tree = reading.trees[s]!;
  const verb = tree.parent(i);
  if (verb < 0 || !tree.is(i, 'obj', 'iobj') || !tree.is(verb, 'conj', 'parataxis')) return undefined;
  if (tree.first(verb, 'nsubj') === undefined) return undefined;
  return tree
    .by(tree.parent(verb), tree.at(i).deprel)
    .flatMap(o => reading.at(s, o))
    .find(fits);
}

const one = (draft: Draft | undefined): Draft[] => (draft ? [draft] : []);

export function relativeClause(tree: Tree, i: number): number | undefined {
  for (let at = i, n = 0; at >= 0 && n < 12; at = tree.parent(at), n++)
    if (tree.is(at, 'acl:relcl')) return at;
  return undefined;
}

const longest = (d: Draft) => [d.name, ...d.aliases].sort((a, b) => b.length - a.length)[0]!;

function person(reading: Reading, s: number, i: number, gender: 'male' | 'female'): Draft | undefined {
  const fits = (d: Draft) => d.type === 'Person' && (d.gender === undefined || d.gender === gender);
  const likely = (d: Draft) => fits(d) && (d.gender ?? genderOf(longest(d))) === gender;
  const possible = (d: Draft) => fits(d) && (d.gender ?? genderOf(longest(d)) ?? gender) === gender;
  const found =
    bySubject(reading, s, i, possible) ??
    lastMentioned(reading, s, i, likely, 2) ??
    lastMentioned(reading, s, i, possible, 5) ??
    bySubject(reading, s, i, fits) ??
    lastMentioned(reading, s, i, fits, 3);
  if (found) found.gender ??= gender;
  return found;
}

/** Subjects of a clause, controlled ones too ("want Norland to withdraw its forces"). */
const subjectsAt = (tree: Tree, at: number): readonly number[] =>
  tree.at(at).upos === 'VERB' && !tree.is(at, 'acl:relcl')
    ? surfaceSubject(tree, at)
    : tree.by(at, 'nsubj', 'nsubj:pass');

/** Subjects of the clauses above a token, nearest first: "Norland says that it …". */
function governingSubjects(reading: Reading, s: number, i: number): Draft[] {
  const tree = reading.trees[s]!;
  for (let at = i, n = 0; at >= 0 && n < 30; at = tree.parent(at), n++) {
    for (const subject of subjectsAt(tree, at)) {
      if (subject >= i || tree.within(i, subject)) continue;
      const all = tree.conjuncts(subject).flatMap(c => reading.at(s, c));
      if (all.length) return all;
    }
  }
  return [];
}

function bySubject(
  reading: Reading,
  s: number,
  i: number,
  accepts: (d: Draft) => boolean,
  single = false,
): Draft | undefined {
  const tree = reading.trees[s]!;
  const barred = new Set<Draft>();
  for (let at = i, n = 0; at >= 0 && n < 30; at = tree.parent(at), n++) {
    for (const subject of subjectsAt(tree, at)) {
      if (subject >= i || tree.within(i, subject)) continue;
      // A pronoun that is no possessive is not its own clause's subject.
      if (tree.parent(i) === at && !tree.is(i, 'nmod:poss')) continue;
      // "Norland said that Sudmark shelled its posts": nobody is said to shell his own.
      if (
        tree.is(i, 'nmod:poss') &&
        (tree.is(tree.parent(i), 'obj') ||
          (tree.is(tree.parent(i), 'obl', 'nmod') &&
            /^(on|against)$/.test(tree.preposition(tree.parent(i))))) &&
        tree.within(tree.parent(i), at) &&
        HARM.test(tree.lemma(at))
      ) {
        for (const d of reading.at(s, subject)) barred.add(d);
        continue;
      }
      // "Norland and Sudmark … its": several are not meant by a word in the singular.
      if (single && (tree.conjuncts(subject).length > 1 || tree.is(subject, 'conj'))) continue;
      const found = reading.at(s, subject).find(d => accepts(d) && !barred.has(d));
      if (found) return found;
    }
  }
  return undefined;
}
