import type { NameMention } from '../3-mentions/find.ts';
import { findNames } from '../3-mentions/find.ts';
import { bodiesOf, offices } from '../3-mentions/lexicon.ts';
import { phraseOf } from '../3-mentions/phrase.ts';
import { compass } from './compass.ts';
import { countryOf } from './country.ts';
import type { Draft } from './draft.ts';
import { settleOffices } from './homeless.ts';
import { clusterNames } from './names.ts';
import { armies, bodies } from './nominals/bodies.ts';
import { nominalRules } from './nominals.ts';
import { hold, holders, type OfficePhrase, officeAt } from './offices.ts';
import { resolvePronoun } from './pronouns.ts';
import type { Reading } from './reading.ts';
import { bodyByKind } from './references/bodies.ts';
import { fightersByKind } from './references/fighters.ts';
import { settleTypes } from './types.ts';

/** Stage 4: which entities a document has, and what each name, description and pronoun refers to. */
export function readEntities(reading: Reading): void {
  reading.trees.forEach((tree, s) => {
    reading.setNames(s, findNames(tree, reading.document.original, reading.matcher));
  });
  compass(reading);
  settleTypes(reading);
  clusterNames(reading);
  for (let s = 0; s < reading.trees.length; s++) stateBodies(reading, s);
  for (let s = 0; s < reading.trees.length; s++) holders(reading, s);
  for (let s = 0; s < reading.trees.length; s++) visitSentence(reading, s);
  oneArmy(reading);
  settleOffices(reading);
}

/** "army positions", "as army accuses …": where the text tells of one army only, that is the one. */
function oneArmy(reading: Reading): void {
  const [army, ...others] = reading.drafts.filter(
    d => d.head === 'forces' && d.nation?.type === 'State' && d.mentions.length,
  );
  if (!army || others.length) return;
  for (const d of [...reading.drafts])
    if (d.type === 'Group' && d.unnamed && /^(army|military)$/.test(d.name.toLowerCase()) && !d.nation)
      reading.merge(d, army);
}

/** "the Norwegian foreign ministry", before offices are tied to it ("a spokeswoman for …"). */
function stateBodies(reading: Reading, s: number): void {
  const tree = reading.trees[s]!;
  for (let i = 0; i < tree.tokens.length; i++) {
    if (
      !/^(NOUN|PROPN)$/.test(tree.at(i).upos) ||
      reading.at(s, i).length ||
      !bodiesOf.has(tree.lemma(i)) ||
      (tree.is(i, 'compound') &&
        !offices.has(tree.lemma(tree.parent(i))) &&
        !/^(guard|army|military|navy|police|ministry)$/.test(tree.lemma(i)))
    )
      continue;
    const phrase = phraseOf(tree, i);
    if (phrase.plural || !phrase.modifiers.some(m => reading.at(s, m).some(d => d.type === 'State')))
      continue;
    const drafts = armies(reading, s, phrase) ?? bodies(reading, s, phrase);
    if (drafts?.length) reading.set(s, i, drafts);
  }
}

function visitSentence(reading: Reading, s: number): void {
  const tree = reading.trees[s]!;
  for (let i = 0; i < tree.tokens.length; i++) {
    const token = tree.at(i);
    const name = reading.nameAt(s, i);
    if (name && name.head === i) {
      visitName(reading, s, name);
      continue;
    }
    if (name && !(name.type === 'PER' && reading.at(s, i).length)) continue;
    if (token.upos === 'PRON' || token.xpos === 'PRP$' || token.xpos === 'WP$') {
      const drafts = resolvePronoun(reading, s, i);
      if (!drafts.length) continue;
      reading.set(s, i, drafts);
      if (!/^W/.test(token.xpos) && drafts.length === 1) reading.mention(drafts[0]!, s, i, i, 'pronoun');
      if (!/^W/.test(token.xpos)) for (const d of drafts) reading.place(s, i, d, 'pronoun');
      continue;
    }
    const lower = tree.lower(i);
    const each = /^(each|neither|either)$/.test(lower) && /^nsubj/.test(token.deprel);
    if (each || (lower === 'both' && /^(nsubj|nsubj:pass|obj|obl)$/.test(token.deprel))) {
      const two = lastTwo(reading, s, i);
      if (two.length === 2) reading.set(s, i, two);
      continue;
    }
    if (
      token.upos !== 'NOUN' &&
      token.upos !== 'PROPN' &&
      !(token.upos === 'ADJ' && /^(latter|former)$/.test(token.lemma))
    )
      continue;
    visitNominal(reading, s, i);
  }
}

/** "Both accused …": the two persons, or the two states, last spoken of. */
function lastTwo(reading: Reading, s: number, token: number): Draft[] {
  const tree = reading.trees[s]!;
  // "called on both to stop": the sides of the conflict, where two persons are not what was just spoken of together.
  const sides = reading.drafts.find(d => d.type === 'Conflict' && !d.past && d.parties.size === 2);
  if (
    sides &&
    !tree.is(token, 'nsubj', 'nsubj:pass') &&
    !reading.sets.some(x => x.sentence >= s - 1 && x.drafts.every(d => d.type === 'Person'))
  )
    return [...sides.parties];
  const near = reading.places.filter(
    p => p.sentence >= s - 2 && (p.sentence < s || p.token < token) && p.kind !== 'pronoun',
  );
  for (const fits of [
    (d: Draft) => d.type === 'Person' && !d.unnamed,
    (d: Draft) => d.type === 'State' || d.type === 'Territory',
  ]) {
    const all = [...new Set(near.filter(p => fits(p.draft)).map(p => p.draft))];
    if (all.length === 2) return all;
  }
  return [];
}

/** Relations in which a seat of government is a place: "in Moscow", "the Geneva talks". */
function acts(reading: Reading, s: number, name: NameMention): boolean {
  const tree = reading.trees[s]!;
  let i = name.head;
  for (let n = 0; tree.is(i, 'conj') && n < 10; n++) i = tree.parent(i);
  if (
    /^(White House|Kremlin|Elys|Élys|Pentagon|Downing|Number 10|10 Downing|Whitehall|Blue House|Quai|.* administration|.* government|.* presidency)/i.test(
      reading.document.original.slice(name.start, name.end),
    )
  )
    return true;
  if (/^according$/i.test(tree.tokens[name.first - 2]?.text ?? '')) return true;
  const after = tree.tokens[name.last + 1]?.text;
  if (
    after === ',' &&
    tree.tokens[name.last + 2] &&
    /^\p{Lu}/u.test(tree.tokens[name.last + 2]!.text) &&
    // "to the dismay of Oslo, Berlin has …"
    !tree.is(name.last + 2, 'nsubj', 'nsubj:pass') &&
    tree.is(i, 'obl', 'nmod')
  )
    return false;
  if (tree.is(i, 'nsubj', 'nsubj:pass', 'obl:agent', 'iobj', 'nmod:poss', 'root')) return true;
  if (tree.is(i, 'obj'))
    return !/^(visit|leave|reach|enter|capture|seize|shell|bomb|hit|strike|attack|approach|encircle|take|retake|storm)$/.test(
      tree.lemma(tree.parent(i)),
    );
  if (tree.is(i, 'obl', 'nmod', 'obl:*'))
    return (
      /^(with|by|against|between|of|from|for|among|on|to)$/.test(tree.preposition(i)) &&
      !(
        tree.preposition(i) === 'of' &&
        /^(control|capture|seizure|fall|siege|occupation|liberation|battle|bombing|bombardment|shelling|capital|city|centre|center|suburb|outskirt|street|north|south|east|west|port|mayor|kilometer|kilometre|mile|district|area|neighbourhood|neighborhood|airport|quarter|town|village|part|slum|resident|people)$/.test(
          tree.lemma(tree.parent(i)),
        )
      ) &&
      !(
        /^(from|to|for|on)$/.test(tree.preposition(i)) &&
        /^(go|travel|fly|come|arrive|return|head|invite|visit|trip|leave|flight|road|way|move|march|send|drive|take|bring|kilometer|mile|advance|rocket|missile|strike|attack|assault|depart|flee|train|route)$/.test(
          tree.lemma(tree.parent(i)),
        )
      )
    );
  if (tree.is(i, 'compound', 'amod', 'nmod'))
    return /^(-|backed|government|official|authority|regime|troop|force|army|administration|side|policy|position|support|aid|ally)$/.test(
      tree.lemma(tree.parent(i)),
    );
  return false;
}

function visitName(reading: Reading, s: number, name: NameMention): void {
  const [draft] = reading.at(s, name.head);
  if (!draft) return;
  if (name.form === 'seat') {
    if (!acts(reading, s, name)) {
      // Who holds a capital holds a place.
      const text = reading.document.original.slice(name.start, name.end);
      const place = reading.draft('Territory', text, `place:${text.toLowerCase()}`, {
        head: text.toLowerCase(),
      });
      reading.set(s, name.head, [place]);
      reading.mentionSpan(place, { start: name.start, end: name.end, kind: 'name' });
      return;
    }
    draft.kept = true;
    reading.mentionSpan(draft, { start: name.start, end: name.end, kind: 'name' });
  }
  const tree = reading.trees[s]!;
  // "the Norland Foreign Ministry": a name tagged as a body, with a state before it, belongs to the state.
  if (draft.type === 'Organization' && !name.entry && !draft.nation) {
    const phrase = phraseOf(tree, name.head);
    const lead = tree.tokens[name.first - 1]
      ? reading.names[s]!.find(n => n.last === name.first - 1)
      : undefined;
    const within = reading.matcher.match(reading.document.original, name.start, name.end);
    const inside = within.find(m => m.entry.type === 'State' || m.entry.type === 'Territory');
    const whole = within.find(
      m =>
        m.entry.type === 'Organization' &&
        !m.entry.outlet &&
        m.start === name.start &&
        m.end < name.end &&
        m.entry.ref !== draft.ref,
    );
    if (whole) {
      const above = reading.known(whole.entry.ref);
      if (above && above !== draft) {
        draft.parent = above;
        above.kept = true;
        reading.mentionSpan(above, { start: whole.start, end: whole.end, kind: 'name' });
      }
    }
    const owner =
      (lead && lead.type !== 'PER' ? reading.at(s, lead.head)[0] : undefined) ??
      (inside ? reading.known(inside.entry.ref) : undefined) ??
      phrase.modifiers.flatMap(m => reading.at(s, m))[0] ??
      seatBeside(reading, s, phrase) ??
      (phrase.possessor === undefined ? undefined : reading.at(s, phrase.possessor)[0]);
    if (!draft.parent && owner && owner !== draft && owner.type !== 'Person' && owner.type !== 'Conflict') {
      const nation = countryOf(owner);
      if (nation.type === 'State' || nation.type === 'Territory') {
        nation.kept = true;
        draft.nation = nation;
        draft.parent = owner;
      } else draft.parent = owner;
    }
  }
  if (draft.type === 'Person') laterNamed(reading, s, name.head, draft);
  reading.place(s, name.head, draft, 'name');
}

/** "the commerce ministry in Harbourtown": the ministry of the state whose capital that is. */
function seatBeside(reading: Reading, s: number, phrase: ReturnType<typeof phraseOf>): Draft | undefined {
  if (!/^(ministry|department|government|parliament)$/.test(phrase.lemma)) return undefined;
  const at = phrase.after.find(a => a.preposition === 'in')?.token;
  const seat = reading.names[s]!.find(n => n.head === at && n.form === 'seat' && n.entry?.type === 'State');
  return seat?.entry && reading.known(seat.entry.ref);
}

/**
 * "Norland's defence minister has rejected the calls. 'We stay,' Ana Robles told parliament.": who is named and speaks
 * first, of whom nothing is known, is the office holder of the sentence before.
 */
function laterNamed(reading: Reading, s: number, head: number, person: Draft): void {
  const tree = reading.trees[s]!;
  const verb = tree.parent(head);
  if (
    person.offices.length ||
    person.nation ||
    !tree.is(head, 'nsubj') ||
    !/^(say|tell|add|write|announce|insist|warn|declare|explain|stress|argue)$/.test(tree.lemma(verb)) ||
    reading.places.some(p => p.draft === person)
  )
    return;
  const before = reading.places.filter(
    p => p.sentence < s && p.sentence >= s - 2 && p.draft.type === 'Person',
  );
  const last = before.at(-1);
  const all = new Set(before.map(p => p.draft));
  const office = last?.draft.offices.find(o => o.of);
  if (!last || all.size > 1 || !last.draft.unnamed || !office || !last.subject) return;
  const there = reading.trees[last.sentence]!;
  const determiner = there.by(last.token, 'det').map(d => there.lemma(d));
  if (determiner.some(d => /^(an?|another|one|some)$/.test(d)) || !NAMED_LATER.test(office.title)) return;
  reading.merge(last.draft, person);
  person.head = last.draft.head;
}

const NAMED_LATER =
  /minister|president|premier|chancellor|secretary|spokes|chief|leader|governor|mayor|commander|ambassador/;

/** What one actor is to another. */
const KIN =
  /^(ally|rival|neighbour|neighbor|partner|opponent|foe|enemy|backer|patron|guarantor|donor|adversary|sponsor|mediator|member|newcomer|host|heavyweight|superpower)$/;

function visitNominal(reading: Reading, s: number, i: number): void {
  const tree = reading.trees[s]!;
  const preset = reading.at(s, i);
  if (preset.length && preset.some(d => d.type === 'Person')) {
    // An office tied to its holder by position. What it is "of" is read first: "the President of the Supreme Court, X".
    for (const { preposition, token } of phraseOf(tree, i).after)
      if (preposition === 'of' && !reading.at(s, token).length && bodiesOf.has(tree.lemma(token)))
        visitNominal(reading, s, token);
    for (const d of preset) {
      const office = officeAt(reading, s, i);
      // "Its defence minister, X": whose, is known once the pronoun is read.
      if (
        office &&
        d.type === 'Person' &&
        office.of.length &&
        !d.offices.some(o => o.of && (o.title === office.title || o.of === office.of[0]))
      )
        hold(d, office, tree.at(office.first).start, tree.at(Math.max(office.last, i)).end);
      if (office?.title === 'counterpart' && d.type === 'Person') sameOffice(reading, s, i, d, office);
      if (office && d.type === 'Person')
        reading.mention(d, s, office.first, Math.max(i, office.first), 'nominal');
    }
    return;
  }
  const phrase = phraseOf(tree, i);
  // "its ally Norland", "rival Sudmark": the name right after is who is meant.
  if (!preset.length && !phrase.plural && KIN.test(tree.lemma(i))) {
    // "its rival, the Unity Party", too.
    const name =
      reading.names[s]!.find(n => n.first === i + 1) ??
      reading.names[s]!.find(
        n => n.first > i + 1 && n.first <= i + 4 && tree.is(n.head, 'appos') && tree.parent(n.head) === i,
      );
    const named = name && tree.parent(name.head) === i ? reading.at(s, name.head) : [];
    if (named.some(d => d.type === 'State' || d.type === 'Territory' || d.type === 'Organization')) {
      reading.set(s, i, named);
      return;
    }
  }
  if (
    tree.is(i, 'compound') &&
    !reading.names[s]!.some(n => n.head === tree.parent(i)) &&
    !(/^(army|military|coalition|junta)$/.test(tree.lemma(i)) && tree.at(tree.parent(i)).upos === 'NOUN')
  ) {
    compoundBody(reading, s, i);
    return;
  }
  // What the noun is "of" is read first: "the leaders of the two countries".
  for (const { preposition, token } of phrase.after)
    if (
      (preposition === 'of' || (/^(for|at|from|with)$/.test(preposition) && offices.has(tree.lemma(i)))) &&
      !reading.at(s, token).length &&
      tree.at(token).upos === 'NOUN'
    )
      visitNominal(reading, s, token);
  counterpart(reading, s, i);
  if (!preset.length && reading.at(s, i).length) return;
  for (const { rule } of nominalRules) {
    const drafts = preset.length ? preset : rule(reading, s, phrase);
    if (!drafts) continue;
    if (!drafts.length) return;
    reading.set(s, i, drafts);
    if (drafts.length > 1) reading.sets.push({ sentence: s, token: i, drafts });
    if (drafts.length === 1) {
      const draft = drafts[0]!;
      const from = draft.type === 'Conflict' ? i : mentionStart(reading, s, i, phrase.first);
      reading.mention(draft, s, from, mentionEnd(reading, s, i, draft), 'nominal');
    } else
      for (const d of drafts)
        if (d.type !== 'Person' && d.head === 'forces') reading.mention(d, s, i, i, 'nominal');
    for (const d of drafts) reading.place(s, i, d, 'nominal');
    return;
  }
}

/** "an alliance official", "rebel positions": the body last named, of which somebody or something is. */
function compoundBody(reading: Reading, s: number, i: number): void {
  const tree = reading.trees[s]!;
  const lemma = tree.lemma(i);
  const [known] = reading.at(s, i);
  // "Norland coast guard vessels": a body read before, mentioned here.
  if (known?.type === 'Organization' && known.nation && !known.ref) {
    reading.mention(known, s, mentionStart(reading, s, i, phraseOf(tree, i).first), i, 'nominal');
    reading.place(s, i, known, 'nominal');
  }
  if (reading.at(s, i).length || tree.children(i).length || tree.at(i).upos !== 'NOUN') return;
  if (
    !/^(alliance|bloc|ministry|embassy|consulate|party|commission|coalition|movement|militia|rebel|separatist|insurgent)$/.test(
      lemma,
    )
  )
    return;
  const owned = tree
    .by(tree.parent(i), 'amod', 'compound', 'nmod:poss')
    .some(c => c !== i && reading.at(s, c).length);
  if (owned || reading.nameAt(s, tree.parent(i))) return;
  const armed = /^(rebel|separatist|insurgent|militia)$/.test(lemma);
  const phrase = { ...phraseOf(tree, i), definite: true, plural: armed && lemma !== 'militia' };
  const drafts = armed
    ? fightersByKind(reading, s, phrase)
    : (bodyByKind(reading, s, phrase) ?? bodies(reading, s, phrase));
  if (drafts?.length === 1) reading.set(s, i, drafts);
}

/** "his Norwegian counterpart, X": X holds at home what he holds. */
function sameOffice(reading: Reading, s: number, i: number, person: Draft, office: OfficePhrase): void {
  const possessor = reading.trees[s]!.first(i, 'nmod:poss');
  const owner = possessor === undefined ? undefined : reading.at(s, possessor).find(d => d.type === 'Person');
  const title = owner?.offices.find(o => o.of && o.title !== 'counterpart')?.title;
  const known = person.offices.find(o => o.title === 'counterpart');
  if (owner && office.of[0]) owner.elsewhere.add(office.of[0]);
  if (!title || !known || owner === person || person.offices.some(o => o.title === title)) return;
  person.offices.push({
    title,
    ...(office.of[0] ? { of: office.of[0] } : {}),
    start: known.start,
    end: known.end,
  });
}

function mentionStart(reading: Reading, s: number, i: number, first: number): number {
  const tree = reading.trees[s]!;
  let start = first;
  while (start < i && /^(DET|NUM|PRON|PUNCT|PART)$/.test(tree.at(start).upos)) start++;
  return start;
}

/** "the Ministry of Defence": the phrase that names the body belongs to it; so does that of a pair of offices. */
function mentionEnd(reading: Reading, s: number, i: number, draft: Draft): number {
  const tree = reading.trees[s]!;
  if (draft.key.startsWith('pair:')) return officeAt(reading, s, i)?.last ?? i;
  if (draft.type !== 'Organization' || draft.ref || tree.tokens[i + 1]?.lemma !== 'of') return i;
  const of = tree.by(i, 'nmod').find(c => c > i && tree.preposition(c) === 'of');
  if (of === undefined || reading.at(s, of).length) return i;
  const last = tree.under(of).at(-1)!;
  return last - i <= 5 ? last : of;
}

/** "his Norwegian counterpart": whoever holds the same office there, if the text names him. */
function counterpart(reading: Reading, s: number, i: number): void {
  const tree = reading.trees[s]!;
  if (tree.lemma(i) !== 'counterpart') return;
  const office = officeAt(reading, s, i);
  const possessor = tree.first(i, 'nmod:poss');
  const owner = possessor === undefined ? undefined : reading.at(s, possessor)[0];
  const nation = office?.of.find(d => d.type === 'State' && d !== owner?.nation);
  if (!nation || !office) return;
  if (owner?.type === 'Person') owner.elsewhere.add(nation);
  const titles = owner?.offices.map(o => o.title) ?? [];
  const found = reading.drafts.find(
    d =>
      d.type === 'Person' &&
      !d.unnamed &&
      d !== owner &&
      d.offices.some(o => o.of === nation && (titles.includes(o.title) || o.title === 'counterpart')),
  );
  if (found) {
    reading.set(s, i, [found]);
    reading.place(s, i, found, 'nominal');
    return;
  }
  const draft: Draft = reading.draft(
    'Person',
    `${nation.name} counterpart`,
    `unnamed:counterpart:${nation.key}`,
    { unnamed: true, head: 'counterpart', nation },
  );
  hold(
    draft,
    { ...office, title: titles[0] ?? 'counterpart', of: [nation] },
    tree.at(office.first).start,
    tree.at(i).end,
  );
  reading.set(s, i, [draft]);
  reading.place(s, i, draft, 'nominal');
}
