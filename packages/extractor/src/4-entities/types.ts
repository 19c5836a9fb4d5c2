import type { NameType } from '@entente/english';
import type { NameMention } from '../3-mentions/find.ts';
import { bodiesOf, offices, persons } from '../3-mentions/lexicon.ts';
import type { Reading } from './reading.ts';

/** Bodies by trade that the list of bodies leaves out: "the carmaker X", "consultancy Y". */
const TRADE =
  /^(carmaker|automaker|miner|lender|insurer|retailer|broadcaster|consultancy|consultant|conglomerate|manufacturer|supplier|utility|airline|carrier|shipowner|operator|contractor|startup|start-up|multinational|giant|major|subsidiary|venture|producer|trader|militia|faction|outfit|coalition|lobby|grouping|wing|publisher|nonprofit|thinktank|think-tank|marketer|refiner|oilmaker|chipmaker|steelmaker|planemaker|drugmaker|developer|bank|junta|gang|cartel|syndicate|sect|brotherhood|monopoly)$/;
/** Who stands before "of" and a body: "the rebels of X". */
const FOLLOWERS = /^(rebel|fighter|militant|insurgent|guerrilla|militiaman)$/;

/**
 * Corrects what the model took a name for, by the words beside it: "the company X", "the governing party, X", an acronym.
 * What is once called a body is one in the whole document.
 */
export function settleTypes(reading: Reading): void {
  const bodies = new Set<string>();
  const spelt = (n: NameMention) => reading.document.original.slice(n.start, n.end).replace(/\s+/g, ' ');
  reading.names.forEach((names, s) => {
    for (const name of names)
      if (!name.entry && /^(PER|LOC)$/.test(name.type) && calledBody(reading, s, name))
        bodies.add(spelt(name));
  });
  settlePlaces(reading, spelt);
  if (!bodies.size) return;
  const type: NameType = 'ORG';
  reading.names.forEach(names => {
    names.forEach((name, k) => {
      if (!name.entry && /^(PER|LOC)$/.test(name.type) && bodies.has(spelt(name)))
        names[k] = { ...name, type, score: Math.max(name.score, 0.5) };
    });
  });
}

/** Prepositions under which a name is a place's, and what is done to towns and not to persons. */
const WHERE =
  /^(in|at|near|outside|around|into|inside|across|toward|towards|from|north of|south of|east of|west of|outskirts of)$/;
const TAKEN = /^(retake|recapture|overrun|liberate|reach|approach|enter|evacuate)$/;
const KIND_OF_PLACE =
  /^(port|town|city|village|region|province|district|island|valley|camp|suburb|area|base|airport|crossing|capital|temple|mine|holiday|festival)$/;

/** "elders from Zarwa and Tarmina", "retook Harbourtown": names taken for persons that only ever stand where places do are places. */
function settlePlaces(reading: Reading, spelt: (n: NameMention) => string): void {
  const where = new Map<string, boolean>();
  reading.names.forEach((names, s) => {
    for (const name of names)
      if (!name.entry && name.type === 'PER') {
        const key = spelt(name);
        where.set(key, (where.get(key) ?? true) && standsAsPlace(reading, s, name));
      }
  });
  reading.names.forEach(names => {
    names.forEach((name, k) => {
      if (!name.entry && name.type === 'PER' && where.get(spelt(name))) names[k] = { ...name, type: 'LOC' };
    });
  });
}

function standsAsPlace(reading: Reading, s: number, name: NameMention): boolean {
  const tree = reading.trees[s]!;
  let head = name.head;
  for (let n = 0; tree.is(head, 'conj') && n < 6; n++) head = tree.parent(head);
  // A form of address or an office before it makes it a person's.
  if (/^(NOUN|PROPN)$/.test(tree.tokens[name.first - 1]?.upos ?? '')) return false;
  if (tree.by(name.head, 'appos').some(c => KIND_OF_PLACE.test(tree.lemma(c)))) return true;
  if (tree.is(head, 'obl', 'nmod')) return WHERE.test(tree.preposition(head));
  return tree.is(head, 'obj') && TAKEN.test(tree.lemma(tree.parent(head)));
}

function calledBody(reading: Reading, s: number, name: NameMention): boolean {
  const tree = reading.trees[s]!;
  const text = reading.document.original.slice(name.start, name.end);
  // Initials, where the sentence is no shouted headline.
  if (
    name.type === 'PER' &&
    name.first === name.last &&
    /^[A-Z][A-Z-]{2,7}$/.test(text) &&
    tree.tokens.some(t => /^\p{Ll}{3,}$/u.test(t.text))
  )
    return true;
  // "X, which has sued": a person would be "who".
  if (
    name.type === 'PER' &&
    name.first === name.last &&
    tree.tokens[name.last + 1]?.text === ',' &&
    /^which$/i.test(tree.tokens[name.last + 2]?.text ?? '')
  )
    return true;
  const body = (i: number): boolean => {
    const token = tree.tokens[i];
    if (!token || !/^(NOUN|PROPN|ADJ)$/.test(token.upos) || /^NNP?S$/.test(token.xpos)) return false;
    const lemma = tree.lemma(i);
    return (bodiesOf.has(lemma) || TRADE.test(lemma)) && !offices.has(lemma) && !persons.has(lemma);
  };
  const before = name.first - 1;
  // "the French company X": right before; what owns or heads a body is another matter ("the company's X").
  if (name.type === 'PER' && body(before) && /^\p{Ll}/u.test(tree.at(before).text))
    return tree.within(name.head, before) || tree.within(before, name.head) || determined(reading, s, before);
  // "the governing party, X," and "X, the governing party,"
  if (
    tree.tokens[before]?.text === ',' &&
    body(before - 1) &&
    /^[,.;:)]?$/.test(tree.tokens[name.last + 1]?.text ?? '.')
  )
    return (
      tree.parent(name.head) === before - 1 &&
      tree.is(name.head, 'appos') &&
      // "the head of the delegation, X"
      tree.preposition(before - 1) === '' &&
      !tree.is(before - 1, 'nmod', 'obl')
    );
  // "X, the country's largest brewer", "X, a think-tank which …"
  const described = tree
    .by(name.head, 'appos')
    .find(a => a > name.last && tree.tokens[name.last + 1]?.text === ',');
  if (described !== undefined && !tree.names.some(n => n.first <= described && described <= n.last)) {
    const maker = /\p{L}{3,}(maker|brewer|grower|distiller|builder)$/u.test(tree.lemma(described));
    const tank = tree.lemma(described) === 'tank' && /^think$/i.test(tree.tokens[described - 2]?.text ?? '');
    if (maker || tank || body(described)) return true;
  }
  // "the Harbour Centre": the model takes it for a place.
  if (
    name.type === 'LOC' &&
    name.last > name.first &&
    /^(Centre|Center|Institute|Foundation|Holdings|Group|Partners)$/.test(tree.at(name.last).text)
  )
    return !/^(in|at|near|to|from)$/i.test(tree.preposition(name.head));
  // "the rebels of X"
  return (
    name.type === 'PER' &&
    name.first === name.last &&
    /^of$/i.test(tree.tokens[before]?.text ?? '') &&
    FOLLOWERS.test(tree.lemma(Math.max(0, before - 1)))
  );
}

/** A noun phrase of its own: "the company X", "oil group X", not "party X told". */
const determined = (reading: Reading, s: number, i: number): boolean =>
  reading.trees[s]!.tokens.slice(Math.max(0, i - 3), i).some(t => /^(DET|ADJ)$/.test(t.upos));
