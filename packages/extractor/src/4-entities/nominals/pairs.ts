import type { Draft } from '../draft.ts';
import { officeAt, titlesAgree } from '../offices.ts';
import type { Reading } from '../reading.ts';
import { lastPair } from '../recency.ts';
import { GOVERNED, type NominalRule, textOf } from './rule.ts';

/** "the two countries", "both sides", "the two leaders", "the leaders of the two countries". */
export const pairs: NominalRule = (reading, s, phrase) => {
  const tree = reading.trees[s]!;
  const single =
    !phrase.plural && /^(country|nation|side|state|government|neighbou?r|capital)$/.test(phrase.lemma);
  if (!single && !phrase.plural) return null;
  const words = tree.words(Math.max(0, phrase.first - 1), phrase.head);
  // "each country says", "neither side": the two of them.
  if (single && /\b(each|either|neither)\b/.test(words) && !phrase.after.length) {
    const sides = reading.drafts.find(d => d.type === 'Conflict' && !d.past && d.parties.size === 2);
    const pair = sides ? [...sides.parties] : lastPair(reading, s, phrase.head, GOVERNED);
    return pair.length === 2 ? pair : null;
  }
  if (!phrase.plural) return null;
  const two = /\b(two|both|warring|opposing|rival|neighbou?ring)\b/.test(words);
  const many = /\b(all )?(the )?(three|four)\b/.exec(words);
  if (
    many &&
    /^(country|nation|state|side|party|government|power|neighbou?r|capital|republic)$/.test(phrase.lemma) &&
    !phrase.after.length
  ) {
    const listed = lastListed(reading, s, phrase.head, many[3] === 'three' ? 3 : 4);
    if (listed.length) return listed;
  }
  if (
    /^(country|nation|state|side|party|neighbou?r|capital|republic|government|power|rival)$/.test(
      phrase.lemma,
    ) &&
    (two ||
      (phrase.definite &&
        /^(side|party)$/.test(phrase.lemma) &&
        phrase.after.length === 0 &&
        phrase.modifiers.length <= 1))
  ) {
    const parties = /^(side|party)$/.test(phrase.lemma)
      ? reading.drafts.find(d => d.type === 'Conflict' && !d.past && d.parties.size === 2)
      : undefined;
    if (parties) return [...parties.parties];
    const rivals = /^(side|party|rival)$/.test(phrase.lemma) ? lastRivals(reading, s, phrase.head) : [];
    if (rivals.length === 2) return rivals;
    const paired = /^(side|party)$/.test(phrase.lemma) ? mostPaired(reading) : [];
    const sides = paired.length ? paired : /^(side|party)$/.test(phrase.lemma) ? mostNamed(reading) : [];
    if (sides.length === 2) return sides;
    const pair = lastPair(reading, s, phrase.head, GOVERNED);
    const conflict = reading.drafts.find(d => d.type === 'Conflict' && !d.past && d.parties.size === 2);
    const beside =
      pair.length === 2 &&
      reading.places.some(p => p.sentence === s && p.token < phrase.head && p.draft === pair[1]);
    if (conflict && !beside) return [...conflict.parties];
    return pair.length === 2 ? pair : null;
  }
  if (/^(leader|president|minister|premier|counterpart|man|official|diplomat)$/.test(phrase.lemma)) {
    const of = phrase.after
      .filter(a => a.preposition === 'of')
      .flatMap(a => reading.at(s, a.token))
      .filter(GOVERNED);
    const states = of.length ? of : [...phrase.modifiers.flatMap(m => reading.at(s, m))].filter(GOVERNED);
    const office = officeAt(reading, s, phrase.head);
    if (states.length >= 2 && office) {
      const people = states.map(state => holderOf(reading, office.title, state));
      if (people.every(p => p !== undefined)) return people as Draft[];
      const named = of.length > 1 ? textOf(reading, s, office.first, office.last) : '';
      if (!named) return null;
      return [
        reading.draft('Group', named, `pair:${office.title}:${states.map(d => d.key).join('+')}`, {
          plural: true,
          head: phrase.lemma,
          unnamed: true,
        }),
      ];
    }
    if (two && office) {
      const named = (d: Draft) => d.type === 'Person' && !d.unnamed;
      const subjects = tree.is(phrase.head, 'obj', 'obl')
        ? reading.places.filter(p => p.sentence === s && p.subject && p.token < phrase.head).map(p => p.draft)
        : [];
      const agreeing = lastPersons(
        reading,
        s,
        phrase.head,
        d => named(d) && !subjects.includes(d) && d.offices.some(o => titlesAgree(office.title, o.title)),
        12,
      );
      if (agreeing.length === 2) return agreeing;
      const any = lastPersons(
        reading,
        s,
        phrase.head,
        d => named(d) && !subjects.includes(d) && (d.nation ?? d.offices[0]) !== undefined,
      );
      if (any.length === 2 && /^(leader|man|official|diplomat|president|minister)$/.test(phrase.lemma))
        return any;
    }
  }
  return null;
};

/** The two persons last named, at most three sentences back: "the two ministers". */
function lastPersons(
  reading: Reading,
  s: number,
  token: number,
  accepts: (d: Draft) => boolean,
  back = 4,
): Draft[] {
  const found: Draft[] = [];
  for (const p of [...reading.places].reverse()) {
    if (p.sentence < s - back) break;
    if ((p.sentence === s && p.token >= token) || found.includes(p.draft) || !accepts(p.draft)) continue;
    // Two of one country are seldom "the two leaders".
    if (found[0]?.nation !== undefined && found[0].nation === p.draft.nation) continue;
    found.unshift(p.draft);
    if (found.length === 2) return found;
  }
  return found.length ? [] : lastPair(reading, s, token, accepts);
}

/** What fights here: armies, rebels, governments; not states alone, which other rules pair. */
const ARMED =
  /\b(army|forces?|troops|military|front|movement|militia|rebels?|insurgents?|separatists?|guerrillas?|junta|brigades?|resistance|liberation|fighters|alliance|taliban|government|regime)\b/i;

/** Two actors that stand side by side before, one of them an army or armed group: "the army and the rebels". */
function lastRivals(reading: Reading, s: number, token: number): Draft[] {
  const armed = (d: Draft) =>
    (d.type === 'Organization' || d.type === 'Group') &&
    !d.outlet &&
    (d.head === 'forces' || ARMED.test(d.name));
  const before = reading.places.filter(
    p =>
      p.kind !== 'pronoun' &&
      (p.sentence < s || (p.sentence === s && p.token < token)) &&
      !reading.trees[p.sentence]!.is(p.token, 'amod', 'compound', 'nmod:poss'),
  );
  for (let k = before.length - 1; k > 0; k--) {
    const [a, b] = [before[k - 1]!, before[k]!];
    if (a.sentence !== b.sentence || a.draft === b.draft || s - a.sentence > 15) continue;
    const acts = (d: Draft) => armed(d) || d.type === 'State' || d.type === 'Territory';
    if (!acts(a.draft) || !acts(b.draft) || !(armed(a.draft) || armed(b.draft))) continue;
    if (a.draft.nation === b.draft || b.draft.nation === a.draft || a.draft.parent === b.draft) continue;
    const tree = reading.trees[a.sentence]!;
    if (b.token - a.token > 9) continue;
    const joined =
      tree.conjuncts(a.token).includes(b.token) ||
      (tree.is(b.token, 'conj') && tree.parent(b.token) === a.token) ||
      /^(and|and the|between|versus|against( the)?)$/.test(tree.words(a.token + 1, b.token - 1));
    if (joined) return [a.draft, b.draft];
  }
  return [];
}

/** The two states that a document most often names side by side: "A and B", "between A and B", "A-B". */
function mostPaired(reading: Reading): Draft[] {
  const counts = new Map<string, { pair: [Draft, Draft]; n: number }>();
  for (const [s, names] of reading.names.entries())
    for (let k = 1; k < names.length; k++) {
      const [x, y] = [names[k - 1]!, names[k]!];
      const [a] = reading.at(s, x.head);
      const [b] = reading.at(s, y.head);
      if (!a || !b || a === b || a.type !== 'State' || b.type !== 'State') continue;
      // The last two of three or more are no pair.
      const before = names[k - 2];
      if (
        before &&
        x.first - before.last <= 3 &&
        reading.at(s, before.head)[0]?.type === 'State' &&
        reading.at(s, before.head)[0] !== b
      )
        continue;
      const gap = reading.trees[s]!.words(x.last + 1, y.first - 1);
      if (y.first - x.last > 3 || !/^(and|-|–|with|from|against|and the)$/.test(gap)) continue;
      const pair: [Draft, Draft] = a.key < b.key ? [a, b] : [b, a];
      const key = `${pair[0].key}|${pair[1].key}`;
      const known = counts.get(key);
      if (known) known.n++;
      else counts.set(key, { pair, n: 1 });
    }
  const [first, second] = [...counts.values()].sort((p, q) => q.n - p.n);
  return first && first.n > (second?.n ?? 0) && first.n > 1 ? first.pair : [];
}

/** The two states that a document names most, where they stand out: the sides of what it is about. */
function mostNamed(reading: Reading): Draft[] {
  const counts = new Map<Draft, number>();
  for (const [s, names] of reading.names.entries())
    for (const n of names)
      for (const d of reading.at(s, n.head))
        if (d.type === 'State' || (d.type === 'Organization' && /^org:(eu|nato|au)$/.test(d.ref ?? '')))
          counts.set(d, (counts.get(d) ?? 0) + 1);
  const [a, b, c] = [...counts].sort((x, y) => y[1] - x[1]);
  return a && b && b[1] >= 3 && b[1] > (c?.[1] ?? 0) ? [a[0], b[0]] : [];
}

function holderOf(reading: Reading, title: string, of: Draft): Draft | undefined {
  return reading.drafts.find(
    d => d.type === 'Person' && !d.unnamed && d.offices.some(o => o.of === of && titlesAgree(title, o.title)),
  );
}

/** "the former", "the latter". */
export const latter: NominalRule = (reading, s, phrase) => {
  if (!/^(latter|former)$/.test(phrase.lemma) || !phrase.definite) return null;
  const pair = lastPair(reading, s, phrase.head, d => d.type !== 'Conflict');
  const chosen = phrase.lemma === 'latter' ? pair[1] : pair[0];
  return chosen ? [chosen] : null;
};

/** The states last listed together, as many as are spoken of: "all three governments". */
export function lastListed(reading: Reading, s: number, token: number, n: number): Draft[] {
  const before = reading.places.filter(
    p => p.kind === 'name' && GOVERNED(p.draft) && (p.sentence < s || (p.sentence === s && p.token < token)),
  );
  for (let at = s; at >= Math.max(0, s - 12); at--) {
    const there = [...new Set(before.filter(p => p.sentence === at).map(p => p.draft))];
    if (there.length === n) return there;
  }
  const counts = new Map<Draft, number>();
  for (const p of before) counts.set(p.draft, (counts.get(p.draft) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  return most.length >= n && most[n - 1]![1] > (most[n]?.[1] ?? 0) && most[n - 1]![1] > 1
    ? most.slice(0, n).map(([d]) => d)
    : [];
}
