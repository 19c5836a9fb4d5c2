import { bodiesOf, conflicts, forces, groups, lands, statements } from '../3-mentions/lexicon.ts';
import type { Phrase } from '../3-mentions/phrase.ts';
import { conflictAt } from './conflicts.ts';
import { countryOf } from './country.ts';
import type { Draft } from './draft.ts';
import { landOf } from './land.ts';
import { hold, officeAt, titlesAgree } from './offices.ts';
import type { Reading } from './reading.ts';
import { lastMentioned, lastPair } from './recency.ts';

/** A rule for descriptions: the drafts meant, or null where the rule does not know. `last` ends the mention. */
type NominalRule = (reading: Reading, s: number, phrase: Phrase) => readonly Draft[] | null;

const GOVERNED = (d: Draft) => d.type === 'State' || d.type === 'Territory';

const nationsOf = (reading: Reading, s: number, phrase: Phrase): Draft[] => [
  ...new Set([
    ...phrase.modifiers.flatMap(m => reading.at(s, m)),
    ...(phrase.possessor === undefined
      ? []
      : reading.trees[s]!.conjuncts(phrase.possessor).flatMap(p => reading.at(s, p))),
    ...phrase.after.filter(a => a.preposition === 'of').flatMap(a => reading.at(s, a.token)),
  ]),
];

/** "the two countries", "both sides", "the two leaders", "the leaders of the two countries". */
const pairs: NominalRule = (reading, s, phrase) => {
  const tree = reading.trees[s]!;
  const words = tree.words(Math.max(0, phrase.first - 1), phrase.head);
  const two = /\b(two|both|warring|opposing|rival|neighbou?ring)\b/.test(words);
  if (!phrase.plural) return null;
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
      const pair = lastPair(
        reading,
        s,
        phrase.head,
        d => d.type === 'Person' && !d.unnamed && d.offices.some(o => titlesAgree(office.title, o.title)),
      );
      if (pair.length === 2) return pair;
    }
  }
  return null;
};

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
      for (const d of reading.at(s, n.head)) if (d.type === 'State') counts.set(d, (counts.get(d) ?? 0) + 1);
  const [a, b, c] = [...counts].sort((x, y) => y[1] - x[1]);
  return a && b && b[1] >= 3 && b[1] > (c?.[1] ?? 0) ? [a[0], b[0]] : [];
}

function holderOf(reading: Reading, title: string, of: Draft): Draft | undefined {
  return reading.drafts.find(
    d => d.type === 'Person' && !d.unnamed && d.offices.some(o => o.of === of && titlesAgree(title, o.title)),
  );
}

/** "his country", "the country", "its government". */
const country: NominalRule = (reading, s, phrase) => {
  if (
    phrase.plural ||
    !/^(country|nation|homeland|government|administration|presidency|regime|leadership|cabinet|state|kingdom|republic|side)$/.test(
      phrase.lemma,
    )
  )
    return null;
  const owners = nationsOf(reading, s, phrase).filter(d => d.type !== 'Conflict');
  const governed = owners.find(GOVERNED);
  if (governed)
    return /^(country|nation|homeland)$/.test(phrase.lemma) && phrase.possessor === undefined
      ? null
      : [governed];
  const owner = owners.find(d => d.type === 'Person' || d.type === 'Group' || d.type === 'Organization');
  if (owner) return GOVERNED(countryOf(owner)) ? [countryOf(owner)] : null;
  if (!phrase.definite || phrase.modifiers.length) return null;
  if (/^(side|presidency|cabinet|leadership)$/.test(phrase.lemma)) return null;
  const found = lastMentioned(reading, s, phrase.head, d => d.type === 'State', 4);
  return found ? [found] : null;
};

/** "the Kenyan forces", "its army": one node for the forces of a side. */
export const armies: NominalRule = (reading, s, phrase) => {
  if (!forces.has(phrase.lemma)) return null;
  const tree = reading.trees[s]!;
  const owners = nationsOf(reading, s, phrase).filter(d => d.type !== 'Conflict');
  const text = tree.words(phrase.first, phrase.head);
  if (
    /\b(peacekeeping|police|special|security|rapid|backed|allied|coalition|paramilitary|local|foreign|rebel|opposition|government)\b/.test(
      text,
    )
  )
    return null;
  const states = [...new Set(owners.map(countryOf).filter(GOVERNED))];
  if (!states.length) {
    const body = owners.find(d => d.type === 'Organization' || d.type === 'Group');
    if (body) return [body];
    if (
      phrase.definite &&
      /^(army|military|troop|force)$/.test(phrase.lemma) &&
      phrase.modifiers.length === 0
    ) {
      const last = lastMentioned(reading, s, phrase.head, d => d.head === 'forces', 4);
      return last ? [last] : null;
    }
    return null;
  }
  return states.map(state => {
    const draft = reading.draft(
      'Organization',
      `${adjectiveOf(reading, state)} ${phrase.lemma === 'troop' || phrase.lemma === 'soldier' ? 'forces' : tree.at(phrase.head).text.toLowerCase()}`,
      `forces:${state.key}`,
      { nation: state, parent: state, head: 'forces', plural: true, kept: true },
    );
    return draft;
  });
};

export function adjectiveOf(reading: Reading, state: Draft): string {
  const entry = state.ref ? reading.matcher.byRef.get(state.ref) : undefined;
  return entry?.adjectives?.[0] ?? state.name;
}

/** "the Kenyan foreign ministry", "the ministry", "the party". */
export const bodies: NominalRule = (reading, s, phrase) => {
  if (!bodiesOf.has(phrase.lemma) || phrase.plural) return null;

  const owners = nationsOf(reading, s, phrase).filter(d => d.type !== 'Conflict' && d.type !== 'Person');
  const kind = kindOf(reading, s, phrase);
  const outlet = owners.find(d => d.type === 'Organization');
  if (
    outlet &&
    /^(agency|newspaper|channel|network|company|firm|movement|party|website|outlet|daily|broadcaster|militia|organi[sz]ation|airline|giant|corporation|paper|magazine|station)$/.test(
      phrase.lemma,
    ) &&
    phrase.modifiers.some(m => reading.at(s, m).includes(outlet))
  )
    return [outlet];
  const state =
    owners.map(d => (d.type === 'State' || d.type === 'Territory' ? d : undefined)).find(Boolean) ??
    (phrase.possessor !== undefined
      ? reading.at(s, phrase.possessor).map(countryOf).find(GOVERNED)
      : undefined);
  if (
    state &&
    /ministry|army|parliament|department|embassy|police|agency|party|council|service|court|bank|intelligence|assembly|delegation|guard|navy|force|prosecutor|commission|company|office|union|federation|congress|senate|media|outlet|channel|newspaper|television|team|staff|mission|consulate|group|movement|coalition|front|committee/.test(
      phrase.lemma,
    )
  ) {
    const named = reading.names[s]!.find(n => n.first <= phrase.head && phrase.head <= n.last);
    return [
      reading.draft(
        'Organization',
        named
          ? reading.document.original.slice(named.start, named.end)
          : describeBody(reading, s, phrase, state, kind),
        `body:${state.key}:${kind.toLowerCase().replace(/defence/, 'defense')}`,
        { nation: state, parent: state, head: phrase.lemma, kept: true },
      ),
    ];
  }
  const body = owners.find(d => d.type === 'Organization');
  if (phrase.definite || phrase.demonstrative) {
    if (!phrase.modifiers.length && !phrase.after.length) {
      const last = lastMentioned(
        reading,
        s,
        phrase.head,
        d =>
          d.type === 'Organization' &&
          (d.head === phrase.lemma ||
            d.head.endsWith(phrase.lemma) ||
            d.name.toLowerCase().endsWith(` ${phrase.lemma}`) ||
            (phrase.lemma === 'group' && /group|movement|party|organi[sz]ation/.test(d.head)) ||
            (/^(agency|outlet|channel|newspaper|network|daily|website|broadcaster)$/.test(phrase.lemma) &&
              d.outlet)),
        8,
      );
      return last ? [last] : null;
    }
    if (
      body &&
      /^(group|mission|delegation|office|party|movement|agency|committee|council)$/.test(phrase.lemma) &&
      phrase.possessor === undefined
    ) {
      const child = reading.drafts.find(
        d =>
          d.type === 'Organization' &&
          d.ref &&
          reading.matcher.byRef.get(d.ref)?.parent === body.ref &&
          d.name.toLowerCase().endsWith(phrase.lemma),
      );
      if (child) return [child];
      return [
        reading.draft(
          'Organization',
          textOf(
            reading,
            s,
            Math.min(...phrase.modifiers.filter(m => reading.at(s, m).length), phrase.head),
            phrase.head,
          ),
          `body:${body.key}:${kind}`,
          {
            parent: body,
            head: phrase.lemma,
          },
        ),
      ];
    }
  }
  return null;
};

/** The text where it names the state and the body, else the two put together. */
function describeBody(reading: Reading, s: number, phrase: Phrase, state: Draft, kind: string): string {
  const tree = reading.trees[s]!;
  if (!phrase.modifiers.some(m => reading.at(s, m).includes(state)))
    return `${adjectiveOf(reading, state)} ${kind}`;
  const of =
    tree.tokens[phrase.head + 1]?.lemma === 'of'
      ? phrase.after.find(a => a.preposition === 'of' && !reading.at(s, a.token).length)
      : undefined;
  return textOf(
    reading,
    s,
    Math.max(phrase.first, Math.min(...phrase.modifiers.filter(m => reading.at(s, m).length))),
    of ? (tree.under(of.token).at(-1) ?? of.token) : phrase.head,
  );
}

function kindOf(reading: Reading, s: number, phrase: Phrase): string {
  const tree = reading.trees[s]!;
  const words = [];
  for (let i = phrase.first; i <= phrase.head; i++) {
    const name = reading.names[s]!.find(n => n.first <= i && i <= n.last && n.entry);
    if (name) {
      i = name.last;
      continue;
    }
    if (
      /^(ADJ|NOUN|PROPN)$/.test(tree.at(i).upos) &&
      !/^(ruling|former|own|state-run|main|powerful)$/i.test(tree.at(i).text)
    )
      words.push(tree.at(i).text);
  }
  const of = phrase.after.filter(a => a.preposition === 'of' || a.preposition === 'for');
  for (const a of of)
    if (!reading.at(s, a.token).length && /^(Ministry|Department|Office)$/i.test(tree.at(phrase.head).text))
      words.unshift(
        ...tree
          .under(a.token, c => tree.is(c, 'case'))
          .map(i => tree.at(i).text)
          .slice(0, 3),
      );
  return words.join(' ') || phrase.lemma;
}

/** "the Kenyan prime minister", "the Ghanaian leader", "the spokesman", "a European diplomat". */
const people: NominalRule = (reading, s, phrase) => {
  const office = officeAt(reading, s, phrase.head);
  if (!office || office.plural || phrase.plural) return null;
  const of = office.of[0];
  const tree = reading.trees[s]!;
  if (office.title === 'counterpart') return null;
  const nation = of && GOVERNED(of) ? of : undefined;
  const byOffice = reading.drafts.filter(
    d =>
      d.type === 'Person' &&
      d.offices.some(
        o => titlesAgree(office.title, o.title) && (!of || !o.of || o.of === of || countryOf(o.of) === of),
      ),
  );
  const indefinite = phrase.indefinite;
  if (!indefinite) {
    const match =
      byOffice.find(d => of && d.offices.some(o => o.of === of && o.title === office.title)) ??
      (of ? byOffice.find(d => d.nation === nation || d.offices.some(o => o.of === of)) : undefined);
    if (match) return [match];
    // "Prime Minister X" first, "the Norland prime minister" later: the only holder of that title is meant.
    const untied = of
      ? byOffice.filter(
          d =>
            d.offices.some(o => titlesAgree(office.title, o.title) && !o.of) &&
            reading.places.some(p => p.draft === d),
        )
      : [];
    if (of && of.type !== 'Person' && untied.length === 1 && !untied[0]!.nation) {
      hold(
        untied[0]!,
        office,
        tree.at(Math.min(phrase.first, office.first)).start,
        tree.at(Math.max(office.last, phrase.head)).end,
      );
      return [untied[0]!];
    }
    if (!of && (phrase.definite || phrase.demonstrative)) {
      const last = lastMentioned(
        reading,
        s,
        phrase.head,
        d => d.type === 'Person' && (byOffice.includes(d) || d.head === phrase.lemma),
        6,
      );
      if (last) return [last];
    }
    if (nation && office.title === 'leader') {
      const last = lastMentioned(
        reading,
        s,
        phrase.head,
        d =>
          d.type === 'Person' &&
          (d.nation === nation || d.offices.some(o => o.of && countryOf(o.of) === nation)),
        8,
      );
      if (last) return [last];
    }
    const same = reading.drafts.find(
      d =>
        d.type === 'Person' &&
        d.unnamed &&
        d.head === phrase.lemma &&
        (!nation || !d.nation || d.nation === nation),
    );
    if (same && (phrase.definite || phrase.demonstrative)) {
      if (of && of.type !== 'Person' && office.office && !same.offices.length)
        hold(
          same,
          office,
          tree.at(Math.min(phrase.first, office.first)).start,
          tree.at(Math.max(office.last, phrase.head)).end,
        );
      return [same];
    }
  }
  if (!indefinite && !phrase.definite && !of && phrase.modifiers.length === 0) return null;
  const start = Math.min(phrase.first, office.first);
  const name = textOf(reading, s, start, phrase.head);
  const draft = reading.draft('Person', name, `unnamed:${name.toLowerCase()}:${of?.key ?? ''}`, {
    unnamed: true,
    head: phrase.lemma,
    ...(nation ? { nation } : {}),
  });
  if (of && of.type !== 'Person' && office.office)
    hold(draft, office, tree.at(start).start, tree.at(Math.max(office.last, phrase.head)).end);
  return [draft];
};

const textOf = (reading: Reading, s: number, a: number, b: number) =>
  reading.document.original
    .slice(reading.trees[s]!.at(a).start, reading.trees[s]!.at(b).end)
    .replace(/\s+/g, ' ');

/** "the statement", "the report": whoever issued it. */
const issued: NominalRule = (reading, s, phrase) => {
  if (!statements.has(phrase.lemma) || phrase.plural) return null;
  const owners = [
    ...nationsOf(reading, s, phrase),
    ...phrase.after.filter(a => /^(from|by)$/.test(a.preposition)).flatMap(a => reading.at(s, a.token)),
  ].filter(d => d.type !== 'Conflict' && d.type !== 'Group');
  if (owners[0]) return [owners[0]];
  if (
    !(phrase.definite || phrase.demonstrative) ||
    !/^(statement|communique|communiqué|declaration|release|letter|message|post|tweet)$/.test(phrase.lemma)
  )
    return null;
  const last = reading.places.findLast(
    p =>
      p.sentence >= s - 4 &&
      p.sentence < s &&
      p.subject &&
      p.draft.type !== 'Conflict' &&
      /\b(statement|communiqué|communique|declaration|release|letter|message|post|tweet)\b/i.test(
        reading.document.original.slice(reading.trees[p.sentence]!.start, reading.trees[p.sentence]!.end),
      ),
  );
  const issuer =
    last &&
    reading.places.find(p => p.sentence === last.sentence && p.subject && p.draft.type !== 'Conflict');
  return issuer ? [issuer.draft] : null;
};

/** "the breakaway region", "the enclave": the territory last named. */
const land: NominalRule = (reading, s, phrase) => {
  if (!lands.has(phrase.lemma)) return null;
  const owned = phrase.modifiers.flatMap(m => reading.at(s, m));
  const territory = owned.find(d => d.type === 'Territory');
  if (territory) return [territory];
  if (/^(territory|land|soil)$/.test(phrase.lemma)) {
    const held = landOf(reading, s, phrase.head, phrase.lemma);
    if (held) return [held];
  }
  if (phrase.plural) return null;
  const tree = reading.trees[s]!;
  const text = tree.words(phrase.first, phrase.head);
  if (
    !(phrase.definite || phrase.demonstrative || /breakaway|separatist|disputed|self-proclaimed/.test(text))
  )
    return null;
  if (
    !/^(region|territory|area|enclave|exclave|province|republic|peninsula|island|strip|zone|land)$/.test(
      phrase.lemma,
    )
  )
    return null;
  if (owned.length || phrase.after.length) return null;
  if (
    /\b(border|neighbou?ring|whole|northern|southern|eastern|western|middle|asian|european)\b/.test(text) &&
    !/\b(whole|entire)\b/.test(text)
  )
    return null;
  const found = lastMentioned(reading, s, phrase.head, d => d.type === 'Territory' && d.ref !== undefined, 5);
  return found ? [found] : null;
};

/** "the separatists", "Syrian mercenaries", "senior Norland officials", "the international community". */
const collectives: NominalRule = (reading, s, phrase) => {
  const tree = reading.trees[s]!;
  const word = phrase.lemma;
  const collective = groups.has(word);
  if (
    !collective ||
    (!phrase.plural &&
      !/^(force|army|military|militia|police|media|press|community|opposition|leadership|group|faction|coalition|delegation|team|crowd|public|police|population|people|network|cell|junta|brigade|battalion|lobby|camp|minority|guard)$/.test(
        word,
      ))
  )
    return null;
  const inside = phrase.after.filter(a => a.preposition === 'in').flatMap(a => reading.at(s, a.token));
  const owners = [
    ...nationsOf(reading, s, phrase),
    ...(/^(authority|official|leadership|government)$/.test(word) ? inside : []),
  ].filter(d => d.type !== 'Conflict');
  const nation = owners.map(countryOf).find(GOVERNED);
  if (/^(authority|government|leadership)$/.test(word) && phrase.plural) {
    if (nation) return [nation];
    const local = tree.words(phrase.first, phrase.head).includes('local');
    if (phrase.definite || local) {
      const found = lastMentioned(
        reading,
        s,
        phrase.head,
        d => (local ? d.type === 'Territory' : GOVERNED(d)) && d.ref !== undefined,
        4,
      );
      if (found) return [found];
    }
  }
  if (/^(country|nation|state|government|power)$/.test(word)) return null;
  const first =
    phrase.modifiers.find(
      m => !/^(many|several|some|few|more|other|most|hundred|thousand)$/.test(tree.lemma(m)),
    ) ?? phrase.head;
  const name = textOf(reading, s, Math.min(first, phrase.head), phrase.head);
  const known = reading.drafts.find(
    d =>
      d.type === 'Group' &&
      d.head === word &&
      (d.name.toLowerCase() === name.toLowerCase() ||
        ((phrase.definite || phrase.demonstrative) && first === phrase.head) ||
        (first === phrase.head && d.name.toLowerCase() === word)),
  );
  if (known && (!nation || !known.nation || known.nation === nation)) return [known];
  return [
    reading.draft('Group', name, `group:${name.toLowerCase()}:${nation?.key ?? ''}`, {
      plural: true,
      unnamed: true,
      head: word,
      ...(nation ? { nation } : {}),
    }),
  ];
};

const conflictRule: NominalRule = (reading, s, phrase) => {
  if (!conflicts.has(phrase.lemma)) return null;
  const draft = conflictAt(reading, s, phrase);
  return draft ? [draft] : null;
};

/** "the former", "the latter". */
const latter: NominalRule = (reading, s, phrase) => {
  if (!/^(latter|former)$/.test(phrase.lemma) || !phrase.definite) return null;
  const pair = lastPair(reading, s, phrase.head, d => d.type !== 'Conflict');
  const chosen = phrase.lemma === 'latter' ? pair[1] : pair[0];
  return chosen ? [chosen] : null;
};

/** In order: the first rule that knows wins. */
export const nominalRules: readonly { readonly id: string; readonly rule: NominalRule }[] = [
  { id: 'latter', rule: latter },
  { id: 'pairs', rule: pairs },
  { id: 'conflict', rule: conflictRule },
  { id: 'issued', rule: issued },
  { id: 'country', rule: country },
  { id: 'armies', rule: armies },
  { id: 'bodies', rule: bodies },
  { id: 'land', rule: land },
  { id: 'people', rule: people },
  { id: 'collectives', rule: collectives },
];
