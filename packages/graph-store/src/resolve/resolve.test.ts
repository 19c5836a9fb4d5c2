import type { ExtractionRecord } from '@entente/ontology';
import { describe, expect, it } from 'vitest';
import { canonicalHash } from '../graph/canonical.ts';
import { derive } from '../graph/derive.ts';
import { randomOf, shuffled } from '../testing/random.ts';
import { type EntitySpec, record } from '../testing/record.ts';

const norland = { type: 'State', name: 'Norland', ref: 'iso:NOR' } as const;
const sudmark = { type: 'State', name: 'Sudmark', ref: 'iso:SUD' } as const;

/** Keeps articles from being near-duplicates, which count as one witness. */
const leads = ['Rain fell over the coast', 'Markets opened higher this week', 'A vote is due in the spring'];

function nodes(type: string, ...docs: readonly Readonly<Record<string, EntitySpec>>[]): string[][] {
  const records = docs.map((entities, i) =>
    record(`d${i}`, {
      lead: `${leads[i % leads.length]} ${i}. `,
      entities: { n: norland, s: sudmark, ...entities },
    }),
  );
  const derived = derive(records, []);
  return derived.entities
    .map((entity, at) => ({ entity, at }))
    .filter(({ entity }) => entity.type === type)
    .map(({ at }) =>
      [...derived.places].flatMap(([doc, places]) =>
        [...places].filter(([, index]) => index === at).map(([local]) => `${doc}/${local}`),
      ),
    )
    .sort();
}
const person = (name: string, more: Partial<EntitySpec> = {}): EntitySpec => ({
  type: 'Person',
  name,
  ...more,
});

describe('persons', () => {
  it('are one under romanisations, and under misspellings where country or office agree', () => {
    const found = nodes(
      'Person',
      { a: person('Sergey Kadyrin', { of: 'n' }) },
      { a: person('Sergei Qadyrin', { of: 'n' }) },
      { a: person('Сергей Кадырин') },
      { a: person('Sergey Kadryin', { of: 'n', office: 'minister' }) },
    );
    expect(found).toEqual([['d0/a', 'd1/a', 'd2/a', 'd3/a']]);
  });
  it('of one surname stay apart', () => {
    expect(
      nodes(
        'Person',
        { a: person('Ilmar Aldenov', { of: 'n' }) },
        { a: person('Hector Aldenov', { of: 'n' }) },
      ),
    ).toHaveLength(2);
    expect(
      nodes('Person', { a: person('Anna Petrova', { of: 'n' }) }, { a: person('Anna Petrov', { of: 'n' }) }),
    ).toHaveLength(2);
  });
  it('called by a surname join the one they can be, and nobody where there are two', () => {
    expect(
      nodes('Person', { a: person('Ilmar Aldenov', { of: 'n' }) }, { a: person('Aldenov', { of: 'n' }) }),
    ).toEqual([['d0/a', 'd1/a']]);
    expect(
      nodes(
        'Person',
        { a: person('Ilmar Aldenov', { of: 'n' }) },
        { a: person('Hector Aldenov', { of: 'n' }) },
        { a: person('Aldenov', { of: 'n' }) },
      ),
    ).toHaveLength(3);
  });
  it('of one surname are told by their office', () => {
    expect(
      nodes(
        'Person',
        { a: person('Ilmar Aldenov', { of: 'n', office: 'president' }) },
        { a: person('Hector Aldenov', { of: 'n', office: 'envoy' }) },
        { a: person('Aldenov', { of: 'n', office: 'president' }) },
      ),
    ).toContainEqual(['d0/a', 'd2/a']);
  });
  it('change their office and stay one', () => {
    expect(
      nodes(
        'Person',
        { a: person('Mira Solen', { of: 'n', office: 'minister' }) },
        { a: person('Mira Solen', { of: 'n', office: 'president' }) },
      ),
    ).toHaveLength(1);
  });
  it('of one name in two countries are two, once enough articles say so', () => {
    const docs = Array.from({ length: 8 }, (_, i) => ({ a: person('Jan Holm', { of: i % 2 ? 'n' : 's' }) }));
    expect(nodes('Person', ...docs)).toHaveLength(2);
  });
  it('are the same with their country before the name', () => {
    expect(nodes('Person', { a: person('Norland Mira Solen') }, { a: person('Mira Solen') })).toHaveLength(1);
  });
  it('without a name never merge', () => {
    const official = person('a senior diplomat', { unnamed: true, of: 'n' });
    expect(nodes('Person', { a: official }, { a: official })).toHaveLength(2);
  });
});

describe('organisations', () => {
  const body = (name: string, of?: string): EntitySpec => ({
    type: 'Organization',
    name,
    ...(of === undefined ? {} : { of }),
  });
  it('are one in any order of words, within their country', () => {
    expect(
      nodes(
        'Organization',
        { a: body('Norland Ministry of Defence', 'n') },
        { a: body('the Ministry of Defense of Norland', 'n') },
        { a: body('Ministry of Defence', 's') },
      ),
    ).toEqual([['d0/a', 'd1/a'], ['d2/a']]);
  });
  it('that fight for one side are one, whether army, forces or troops', () => {
    expect(
      nodes(
        'Organization',
        { a: body('the Norland army', 'n') },
        { a: body('Norland armed forces', 'n') },
        { a: body('army', 's') },
      ),
    ).toEqual([['d0/a', 'd1/a'], ['d2/a']]);
  });
  it('with a name any country has need their country', () => {
    expect(
      nodes('Organization', { a: body('foreign ministry') }, { a: body('Foreign Ministry') }),
    ).toHaveLength(2);
    expect(nodes('Organization', { a: body('Lake Council') }, { a: body('the Lake Council') })).toHaveLength(
      1,
    );
  });
});

describe('conflicts', () => {
  const lakes: EntitySpec = { type: 'Territory', name: 'the Amber Lakes', ref: 'terr:amber' };
  it('are one by territory or parties, whatever they are called; an earlier war is another', () => {
    const found = nodes(
      'Conflict',
      {
        t: lakes,
        c: { type: 'Conflict', name: 'the Amber Lakes conflict', parties: ['n', 's'], territory: 't' },
      },
      { c: { type: 'Conflict', name: 'the war', parties: ['n', 's'] } },
      { t: lakes, c: { type: 'Conflict', name: 'crisis around the Amber Lakes' } },
      { t: lakes, c: { type: 'Conflict', name: 'the 1994 war over the Amber Lakes', parties: ['n', 's'] } },
      { c: { type: 'Conflict', name: 'the fighting' } },
    );
    expect(found).toEqual([['d0/c', 'd1/c', 'd2/c'], ['d3/c'], ['d4/c']]);
  });
});

describe('the derived graph', () => {
  const corpus: ExtractionRecord[] = Array.from({ length: 12 }, (_, i) =>
    record(`d${i}`, {
      published: `2026-0${1 + (i % 9)}-01`,
      outlet: `Outlet ${i % 3}`,
      entities: {
        n: norland,
        s: sudmark,
        p: person(['Ivo Marek', 'Marek', 'Ivo Marrek', 'Eva Marek'][i % 4]!, { of: 'n' }),
      },
      claims: { c: { speaker: 'p', text: `we stand by point ${i}`, about: ['s'] } },
      statements: [
        { s: 'n', p: i % 2 ? 'SUPPORTS' : 'OPPOSES', o: 's', times: 2 },
        { s: 's', p: 'MEETS', o: 'n', source: 'p', claim: 'c' },
      ],
    }),
  );
  it('is the same in every order of loading', () => {
    const hash = canonicalHash(derive(corpus, []));
    for (let seed = 1; seed <= 5; seed++)
      expect(canonicalHash(derive(shuffled(corpus, randomOf(seed)), []))).toBe(hash);
  });
  it('writes symmetric statements in one direction under one id', () => {
    const meets = derive(corpus, []).relationships.filter(row => row.type === 'MEETS');
    // Two speakers with full names; three articles have a bare surname that could be either.
    expect(new Set(meets.map(row => row.properties['statement'])).size).toBe(5);
    for (const row of meets) expect(row.from < row.to).toBe(true);
    expect(meets[0]!.properties).toMatchObject({
      asserted: false,
      sourceId: expect.stringMatching(/^person:/),
    });
  });
});

it('resolves bodies named as properties of every object are', () => {
  const names = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];
  for (const type of ['Organization', 'Group', 'Person', 'State', 'Territory', 'Conflict'] as const)
    for (const name of names)
      expect(() => nodes(type, { a: { type, name } }), `${type} ${name}`).not.toThrow();
});
