import type { ExtractionRecord } from '@entente/ontology';
import { pick, randomOf, shuffled } from './random.ts';
import { type EntitySpec, record, type StatementSpec } from './record.ts';

export interface CorpusOptions {
  readonly documents: number;
  readonly seed: number;
  /** What documents' ids begin with; `doc` unless told. */
  readonly prefix?: string;
  /** Persons there are; 300 unless told. */
  readonly people?: number;
  /** Statements an article makes on average; 6 unless told. */
  readonly statements?: number;
  /** Shares of mentions: misspelled, by surname alone, without the country, with a wrong country. */
  readonly noise?: {
    readonly misspelled: number;
    readonly short: number;
    readonly bare: number;
    readonly wrong: number;
  };
}

export interface Corpus {
  readonly records: readonly ExtractionRecord[];
  /** Who a document's entity really is. */
  readonly truth: ReadonlyMap<string, string>;
}

interface Identity {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly gender: 'female' | 'male';
  readonly state: number;
  /** Offices with the article number from which each is held. */
  readonly offices: readonly (readonly [number, string])[];
}

const starts = [
  'Ba',
  'Kor',
  'Ma',
  'Tse',
  'Vol',
  'Za',
  'Ili',
  'Gha',
  'Or',
  'Pe',
  'Shu',
  'Dra',
  'Ky',
  'Lu',
  'Nev',
  'Ast',
  'Ruo',
  'Hal',
  'Jer',
  'Wit',
];
const middles = [
  'la',
  'ren',
  'mi',
  'dov',
  'sha',
  'kel',
  'ri',
  'nov',
  'tu',
  'ger',
  'bi',
  'yan',
  'lo',
  'zhe',
  'mar',
  'fi',
];
const ends = [
  'ov',
  'yan',
  'skiy',
  'idze',
  'enko',
  'adze',
  'ev',
  'berg',
  'mann',
  'oglu',
  'ian',
  'ic',
  'escu',
  'holm',
  'ari',
  'uri',
];
const givens = [
  'Aram',
  'Boris',
  'Clara',
  'Dmitriy',
  'Elena',
  'Fuad',
  'Gohar',
  'Hamid',
  'Irina',
  'Jonas',
  'Karim',
  'Leyla',
  'Mikhail',
  'Nadia',
  'Oskar',
  'Petra',
  'Ruben',
  'Sofia',
  'Tigran',
  'Ulvi',
  'Vera',
  'Yusuf',
  'Zoya',
  'Marcus',
  'Philippa',
  'Khalid',
  'Artyom',
  'Nikolay',
  'Sergei',
  'Catherine',
];
const women = new Set([
  'Clara',
  'Elena',
  'Gohar',
  'Irina',
  'Leyla',
  'Nadia',
  'Petra',
  'Sofia',
  'Vera',
  'Zoya',
  'Philippa',
  'Catherine',
]);
const offices = [
  'president',
  'prime minister',
  'foreign minister',
  'defence minister',
  'spokesman',
  'envoy',
  'deputy',
  'ambassador',
];
const predicates = [
  'SUPPORTS',
  'OPPOSES',
  'ACCUSES',
  'DEMANDS',
  'THREATENS',
  'MEETS',
  'SANCTIONS',
  'ATTACKS',
] as const;

/** How outlets romanise: each has habits of its own. */
const habits: readonly ((name: string) => string)[] = [
  name => name,
  name => name.replaceAll('iy', 'y').replaceAll('kh', 'h'),
  name => name.replace(/ey|ei/g, 'ei').replaceAll('ya', 'ia'),
  name =>
    name
      .replace(/c(?=[aou])/gi, 'k')
      .replaceAll('Gh', 'G')
      .replaceAll('gh', 'g'),
  name => name.replaceAll('ts', 'tz').replace(/ov$/, 'off'),
  name => name.replaceAll('u', 'ou').replaceAll('ouo', 'uo'),
  name => name.replaceAll('y', 'i'),
  name => name.replace(/([lnr])(?=[aeiou])/, '$1$1'),
  name => name.normalize('NFD').replace(/e(?=[a-z])/, 'é'),
  name => name.replaceAll('ph', 'f').replaceAll('Ph', 'F').replaceAll('sh', 'sch'),
];

function misspelled(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 2));
  const kind = Math.floor(random() * 4);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + name[at] + name.slice(at);
  if (kind === 2) return name.slice(0, at) + (name[at + 1] ?? '') + name[at] + name.slice(at + 2);
  return name.slice(0, at) + pick([...'aeiourstln'], random) + name.slice(at + 1);
}

/**
 * Articles with known identities: outlets that romanise in their own way, misspellings, people who share a surname
 * (and country), people who change office, surnames alone, countries left out or wrong. Seeded: the same options give
 * the same corpus.
 */
export function corpusOf({
  documents,
  seed,
  prefix = 'doc',
  people = 300,
  statements = 6,
  noise = { misspelled: 0.06, short: 0.1, bare: 0.25, wrong: 0.01 },
}: CorpusOptions): Corpus {
  const random = randomOf(seed);
  const states = Array.from({ length: 24 }, (_, i) => {
    const name = `${pick(starts, random)}${pick(middles, random)}${pick(['land', 'mark', 'stan', 'ia'], random)}${i}`;
    return { type: 'State', name, ref: `iso:X${String(i).padStart(2, '0')}` } as const;
  });
  const families = Array.from(
    new Set(
      Array.from(
        { length: Math.ceil(people * 1.5) },
        () => pick(starts, random) + pick(middles, random) + pick(ends, random),
      ),
    ),
  ).slice(0, Math.ceil(people * 0.7));
  const identities: Identity[] = [];
  const seen = new Set<string>();
  while (identities.length < people) {
    const given = pick(givens, random);
    const family = pick(families, random);
    if (seen.has(given + family)) continue;
    seen.add(given + family);
    const first = pick(offices, random);
    identities.push({
      id: `p${identities.length}`,
      given,
      family,
      gender: women.has(given) ? 'female' : 'male',
      state: Math.floor(random() * states.length),
      offices:
        random() < 0.3
          ? [
              [0, first],
              [Math.floor(documents * random()), pick(offices, random)],
            ]
          : [[0, first]],
    });
  }
  const truth = new Map<string, string>();
  const records: ExtractionRecord[] = [];
  for (let number = 0; number < documents; number++) {
    const outlet = Math.floor(random() * habits.length);
    const doc = `${prefix}-${String(number).padStart(6, '0')}`;
    const entities: Record<string, EntitySpec> = {};
    const used = new Set<number>();
    const cast = shuffled(identities, random).slice(0, 2 + Math.floor(random() * 3));
    const note = (local: string, spec: EntitySpec, id: string) => {
      entities[local] = spec;
      truth.set(`${doc}/${local}`, id);
    };
    const stateOf = (index: number) => {
      if (!used.has(index)) note(`s${index}`, states[index]!, states[index]!.ref);
      used.add(index);
      return `s${index}`;
    };
    cast.forEach((who, at) => {
      const office = who.offices.findLast(([from]) => from <= number)![1];
      let family = habits[outlet]!(who.family);
      let given = habits[outlet]!(who.given);
      if (random() < noise.misspelled) family = misspelled(family, random);
      else if (random() < noise.misspelled / 2) given = misspelled(given, random);
      const short = random() < noise.short;
      const wrong = random() < noise.wrong;
      const tied = random() >= noise.bare;
      const of = tied ? stateOf(wrong ? Math.floor(random() * states.length) : who.state) : undefined;
      note(
        `p${at}`,
        {
          type: 'Person',
          name: short ? family : `${given} ${family}`,
          ...(of === undefined ? {} : { of, office }),
          ...(random() < 0.5 ? { gender: who.gender } : {}),
        },
        who.id,
      );
    });
    for (let i = 0; i < 2; i++) stateOf(Math.floor(random() * states.length));
    const home = [...used][0]!;
    note(
      'm',
      {
        type: 'Organization',
        name: pick(['Ministry of Defence', 'Defense Ministry', 'the Ministry of Defense'], random),
        of: `s${home}`,
      },
      `ministry-${home}`,
    );
    const actors = Object.keys(entities);
    const made: StatementSpec[] = Array.from(
      { length: 1 + Math.floor(random() * (2 * statements - 1)) },
      () => {
        const [s, o] = shuffled(actors, random) as [string, string];
        const source = random() < 0.3 ? pick(actors, random) : undefined;
        return {
          s,
          p: pick(predicates, random),
          o,
          negated: random() < 0.08,
          confidence: Math.round((0.3 + 0.7 * random()) * 100) / 100,
          ...(source === undefined || source === s ? {} : { source }),
        };
      },
    );
    records.push(
      record(doc, {
        outlet: `Outlet ${outlet}`,
        published: new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString().slice(0, 10),
        title: `Article ${number} of Outlet ${outlet}`,
        lead: `${Array.from({ length: 12 }, () => pick(starts, random) + pick(middles, random)).join(' ')}. `,
        entities,
        claims: {
          c: { speaker: 'p0', text: `point ${number} must be settled by talks`, about: [actors[1]!] },
        },
        statements: made,
      }),
    );
  }
  return { records, truth };
}

export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Pairs of mentions that a grouping puts together, against those that belong together. Cost: linear. */
export function pairScore(pairs: Iterable<readonly [truth: string, found: string]>): PairScore {
  const both = new Map<string, number>();
  const one = new Map<string, number>();
  const other = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [truth, found] of pairs) {
    add(both, `${truth}\u0000${found}`);
    add(one, truth);
    add(other, found);
  }
  const count = (map: Map<string, number>) =>
    [...map.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const shared = count(both);
  const precision = shared / Math.max(1, count(other));
  const recall = shared / Math.max(1, count(one));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall) };
}
