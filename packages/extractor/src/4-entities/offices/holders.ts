// The persons of a sentence and the offices that its words give them.
import { withPreposition } from '../../2-sentences/arguments.ts';
import { female, male } from '../../3-mentions/lexicon.ts';
import { bodyAfter, manIn } from '../employers.ts';
import type { Reading } from '../reading.ts';
import { hold } from './hold.ts';
import { type OfficePhrase, officeAt } from './phrase.ts';
import { follows, isSaidToBe, precedes } from './place.ts';

/** Titles that a given name is seldom without: "King Harald", "Sheikh Tamim". */
const ROYAL =
  /^(king|queen|sultan|emir|sheikh|sheik|prince|princess|crown prince|pope|ayatollah|patriarch|duke|shah|mullah)$/;

/** Ties offices of a sentence to the persons that hold them by position: before the name, or as an apposition. */
export function holders(reading: Reading, s: number): void {
  const tree = reading.trees[s]!;
  const people = reading.names[s]!.filter(n => n.type === 'PER');
  for (let i = 0; i < tree.tokens.length; i++) {
    const inName = reading.nameAt(s, i);
    if (inName && !(inName.type === 'PER' && i < inName.head)) continue;
    const office = officeAt(reading, s, i);
    if (office?.plural) pluralOf(reading, s, office);
    if (!office || office.plural) continue;
    const name =
      people.find(n => follows(reading, s, office, n.first)) ??
      people.find(n => precedes(tree, office, n)) ??
      people.find(n => isSaidToBe(tree, office.head, n.head)) ??
      // "a senator from the ruling coalition, X": the phrase between hangs on the office.
      people.find(
        n =>
          n.first > office.last &&
          n.first - office.last < 14 &&
          tree.is(n.head, 'appos') &&
          tree.within(n.head, office.head) &&
          (tree.parent(n.head) === office.head ||
            !reading.names[s]!.some(
              m => m.type === 'PER' && m !== n && m.first > office.last && m.first < n.first,
            )) &&
          tree.tokens[n.first - 1]?.text !== '(',
      );
    const person = name && reading.at(s, name.head)[0];
    if (!person) continue;
    // "Deputy Prime Minister X of Norland"
    const of = office.of.length
      ? office.of
      : withPreposition(tree, name!.head, ['of'])
          .flatMap(t => reading.at(s, t))
          .filter(d => d.type === 'State' || d.type === 'Organization' || d.type === 'Territory');
    hold(
      person,
      { ...office, of },
      tree.at(office.first).start,
      tree.at(Math.max(office.last, name!.last)).end,
    );
    reading.set(s, office.head, [person]);
    if (ROYAL.test(office.title) && name.first === name.last && office.last === name.first - 1)
      reading.mentionSpan(person, { start: tree.at(office.titleFirst).start, end: name.end, kind: 'name' });
    // "Secretary General of the union X": a parser may hang either word on the verb.
    for (let k = office.titleFirst; k < office.head; k++)
      if (/^(NOUN|PROPN)$/.test(tree.at(k).upos) && !reading.at(s, k).length && !tree.within(k, office.head))
        reading.set(s, k, [person]);
  }
  for (const name of people) {
    const person = reading.at(s, name.head)[0];
    // "Ana Robles of the Harbour Institute", "…, from the Harbour Institute".
    const link = tree.tokens[name.last + 1]?.text.toLowerCase() ?? '';
    const body = /^(of|from|with|at)$/.test(link) ? bodyAfter(reading, s, name.last + 2) : undefined;
    const employer =
      body && (tree.within(body.head, name.head) || (link === 'of' && tree.parent(body.head) <= name.head))
        ? reading.at(s, body.head)[0]
        : undefined;
    // "Norland's Ana Robles"
    const home = reading.names[s]!.find(
      n =>
        n.last === name.first - 2 &&
        /^['’]s?$/.test(tree.at(name.first - 1).text) &&
        n.entry !== undefined &&
        (n.form === 'name' || n.entry.type === 'Organization'),
    );
    const whose = home && reading.at(s, home.head)[0];
    if (person && whose && /^(State|Organization|Territory)$/.test(whose.type) && !person.offices.length)
      person.offices.push({ title: 'member', of: whose, start: home.start, end: name.end });
    // "the union's man in Lagos, X"
    const sent = manIn(reading, s, name.first);
    if (person && sent && !person.offices.some(o => o.of === sent.of))
      person.offices.push({ title: 'envoy', of: sent.of, start: tree.at(sent.first).start, end: name.end });
    if (person && employer?.type === 'Organization')
      person.offices.push({ title: 'member', of: employer, start: name.start, end: body!.end });
    const before = tree.tokens[name.first - 1]?.text.toLowerCase().replace(/\.$/, '') ?? '';
    if (person)
      person.gender ??=
        female.has(before) || /^(mrs|ms|miss|madame)$/.test(before)
          ? 'female'
          : male.has(before) || before === 'mr'
            ? 'male'
            : undefined!;
  }
}

/** "Presidents X of Norland and Y of Sudmark": each is of what stands under the name. */
function pluralOf(reading: Reading, s: number, office: OfficePhrase): void {
  const tree = reading.trees[s]!;
  const first = reading.names[s]!.find(n => n.type === 'PER' && n.first === office.last + 1);
  if (!first || office.of.length) return;
  for (const at of tree.conjuncts(first.head)) {
    const name = reading.names[s]!.find(n => n.type === 'PER' && n.head === at);
    const person = name && reading.at(s, name.head)[0];
    const of = withPreposition(tree, at, ['of'])
      .filter(t => tree.parent(t) === at)
      .flatMap(t => reading.at(s, t))
      .filter(d => d.type === 'State' || d.type === 'Organization');
    const title = office.title.replace(/s$/, '');
    if (person && of.length)
      hold(
        person,
        { ...office, title, of: of.slice(0, 1) },
        tree.at(office.first).start,
        tree.at(name.last).end,
      );
  }
}
