import type { CurationAction, EntityAnchor } from '@entente/ontology';
import { expect } from 'vitest';
import type { GraphStore } from '../../contract.ts';
import { fixture } from '../fixture.ts';
import { record } from '../record.ts';
import { codeOf, onFresh, picture, rows, type StoreCase } from './case.ts';

const at = (doc: string, type: EntityAnchor['type'], name: string): EntityAnchor => ({ doc, type, name });
const diplomat = at('inland-2', 'Person', 'a diplomat in Kings Bay');
const tolen = at('quay-1', 'Person', 'Zora Tolen');
const norland = at('harbour-1', 'State', 'Norland');
const sudmark = at('harbour-1', 'State', 'Sudmark');

const filled = (name: string, run: (store: GraphStore) => Promise<void>) =>
  onFresh(name, async store => {
    await store.load(fixture);
    await run(store);
  });

const people = (store: GraphStore) => rows(store, 'MATCH (n:Person) RETURN n.id ORDER BY n.id');

const merge: CurationAction = { action: 'merge', entities: [diplomat, tolen] };
const add: CurationAction = {
  action: 'add',
  doc: 'quay-1',
  subject: at('quay-1', 'State', 'Norland'),
  predicate: 'SUPPORTS',
  object: at('quay-1', 'State', 'Sudmark'),
  source: at('quay-1', 'Person', 'Zora Tolen'),
  negated: true,
  evidence: { start: 0, end: 10 },
  time: { start: '2026-04-01' },
};

const refused: readonly (readonly [string, CurationAction])[] = [
  ['a merge of one', { action: 'merge', entities: [tolen] }],
  ['a merge of what is not there', { action: 'merge', entities: [tolen, at('quay-1', 'Person', 'Nobody')] }],
  ['a rename to nothing', { action: 'rename', entity: tolen, name: '' }],
  ['a rename of nobody', { action: 'rename', entity: at('x', 'Person', 'Nobody'), name: 'Somebody' }],
  ['an undo of nothing', { action: 'undo', event: 'no-such-event' }],
  ['a predicate that is none', { ...add, predicate: 'LOVES' } as CurationAction],
  ['ends that a predicate does not have', { ...add, predicate: 'MEDIATES' } as CurationAction],
  ['an action that is none', { action: 'explode' } as never],
  ['evidence that ends before it starts', { ...add, evidence: { start: 5, end: 2 } } as CurationAction],
];

export const curateCases: readonly StoreCase[] = [
  filled('merges', async store => {
    const event = await store.curate(merge, 'ann');
    expect(event).toMatchObject({ author: 'ann', change: merge });
    expect(await people(store)).toEqual([['person:ivo-marek'], ['person:zora-tolen']]);
    expect(await rows(store, 'MATCH (n {id: "person:zora-tolen"})-[r:OPPOSES]->(s) RETURN s.name')).toEqual([
      ['Sudmark'],
    ]);
    expect(await store.history()).toMatchObject([{ event: { id: event.id }, state: 'active' }]);
    expect((await store.stats()).events).toBe(1);
  }),
  filled('splits, and keeps together what was split off', async store => {
    await store.curate(
      {
        action: 'split',
        from: [at('inland-2', 'Person', 'Zora Tolen')],
        apart: [tolen, at('delta-1', 'Person', 'Zora Tolen')],
      },
      'ann',
    );
    const found = await rows(
      store,
      'MATCH (n:Person {name: "Zora Tolen"})-[:MENTIONED_IN]->(d) RETURN n.id, collect(d.id) AS docs',
    );
    expect(found.map(row => [...(row[1] as string[])].sort()).sort()).toEqual([
      ['delta-1', 'quay-1'],
      ['inland-2'],
    ]);
  }),
  filled('merges again what was split', async store => {
    const before = await picture(store);
    await store.curate(
      { action: 'split', from: [at('inland-2', 'Person', 'Zora Tolen')], apart: [tolen] },
      'ann',
    );
    await store.curate({ action: 'merge', entities: [tolen, at('inland-2', 'Person', 'Zora Tolen')] }, 'ben');
    expect(await picture(store)).toBe(before);
  }),
  filled('renames, and keeps the old name as an alias', async store => {
    await store.curate({ action: 'rename', entity: tolen, name: 'Zora "Z" Tolen' }, 'ann');
    expect(await rows(store, 'MATCH (n {id: "person:zora-tolen"}) RETURN n.name, n.aliases')).toEqual([
      ['Zora "Z" Tolen', ['Zora Tolen']],
    ]);
    expect(await rows(store, 'MATCH ()-[r:NOT_RECOGNIZES]->() RETURN r.source')).toEqual([
      ['Zora "Z" Tolen'],
    ]);
  }),
  filled('takes the later of two names', async store => {
    await store.curate({ action: 'rename', entity: tolen, name: 'First' }, 'ann');
    await store.curate(
      { action: 'rename', entity: at('delta-1', 'Person', 'Zora Tolen'), name: 'Second' },
      'ben',
    );
    expect(await rows(store, 'MATCH (n {id: "person:zora-tolen"}) RETURN n.name')).toEqual([['Second']]);
  }),
  filled('gives another type, and another label', async store => {
    await store.curate(
      { action: 'retype', entity: at('delta-2', 'Group', 'Lakeside Guard'), type: 'Organization' },
      'ann',
    );
    expect(
      await rows(store, 'MATCH (n {name: "Lakeside Guard"}) RETURN n:Organization, n:Group, n:Actor'),
    ).toEqual([[true, false, true]]);
  }),
  filled('gives a type that cannot act', async store => {
    await store.curate(
      { action: 'retype', entity: at('delta-2', 'Group', 'Lakeside Guard'), type: 'Conflict' },
      'ann',
    );
    expect(
      await rows(store, 'MATCH (n {name: "Lakeside Guard"}) RETURN labels(n), COUNT { (n)-[:ATTACKS]->() }'),
    ).toEqual([[['Conflict'], 1]]);
  }),
  filled('rejects a statement, and confirms it again', async store => {
    const [edge] = (await store.source().snapshot({ filter: { predicates: ['THREATENS'] } })).edges;
    const statement = (await store.source().statementAnchor!(edge!.id))!;
    const before = await picture(store);
    await store.curate({ action: 'reject', statement, reason: 'a joke' }, 'ann');
    expect(await rows(store, 'MATCH ()-[r:THREATENS]->() RETURN count(r)')).toEqual([[0]]);
    const { id } = await store.curate({ action: 'confirm', statement }, 'ben');
    expect(
      await rows(
        store,
        'MATCH ()-[r:THREATENS]->() RETURN r.confidence = 1.0, last(r.why) IS NOT NULL, r.why',
      ),
    ).toEqual(Array.from({ length: 3 }, () => [true, true, ['curation:confirm', 'test:threatens']]));
    await store.curate({ action: 'undo', event: id }, 'ann');
    await store.curate({ action: 'undo', event: (await store.history())[0]!.event.id }, 'ann');
    expect(await picture(store)).toBe(before);
  }),
  filled('rejects a denial of a claim by its anchor', async store => {
    const [row] = await rows(store, 'MATCH ()-[r:DENIES]->(:Claim) RETURN r.id');
    const statement = (await store.source().statementAnchor!(row![0] as string))!;
    await store.curate({ action: 'reject', statement }, 'ann');
    expect(await rows(store, 'MATCH ()-[r:DENIES]->(x) RETURN labels(x)')).toEqual([[['Actor', 'State']]]);
  }),
  filled('adds a statement by hand with its evidence', async store => {
    await store.curate(add, 'ann');
    const [row] = await rows(
      store,
      'MATCH (a)-[r:NOT_SUPPORTS]->(b) RETURN a.name, b.name, r.source, r.asserted, r.quote, r.timeStart, r.extractor, r.doc',
    );
    expect(row).toEqual([
      'Norland',
      'Sudmark',
      'Zora Tolen',
      false,
      fixture[7]!.document.text.slice(0, 10),
      '2026-04-01',
      'curation',
      'quay-1',
    ]);
  }),
  ...(
    [
      ['a merge', merge],
      ['a split', { action: 'split', from: [at('inland-2', 'Person', 'Zora Tolen')], apart: [tolen] }],
      ['a rename', { action: 'rename', entity: norland, name: 'The North' }],
      ['a retype', { action: 'retype', entity: sudmark, type: 'Territory' }],
      ['an addition', add],
    ] as const
  ).map(([what, change]) =>
    filled(`undoes ${what}, and brings it back`, async store => {
      const before = await picture(store);
      const event = await store.curate(change as CurationAction, 'ann');
      const after = await picture(store);
      expect(after).not.toBe(before);
      const undo = await store.curate({ action: 'undo', event: event.id }, 'ben');
      expect(await picture(store)).toBe(before);
      expect((await store.history()).map(entry => entry.state)).toEqual(['undone', 'active']);
      await store.curate({ action: 'undo', event: undo.id }, 'ben');
      expect(await picture(store)).toBe(after);
    }),
  ),
  ...refused.map(([what, change]) =>
    filled(`refuses ${what}`, async store => {
      expect(await codeOf(store.curate(change, 'ann'))).toBe('INVALID_CURATION');
      expect(await store.history()).toEqual([]);
    }),
  ),
  filled('refuses a correction of nobody', async store => {
    expect(await codeOf(store.curate(merge, '  '))).toBe('INVALID_CURATION');
  }),
  filled('keeps corrections when a document is read again', async store => {
    await store.curate(merge, 'ann');
    const again = fixture.map(item => ({ ...item, extraction: { ...item.extraction, extractor: 'test-2' } }));
    await store.load(again);
    expect(await people(store)).toEqual([['person:ivo-marek'], ['person:zora-tolen']]);
    expect((await store.history())[0]!.state).toBe('active');
  }),
  filled('lists corrections that match nothing any more, and takes them up again', async store => {
    await store.curate(merge, 'ann');
    await store.curate(add, 'ann');
    await store.remove(['quay-1']);
    expect((await store.history()).map(entry => entry.state)).toEqual(['orphaned', 'orphaned']);
    await store.load(fixture);
    expect((await store.history()).map(entry => entry.state)).toEqual(['active', 'active']);
  }),
  filled('tells how documents name a node', async store => {
    const anchors = await store.source().anchors!('person:ivo-marek');
    expect([...anchors].sort((a, b) => (a.doc < b.doc ? -1 : 1))).toEqual([
      at('delta-1', 'Person', 'Ivo Marrek'),
      at('harbour-1', 'Person', 'Ivo Marek'),
      at('inland-1', 'Person', 'Marek'),
    ]);
    expect(await store.source().statementAnchor!('nothing')).toBeNull();
  }),
  onFresh('suggests what it would not merge by itself, until it is merged', async store => {
    const one = (id: string, name: string) =>
      record(id, { lead: `${id} brings news. `, entities: { p: { type: 'Person', name } } });
    await store.load([one('a', 'Ilmar Aldenov'), one('b', 'Hector Aldenov'), one('c', 'Aldenov')]);
    const suggested = await store.suggestions();
    expect(suggested).toHaveLength(2);
    for (const { score, reasons } of suggested) {
      expect(score).toBeLessThan(1);
      expect(reasons).toContain('same surname');
    }
    await store.curate(
      { action: 'merge', entities: [at('a', 'Person', 'Ilmar Aldenov'), at('c', 'Person', 'Aldenov')] },
      'ann',
    );
    expect(await store.suggestions()).toHaveLength(1);
  }),
  filled('calls back when the graph changed', async store => {
    let calls = 0;
    const stop = store.source().subscribe!(() => calls++);
    await store.curate(merge, 'ann');
    await new Promise(resolve => setTimeout(resolve, 5));
    expect(calls).toBeGreaterThan(0);
    const before = calls;
    stop();
    await store.remove(['quay-1']);
    await new Promise(resolve => setTimeout(resolve, 5));
    expect(calls).toBe(before);
  }),
];
