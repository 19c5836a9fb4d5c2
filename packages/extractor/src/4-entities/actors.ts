import { fold } from '../3-mentions/gazetteer/match.ts';
import { bodiesOf, groups, persons } from '../3-mentions/lexicon.ts';
import { phraseOf } from '../3-mentions/phrase.ts';
import { countryOf } from './country.ts';
import type { Draft } from './draft.ts';
import { landOf } from './land.ts';
import type { Reading } from './reading.ts';

/** Heads that count or part what follows "of": "dozens of rebels", "one of the ministers", "members of the union". */
const PARTITIVE =
  /^(one|two|three|four|some|many|several|most|all|both|each|none|dozen|hundred|thousand|number|majority|part|half|member|ten|score|rest|pair|handful|group|host|series|couple|million|bulk|wave|column|third|quarter|swath|swathe|chunk|stretch|much)$/;

export interface ActorOptions {
  /** Speaker of the claim that the place stands in: what "we", "I" and "our" mean. */
  readonly speaker?: Draft | undefined;
  /** Where the nominal is no actor, take its author, owner or maker ("the court's decision" -> the court). */
  readonly owner?: boolean;
  /** Make an unnamed person or group of a description that the document has no entity for. */
  readonly make?: boolean;
  /** Take named places too: who holds a town holds a place. */
  readonly places?: boolean;
}

/** The actors that the nominal headed by a token stands for. */
export function actorsAt(
  reading: Reading,
  s: number,
  i: number,
  options: ActorOptions = {},
  depth = 0,
): readonly Draft[] {
  const tree = reading.trees[s]!;
  const token = tree.at(i);
  const word = token.text.toLowerCase();
  if (token.upos === 'PRON' || token.xpos === 'PRP$') {
    if (/^(i|me|my|mine|myself)$/.test(word)) return options.speaker ? [options.speaker] : [];
    if (/^(we|us|our|ours|ourselves)$/.test(word)) return options.speaker ? [side(options.speaker)] : [];
  }
  // A demonym before a noun is no actor of its own, whatever a parser makes of it.
  if (
    reading.names[s]!.some(n => n.head === i && n.form === 'adjective') &&
    tree.is(i, 'nsubj', 'nsubj:pass', 'obj', 'obl') &&
    /^(NOUN|PROPN|ADJ)$/.test(tree.tokens[i + 1]?.upos ?? '')
  )
    return [];
  const known = reading.at(s, i).filter(d => d.type !== 'Conflict' && (options.places || !isPlace(d)));
  if (known.length) return known;
  if (reading.at(s, i).some(d => d.type === 'Conflict')) return [];
  if (depth > 3) return [];
  // "the capital, Harbourtown", "the town of Harbourtown"
  if (
    options.places &&
    /^(capital|town|city|village|port|region|province|island|district|area)$/.test(tree.lemma(i))
  ) {
    const named = tree.by(i, 'appos', 'nmod', 'nmod:desc', 'flat', 'compound').flatMap(c => reading.at(s, c));
    const place = named.filter(d => d.type === 'Territory');
    if (place.length) return place;
  }
  if (PARTITIVE.test(tree.lemma(i)) || token.upos === 'NUM') {
    const of = tree
      .children(i)
      .filter(c => tree.is(c, 'nmod', 'nmod:*', 'obl') && tree.preposition(c) === 'of')
      .flatMap(c => tree.conjuncts(c));
    // "One of those held, Pedro Lima, …"
    const named = tree
      .by(i, 'appos')
      .flatMap(c => reading.at(s, c))
      .filter(d => d.type === 'Person' && !d.unnamed);
    if (named.length) return named;
    const found = of.flatMap(c => actorsAt(reading, s, c, options, depth + 1));
    if (found.length) return found;
  }
  const including = tree
    .children(i)
    .filter(
      c =>
        tree.is(c, 'nmod', 'nmod:*', 'acl', 'obl') &&
        tree.by(c, 'case').some(k => tree.lemma(k) === 'include'),
    );
  if (including.length && tree.by(i, 'det').some(c => /^(no|any|every|each)$/i.test(tree.at(c).text)))
    return including
      .flatMap(c => tree.conjuncts(c))
      .flatMap(c => actorsAt(reading, s, c, options, depth + 1));
  if (tree.by(i, 'det').some(c => /^no$/i.test(tree.at(c).text))) {
    const mark = tree.tokens.findIndex((t, k) => k > i && k < i + 8 && /^including$/i.test(t.text));
    const name = mark > 0 ? reading.names[s]!.find(n => n.first > mark && n.first <= mark + 3) : undefined;
    if (name) return reading.at(s, name.head).filter(d => d.type !== 'Conflict');
  }
  if (options.make !== false) {
    const made = describe(reading, s, i);
    if (made) return [made];
  }
  if (
    options.owner &&
    !(/^(country|nation|government|people)$/.test(tree.lemma(i)) && tree.first(i, 'nmod:poss') !== undefined)
  ) {
    const phrase = phraseOf(tree, i);
    // Who is killed is not the author of his killing.
    const suffered =
      /^(murder|killing|assassination|death|abduction|kidnapping|arrest|execution|massacre|detention|expulsion|murders|torture|slaughter|beheading)$/.test(
        tree.lemma(i),
      );
    const event =
      /^(exchange|release|swap|handover|repatriation|evacuation|liberation|election|appointment|arrival)$/.test(
        tree.lemma(i),
      );
    const owners = [
      ...(phrase.possessor === undefined ? [] : tree.conjuncts(phrase.possessor)),
      // The nearest first: "Norland army positions" are the army's.
      ...phrase.modifiers.filter(m => !tree.is(m, 'nmod:poss', 'conj')).reverse(),
      ...phrase.after
        .filter(a => (suffered || event ? /^by$/ : /^(of|by|from)$/).test(a.preposition))
        .map(a => a.token),
    ];
    for (const o of owners) {
      const found = tree
        .conjuncts(o)
        .flatMap(c => actorsAt(reading, s, c, { ...options, make: false }, depth + 1));
      if (found.length) return [...new Set(found)];
    }
    if (
      /^(attack|violence|killing|crime|war|assault|strike|bombing|shelling|aggression|massacre|idea|notion|solution)$/.test(
        tree.lemma(i),
      )
    )
      return [];
    const inside = phrase.after
      .filter(a => /^(in|against|at|on)$/.test(a.preposition))
      .flatMap(a => actorsAt(reading, s, a.token, { ...options, make: false }, depth + 1));
    return inside.slice(0, 1);
  }
  return [];
}

const isPlace = (d: Draft) => d.key.startsWith('place:');

/** Who "we" are when this draft speaks: its country where it speaks for one. */
function side(speaker: Draft): Draft {
  if (speaker.type !== 'Person') return speaker;
  const office = speaker.offices.find(o => o.of);
  if (!office?.of) return speaker;
  const country = countryOf(office.of);
  return country.type === 'State' || country.type === 'Territory' ? country : office.of;
}

const COLLECTIVE =
  /^(force|army|military|militia|police|media|press|community|opposition|leadership|group|faction|coalition|delegation|crowd|public|population|people|network|cell|junta|brigade|battalion|lobby|camp|minority|guard|tribe|clan|squad|unit|division|regiment|navy|air force|coast guard|royal family|elite|electorate|authority|administration|cabinet|regime|international community)$/;

/** An unnamed person or group from its description; undefined for what is no actor. */
function describe(reading: Reading, s: number, i: number): Draft | undefined {
  const tree = reading.trees[s]!;
  const token = tree.at(i);
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return undefined;
  const lemma = tree.lemma(i);
  const plural = /S$/.test(token.xpos);
  const held = landOf(reading, s, i, lemma);
  if (held) return held;
  const human = persons.has(lemma) || groups.has(lemma);
  const body = bodiesOf.has(lemma);
  const person = human && !plural && persons.has(lemma);
  const collective = human && (plural || COLLECTIVE.test(lemma));
  const agentive =
    !human &&
    !body &&
    /(?:[a-z]{3,}(?:ist|ian|crat|man|men|woman|women))$/.test(lemma) &&
    !/^(list|mist|german|human|omen)$/.test(lemma);
  if (!person && !collective && !body && !agentive) return undefined;
  if (
    /^(country|nation|state|government|side|party|republic|power|house|home|team|foundation|base|fund|work|panel|front|office|council|department|group|network|club|world)$/.test(
      lemma,
    ) &&
    !plural
  )
    return undefined;
  if (/^(country|nation|state|side|party|power|house|base|office)$/.test(lemma)) return undefined;
  // A camp that is stormed or shelled is a place.
  if (lemma === 'camp' && !tree.is(i, 'nsubj')) return undefined;
  const phrase = phraseOf(tree, i);
  let start = phrase.first;
  while (start < i && /^(DET|NUM|PRON|PUNCT|PART)$/.test(tree.at(start).upos)) start++;
  const name = reading.document.original.slice(tree.at(start).start, token.end).replace(/\s+/g, ' ');
  const type = body && !human ? 'Organization' : plural || (collective && !person) ? 'Group' : 'Person';
  const draft = reading.draft(type, name, `unnamed:${fold(name)}`, {
    unnamed: true,
    plural: type === 'Group',
    head: lemma,
  });
  reading.set(s, i, [draft]);
  reading.mention(draft, s, start, i, 'nominal');
  reading.place(s, i, draft, 'nominal');
  return draft;
}
