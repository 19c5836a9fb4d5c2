import { isNegated, modality, withPreposition } from '../2-sentences/arguments.ts';
import { perToken } from '../2-sentences/memo.ts';
import type { Tree } from '../2-sentences/tree.ts';
import { female, male, offices, persons } from '../3-mentions/lexicon.ts';
import type { Draft } from './draft.ts';
import { bodyAfter, manIn } from './employers.ts';
import type { Reading } from './reading.ts';

/** An office as the text names it: "the Norland foreign minister", "President of Sudmark". */
export interface OfficePhrase {
  readonly title: string;
  readonly head: number;
  /** First word of the title itself. */
  readonly titleFirst: number;
  readonly first: number;
  /** Last token with the "of" phrase. */
  readonly last: number;
  readonly of: readonly Draft[];
  readonly plural: boolean;
  /** False for "researcher", which speaks for nobody. */
  readonly office: boolean;
  /** "former", "ex-", "retired": held no longer. */
  readonly former: boolean;
}

const OF = /^(of|for|at|to|in|from|with|on|inside|within)$/;

const possessed = (tree: Tree, ...firsts: readonly number[]): boolean =>
  firsts.some(f => tree.tokens[f - 1]?.xpos === 'POS' || tree.tokens[f]?.xpos === 'POS');

/** "de facto ambassador": words of other classes that stand before an office. */
const DE_FACTO = /^(de|facto|jure)$/i;

const PORTFOLIO =
  /^(justice|health|trade|energy|economy|transport|education|agriculture|environment|oil|culture|labou?r|information|security|home|fisheries|planning|communications|digital|housing|tourism|industry|commerce|family|science|sports|water|mines|mining|budget|treasury|infrastructure|development|immigration|migration|europe) /;

const SENT = /^(ambassador|envoy|special envoy|consul|attache|high commissioner|emissary)$/;

/** Reads the office that a token heads; null where the token is no office. */
export function officeAt(reading: Reading, s: number, head: number): OfficePhrase | null {
  const tree = reading.trees[s]!;
  const token = tree.at(head);
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ') return null;
  // "Secretary" of "Secretary-General" is no office of its own.
  if (
    tree.tokens[head + 1]?.text === '-' &&
    offices.has(`${token.lemma}-${tree.tokens[head + 2]?.lemma ?? ''}`.toLowerCase())
  )
    return null;
  const named = titleEnding(tree, head);
  if (!named) return null;
  let owned = false;
  const of: Draft[] = [];
  let first = named.first;
  for (let i = first - 1; i >= 0 && i > first - 9; i--) {
    const t = tree.at(i);
    if (/^['’]s?$|^-$/.test(t.text) || DE_FACTO.test(t.text)) continue;
    if (
      !(/^(NOUN|PROPN|ADJ|X|PRON|ADV|CCONJ)$/.test(t.upos) || (t.upos === 'VERB' && tree.is(i, 'amod'))) ||
      (t.upos === 'ADV' && !tree.is(i, 'advmod')) ||
      t.upos === 'ADV'
    )
      break;
    if (t.upos === 'CCONJ' && !reading.at(s, i - 1).length) break;
    if (t.upos === 'PRON' && t.xpos !== 'PRP$' && t.xpos !== 'WP$') break;
    const name = reading.nameAt(s, i);
    if (name) {
      if (name.type === 'PER' && !(tree.tokens[name.last + 1]?.xpos === 'POS')) break;
      of.push(...reading.at(s, name.head));
      i = name.first;
    } else if (t.xpos === 'PRP$' || t.xpos === 'WP$') {
      of.push(...reading.at(s, i));
      owned = true;
    } else if (
      reading.at(s, i).some(d => d.type === 'Organization' || d.type === 'State' || d.type === 'Group')
    )
      of.push(...reading.at(s, i));
    first = i;
    // What stands before a possessive is no part of the phrase: "last week his minister".
    if (t.xpos === 'PRP$' || t.xpos === 'WP$') break;
  }
  let last = named.last;
  const preposition = tree.tokens[last + 1];
  if (preposition && OF.test(preposition.text.toLowerCase())) {
    const limit = Math.min(tree.tokens.length, last + 10);
    for (let i = last + 2; i < limit; i++) {
      const t = tree.at(i);
      // "of the ruling party"
      const modifying =
        /^VB[GN]$/.test(t.xpos) &&
        /^(NOUN|PROPN|ADJ)$/.test(tree.tokens[i + 1]?.upos ?? '') &&
        i === last + (tree.at(last + 2).upos === 'DET' ? 3 : 2);
      if ((/^(VERB|AUX|SCONJ)$/.test(t.upos) && !modifying) || /^[,;:("“—–]$/.test(t.text)) break;
      const name = reading.nameAt(s, i);
      if (name?.type === 'PER') break;
      const drafts = name ? reading.at(s, name.head) : reading.at(s, i);
      const body = drafts.filter(d => d.type !== 'Person' && d.type !== 'Conflict');
      if (!body.length) {
        // "prime minister in exile of the movement"
        if (t.upos === 'ADP' && i > last + 2 && !(t.text === 'of' && i === last + 3)) break;
        continue;
      }
      // "its ambassador to Norland": whom an envoy is sent to, he does not speak for.
      const sent =
        /^(to|in)$/i.test(preposition.text) &&
        (owned || (SENT.test(named.title) && body.every(d => d.type === 'State')));
      const task =
        preposition.text.toLowerCase() === 'for' &&
        /envoy|representative|coordinator|adviser|advisor|minister|commissioner|rapporteur/.test(named.title);
      if (
        !sent &&
        !(task && (of.length || owned || possessed(tree, first, named.first))) &&
        (!/^(in|to|from|with)$/.test(preposition.text.toLowerCase()) || !of.length)
      )
        for (const d of body) if (!of.includes(d)) of.push(d);
      last = name ? name.last : i;
      i = last;
      const next = tree.tokens[last + 1];
      if (!next || !/^(and|,)$/.test(next.text) || (next.text === ',' && !named.plural)) {
        // "leader of the ruling Norland Justice Party": the last name of the phrase is the body.
        if (!(next && /^(NOUN|PROPN|ADJ)$/.test(next.upos))) break;
      }
    }
  }
  const bodies = of.filter(d => d.type === 'Organization');
  const body = of.some(d => d.type === 'Organization' || d.type === 'State');
  return {
    title: named.title === 'colleague' && of.some(d => d.type === 'State') ? 'counterpart' : named.title,
    head,
    titleFirst: named.first,
    first,
    last,
    of: named.plural ? of : bodies.length ? [bodies.at(-1)!] : of.slice(0, 1),
    plural: named.plural,
    office:
      named.office || (named.title === 'observer' && body && /^(for|of)$/i.test(preposition?.text ?? '')),
    former: tree.tokens
      .slice(Math.max(0, first - 2), named.first)
      .some(t => /^(former|ex|retired|ousted|deposed|late|onetime|erstwhile)$/i.test(t.text)),
  };
}

interface Title {
  readonly title: string;
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
  readonly office: boolean;
}

const lastPart = (title: string) => title.slice(Math.max(title.lastIndexOf(' '), title.lastIndexOf('-')) + 1);

/** Last words of all titles: few nouns are one. */
const ENDINGS: ReadonlySet<string> = new Set([...offices, ...persons].map(lastPart));

/** The longest title that ends with a token; null where none does. */
const titleEnding = perToken((tree: Tree, head: number): Title | null => {
  const words = (a: number, b: number) =>
    tree.tokens
      .slice(a, b + 1)
      .map((t, k) => (a + k === b ? t.lemma : t.text).toLowerCase())
      .join(' ')
      .replace(/ - /g, '-');
  const plural = /^NNP?S$/.test(tree.at(head).xpos);
  if (
    tree.at(head + 1)?.text === 'of' &&
    /^(state|defen[cs]e)$/i.test(tree.tokens[head + 2]?.text ?? '') &&
    tree.lemma(head) === 'secretary'
  )
    return {
      title: `secretary of ${tree.at(head + 2).text.toLowerCase()}`,
      first: head,
      last: head + 2,
      plural,
      office: true,
    };
  for (let n = ENDINGS.has(lastPart(tree.lemma(head))) ? Math.min(3, head) : -1; n >= 0; n--) {
    const title = words(head - n, head);
    if (offices.has(title) || offices.has(title.replace(/-/g, ' ')))
      return { title, first: head - n, last: head, plural, office: true };
    // "the justice minister" is no other minister.
    if (n === 1 && /^[a-z]{3,} minister$/.test(title) && PORTFOLIO.test(title))
      return { title, first: head - 1, last: head, plural, office: true };
    if (n === 0 && persons.has(title)) return { title, first: head, last: head, plural, office: false };
  }
  const alone = tree
    .at(head)
    .text.toLowerCase()
    .replace(/(men|people)$/, 'man');
  return offices.has(alone) ? { title: alone, first: head, last: head, plural: true, office: true } : null;
});

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

/** Titles that a given name is seldom without: "King Harald", "Sheikh Tamim". */
const ROYAL =
  /^(king|queen|sultan|emir|sheikh|sheik|prince|princess|crown prince|pope|ayatollah|patriarch|duke|shah|mullah)$/;

/** What one is by trade, for whichever country one comes from: no office of it. */
const PRIVATE =
  /^(journalist|reporter|editor|correspondent|lawyer|politician|candidate|nominee|founder|ceo|chief executive|chief executive officer|managing director|chief economist|archbishop|prelate|boss|bishop|cardinal|patriarch|warlord|delegate|ayatollah|imam)$/;

/** Records an office; the evidence runs from the office to the name. */
export function hold(person: Draft, office: OfficePhrase, start: number, end: number): void {
  person.gender ??= female.has(office.title) ? 'female' : male.has(office.title) ? 'male' : undefined!;
  if (!office.office || office.title === 'counterpart') {
    // An analyst at an institute speaks for it as its other people do.
    const employer = office.of.find(d => d.type === 'Organization' && !d.unnamed);
    if (
      employer &&
      /^(analyst|expert|researcher|fellow|professor|academic|scholar|economist|historian|scientist|strategist|lecturer)$/.test(
        office.title,
      )
    )
      person.offices.push({ title: 'member', of: employer, start, end });
    for (const of of office.of)
      if (office.title === 'counterpart') person.offices.push({ title: office.title, of, start, end });
    return;
  }
  const owner = PRIVATE.test(office.title) && office.of[0]?.type === 'State' ? undefined : office.of[0];
  if (!owner && office.of[0]?.type === 'State') person.nation ??= office.of[0];
  // The adviser of a president speaks for the president's country.
  const of = owner?.type === 'Person' ? (owner.nation ?? owner.offices.find(o => o.of)?.of) : owner;
  if (of === person) return;
  person.offices.push({
    title: office.title,
    ...(of ? { of } : owner?.type === 'Person' ? { under: owner } : {}),
    ...(office.former ? { former: true } : {}),
    start,
    end,
  });
  if (of && (of.type === 'State' || of.type === 'Territory')) person.nation ??= of;
  else if (of?.nation) person.nation ??= of.nation;
}

/** Ranks and forms of address between an office and a name. */
const RANK =
  /^(mr|ms|mrs|miss|dr|prof|professor|sir|lord|lady|dame|gen|general|lt|lieutenant|col|colonel|maj|major|brig|brigadier|capt|captain|adm|admiral|vice|rear|air|marshal|field|comandante|commander|sheikh|sheik|mullah|ayatollah|president|senior|sgt|sergeant|cmdr|maulana|haji|hajji|imam|abbot|archbishop|rev)\.?$/i;
/** What a second office between the first and the name consists of: "its commander, the Norland general X". */
const OFFICE_WORD =
  /^(the|a|an|former|ex|-|foreign|prime|defen[cs]e|interior|vice|deputy|retired|veteran|career|army|navy|police|trade|finance)$/i;

function follows(reading: Reading, s: number, office: OfficePhrase, first: number): boolean {
  if (first <= office.last) return false;
  const tree = reading.trees[s]!;
  let from = office.last + 1;
  // "head of the National Front (NF), X"
  if (tree.tokens[from]?.text === '(' && tree.tokens[from + 2]?.text === ')') from += 3;
  const comma = /^[,:]$/.test(tree.tokens[from]?.text ?? '');
  if (comma) from++;
  if (from === first) return true;
  if (first - from > 7) return false;
  const gap = tree.tokens.slice(from, first);
  // "an aide to the Norland president X": X is the president.
  if (
    !comma &&
    office.last > office.head &&
    gap.some(t => /^(president|minister|chancellor|king|premier|secretary|leader)$/i.test(t.text))
  )
    return false;
  if (gap.every(t => RANK.test(t.text) || t.text === '.')) return true;
  return (
    comma &&
    gap.every(
      (t, k) =>
        RANK.test(t.text) ||
        OFFICE_WORD.test(t.text) ||
        offices.has(t.lemma.toLowerCase()) ||
        reading.names[s]!.some(n => n.form === 'adjective' && n.first <= from + k && from + k <= n.last),
    )
  );
}

function precedes(tree: Tree, office: OfficePhrase, name: { last: number; head: number }): boolean {
  const gap = tree.tokens.slice(name.last + 1, office.first).map(t => t.text.toLowerCase());
  // "if it attacked X, an official said": the office is the subject of another clause.
  const verb = tree.parent(office.head);
  if (
    tree.is(office.head, 'nsubj') &&
    verb > office.head &&
    !tree.within(name.head, office.head) &&
    !tree.is(name.head, 'nsubj', 'root')
  )
    return false;
  return (
    office.first > name.last &&
    gap.length <= 6 &&
    /^[,(–—-]$/.test(gap[0] ?? '') &&
    gap
      .slice(1)
      .every(w =>
        /^(the|a|an|his|her|its|who|is|was|then|now|former|ex|-|senior|deputy|current|outgoing|top|chief|leading|longtime|veteran|and)$/.test(
          w,
        ),
      )
  );
}

function isSaidToBe(tree: Tree, head: number, name: number): boolean {
  // "became president of", "was elected president", "serves as envoy"
  const verb = tree.parent(head);
  if (
    verb >= 0 &&
    ((tree.is(head, 'xcomp', 'obj') &&
      /^(become|remain|elect|appoint|name|inaugurate|crown|nominate|reelect|re-elect)$/.test(
        tree.lemma(verb),
      )) ||
      (tree.is(head, 'obl') &&
        tree.preposition(head) === 'as' &&
        /^(serve|act|work|appoint|elect|inaugurate|install|swear|instal)$/.test(tree.lemma(verb)))) &&
    tree.by(verb, 'nsubj', 'nsubj:pass').includes(name)
  )
    return modality(tree, verb) === 'real' && !isNegated(tree, verb);
  return (
    tree.by(head, 'nsubj').includes(name) &&
    tree.first(head, 'cop') !== undefined &&
    tree.first(head, 'advmod') === undefined
  );
}

const LEADERS =
  /^(president|prime minister|premier|chancellor|king|queen|emir|sultan|supreme leader|leader|ruler|strongman|dictator|crown prince|monarch|head)$/;
const SPEAKERS = /^(spokes(man|woman|person)|representative|press secretary)$/;

/** True where a person known by one title may be meant by the other. */
export function titlesAgree(mention: string, known: string): boolean {
  if (mention === known) return true;
  if (/^(leader|ruler|strongman|dictator|head of state|politician)$/.test(mention))
    return LEADERS.test(known);
  if (mention === 'minister') return known.endsWith('minister');
  if (/^(diplomat|top diplomat)$/.test(mention))
    return /^(foreign minister|secretary of state|foreign secretary|ambassador|diplomat)$/.test(known);
  if (/^(official|politician)$/.test(mention))
    return /minister|secretary|official|adviser|advisor|spokes/.test(known);
  if (mention === 'premier' || mention === 'prime minister') return /^(premier|prime minister)$/.test(known);
  if (mention === 'chief' || mention === 'head')
    return /^(chief|head|director|chairman|chair|leader|secretary general|secretary-general|commander)$/.test(
      known,
    );
  if (SPEAKERS.test(mention)) return SPEAKERS.test(known);
  return known.endsWith(` ${mention}`) || mention.endsWith(` ${known}`);
}
