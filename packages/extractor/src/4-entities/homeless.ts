import type { NameMention } from '../3-mentions/find.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

/** Offices that one holds of a state or its government. */
const NATIONAL =
  /^((deputy |vice[ -])?(president|prime minister|premier|chancellor|king|queen|emir|foreign minister|defen[cs]e minister|interior minister|finance minister|minister|[a-z]+ minister|foreign secretary|secretary of state|defence secretary))$/;
/** "government spokesman", "the presidential adviser", "Foreign Ministry spokesman": the words before say that it is a state's. */
const OFFICIAL =
  /\b(government|presidential|cabinet|state|(foreign|defen[cs]e|interior) (ministry|minister))\b/i;

/**
 * "Prime Minister X" without a country: it is that of the state that the passage is about, unless somebody else
 * holds it there. States nearest before come first: in the sentence, as subjects just before, in the passage, then
 * the one that the document names most.
 */
export function settleOffices(reading: Reading): void {
  let stated: Stated | undefined;
  const later: Draft[] = [];
  for (const person of reading.drafts) {
    if (person.type !== 'Person' || person.unnamed || person.nation || person.offices.some(o => o.of))
      continue;
    if (person.offices.some(o => o.under)) {
      later.push(person);
      continue;
    }
    const office = person.offices.find(o => !o.former && national(reading, o));
    const body = bodyOf(reading, person) ?? speaksFor(reading, person);
    if (body) {
      body.office.of = body.of;
      continue;
    }
    const titled = person.offices.find(o => !o.former && titleState(reading, o.title));
    if (titled) {
      person.nation = titleState(reading, titled.title)!;
      titled.of = person.nation;
      continue;
    }
    if (!office) continue;
    stated ??= statesOf(reading);
    const state = candidates(reading, stated, office.start).find(
      d =>
        !person.elsewhere.has(d) &&
        !taken(reading, person, office, d) &&
        !visited(reading, person, office, d),
    );
    if (!state) continue;
    office.of = state;
    person.nation = state;
  }
  // "Her foreign minister, X": of the state that she turned out to speak for.
  for (const person of later)
    for (const office of person.offices) {
      const state = office.under?.nation ?? office.under?.offices.find(o => o.of)?.of;
      if (!office.under || office.of || !state || state === person) continue;
      office.of = state;
      person.nation ??= state;
    }
}

/** Offices that one state has, where the document speaks of it or of its capital: "Secretary of State X", "the Taoiseach". */
const TITLE_STATES = new Map([
  ['secretary of state', 'iso:USA'],
  ['secretary of defense', 'iso:USA'],
  ['defense secretary', 'iso:USA'],
  ['treasury secretary', 'iso:USA'],
  ['commerce secretary', 'iso:USA'],
  ['homeland security secretary', 'iso:USA'],
  ['trade representative', 'iso:USA'],
  ['foreign secretary', 'iso:GBR'],
  ['home secretary', 'iso:GBR'],
  ['defence secretary', 'iso:GBR'],
  ['taoiseach', 'iso:IRL'],
]);

function titleState(reading: Reading, title: string): Draft | undefined {
  const ref = TITLE_STATES.get(title);
  const state = ref === undefined ? undefined : reading.drafts.find(d => d.ref === ref && d.mentions.length);
  return state;
}

/** "the Secretary-General", "Trade Commissioner X": offices of one body that the document speaks of. */
function bodyOf(
  reading: Reading,
  person: Draft,
): { office: Draft['offices'][number]; of: Draft } | undefined {
  for (const [title, refs] of BODY_OFFICES)
    for (const office of person.offices) {
      if (office.former || !title.test(office.title)) continue;
      const of = refs
        .map(ref => reading.drafts.find(d => d.ref === ref && d.mentions.length))
        .find(d => d !== undefined);
      if (of) return { office, of };
    }
  // The secretary-general, the chief executive: of the one body of that kind that the passage speaks of.
  for (const office of person.offices) {
    if (office.former) continue;
    if (/^secretary[- ]general$/.test(office.title)) {
      const [of] = reading.drafts
        .filter(
          d =>
            d.type === 'Organization' &&
            d.ref !== undefined &&
            !d.nation &&
            !d.outlet &&
            !d.parent &&
            d.mentions.length,
        )
        .sort((a, b) => b.mentions.length - a.mentions.length);
      if (of) return { office, of };
    }
    if (/^(chief (executive|operating)( officer)?|managing director|ceo)$/.test(office.title)) {
      const s = reading.sentenceAt(office.start);
      const of = reading.places.findLast(
        p =>
          p.sentence >= s - 2 &&
          p.sentence <= s &&
          p.draft.type === 'Organization' &&
          !p.draft.nation &&
          !p.draft.outlet &&
          !PUBLIC.test(p.draft.head),
      )?.draft;
      if (of) return { office, of };
    }
  }
  return undefined;
}

const PUBLIC =
  /^(ministry|forces|parliament|government|army|police|court|embassy|party|union|commission|council|assembly)$/;

/** "The Harbour Authority denied it. A spokeswoman, X, said …": for the body whose words the sentence before gives. */
function speaksFor(
  reading: Reading,
  person: Draft,
): { office: Draft['offices'][number]; of: Draft } | undefined {
  const office = person.offices.find(o => !o.former && /^spokes(man|woman|person)$/.test(o.title));
  if (!office || national(reading, office)) return undefined;
  const s = reading.trees.findLastIndex(t => t.start <= office.start);
  const of = reading.places.findLast(
    p =>
      p.main &&
      (p.sentence === s - 1 || (p.sentence === s && reading.trees[s]!.at(p.token).start < office.start)) &&
      /^(Organization|State|Territory)$/.test(p.draft.type) &&
      !p.draft.outlet,
  )?.draft;
  return of && of !== person ? { office, of } : undefined;
}

const BODY_OFFICES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(secretary-general|secretary general|(deputy )?special representative|special coordinator|special rapporteur|special adviser)$/,
    ['org:un'],
  ],
  [/^(trade |eu |european )?commissioner$/, ['org:ec', 'org:eu']],
  [/^high representative$/, ['org:eu']],
];

function national(reading: Reading, office: Draft['offices'][number]): boolean {
  if (NATIONAL.test(office.title)) return true;
  return (
    /^(spokes(man|woman|person)|minister|official|adviser|advisor)$/.test(office.title) &&
    OFFICIAL.test(reading.document.original.slice(office.start, office.end))
  );
}

interface StatePlace {
  readonly sentence: number;
  readonly state: Draft;
  readonly name: NameMention;
}

interface Stated {
  /** Where a sentence names states. */
  readonly named: readonly (readonly StatePlace[])[];
  /** The states that the document names, the most frequent first. */
  readonly most: readonly Draft[];
}

/** The states of a document by sentence, and those it names most. */
function statesOf(reading: Reading): Stated {
  const named = reading.names.map((names, sentence) =>
    names.flatMap(name => {
      const { entry } = name;
      const state = entry && /^(State|Territory)$/.test(entry.type) ? reading.known(entry.ref) : undefined;
      return state ? [{ sentence, state, name }] : [];
    }),
  );
  const most = reading.drafts
    .filter(d => (d.type === 'State' || (d.type === 'Territory' && d.ref)) && d.mentions.length)
    .sort((x, y) => y.mentions.length - x.mentions.length);
  return { named, most };
}

function candidates(reading: Reading, { named, most }: Stated, at: number): Draft[] {
  const s = reading.trees.findLastIndex(t => t.start <= at);
  const tree = reading.trees[s];
  if (!tree) return [];
  // Who speaks of a country by its name, between quotation marks, seldom speaks for it.
  const quoted = (at: number) =>
    reading.document.quotations.some(
      q => q.start <= at && at < q.end && Math.abs(q.start - tree.start) < 600,
    );
  const plainly = (sentence: number) =>
    (named[sentence] ?? []).filter(
      p => (p.name.form === 'name' || p.name.form === 'seat') && !quoted(p.name.start),
    );
  const here = plainly(s).filter(p => p.name.end < at);
  const just = plainly(s - 1);
  const heading = reading.trees[s - 1]?.heading || reading.trees[s - 1]?.block !== tree.block ? just : [];
  const alone = new Set(heading.map(p => p.state)).size === 1 ? heading.slice(0, 1) : [];
  const subject = (p: StatePlace) => reading.trees[p.sentence]!.is(p.name.head, 'nsubj', 'nsubj:pass');
  // "… , Norland's reaction was swift. Foreign Minister X …"
  const whose = just.filter(p => {
    const there = reading.trees[p.sentence]!;
    return (
      there.is(p.name.head, 'nmod:poss') &&
      there.is(there.parent(p.name.head), 'nsubj') &&
      there.parent(there.parent(p.name.head)) === there.root
    );
  });
  // "It has now answered. '…', says X, the foreign minister": the state meant by the subject before.
  const meant = reading.places
    .filter(p => p.sentence === s - 1 && p.main && p.kind === 'pronoun' && p.draft.type === 'State')
    .map(p => p.draft);
  return [...here.filter(subject).slice(-1), ...here.slice(-1), ...alone, ...whose, ...just.filter(subject)]
    .map(p => p.state)
    .concat(meant, most.slice(0, 2));
}

/** "Prime Minister X flew to Harbourtown": where one travels, one does not govern. */
function visited(reading: Reading, person: Draft, office: Draft['offices'][number], state: Draft): boolean {
  const s = reading.sentenceAt(office.start);
  const tree = reading.trees[s]!;
  return reading.names[s]!.some(name => {
    if (!(reading.at(s, name.head).includes(state) || reading.known(name.entry?.ref ?? '') === state))
      return false;
    const verb = tree.parent(name.head);
    return (
      tree.is(name.head, 'obl', 'obj') &&
      verb >= 0 &&
      /^(fly|travel|visit|arrive|go|come|head)$/.test(tree.lemma(verb)) &&
      tree.by(verb, 'nsubj').some(n => reading.at(s, n).includes(person))
    );
  });
}

/** Somebody else holds it there, or is tied to that state in the same sentence ("President X spoke to Prime Minister Y"). */
function taken(reading: Reading, person: Draft, office: Draft['offices'][number], state: Draft): boolean {
  const sentence = (at: number) => reading.trees.findLastIndex(t => t.start <= at);
  const s = sentence(office.start);
  return reading.drafts.some(
    d =>
      d !== person &&
      d.type === 'Person' &&
      !d.unnamed &&
      d.offices.some(
        o => o.of === state && !o.former && (o.title === office.title || sentence(o.start) === s),
      ),
  );
}
