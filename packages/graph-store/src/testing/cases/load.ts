import type { ExtractionRecord } from '@entente/ontology';
import { expect } from 'vitest';
import { fixture } from '../fixture.ts';
import { randomOf, shuffled } from '../random.ts';
import { record } from '../record.ts';
import { codeOf, onFresh, picture, rows, type StoreCase, withId } from './case.ts';

const [first, second] = fixture as [ExtractionRecord, ExtractionRecord];

type Draft = { extraction: { statements: Record<string, unknown>[]; entities: Record<string, unknown>[] } };
const broken = (change: (draft: Draft) => void): ExtractionRecord => {
  const draft = structuredClone(first) as unknown as Draft;
  change(draft);
  return draft as unknown as ExtractionRecord;
};

const refused: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a text', 'record'],
  ['no extraction', { document: first.document }],
  ['an extraction of another document', { ...first, extraction: { ...first.extraction, doc: 'other' } }],
  ['a statement of nobody', broken(draft => (draft.extraction.statements[0]!['subject'] = 'nobody'))],
  [
    'a span outside the text',
    broken(draft => (draft.extraction.statements[0]!['evidence'] = { start: 0, end: 99_999 })),
  ],
  [
    'ends that a predicate does not have',
    broken(draft => (draft.extraction.statements[0]!['predicate'] = 'MEDIATES')),
  ],
  ['a predicate with a space', broken(draft => (draft.extraction.statements[0]!['predicate'] = 'X Y'))],
  ['a confidence above one', broken(draft => (draft.extraction.statements[0]!['confidence'] = 7))],
  ['half a character in an id', withId(first, 'a\ud800')],
];

export const loadCases: readonly StoreCase[] = [
  onFresh('an empty store answers', async store => {
    expect(await rows(store, 'MATCH (n) RETURN count(n)')).toEqual([[0]]);
    expect(await store.stats()).toMatchObject({ documents: 0, nodes: 0, relationships: 0, events: 0 });
    expect(await store.source().snapshot()).toEqual({ nodes: [], edges: [], truncated: false });
    expect(await store.source().search('anything')).toEqual([]);
    expect(await store.history()).toEqual([]);
  }),
  onFresh('tells what it loaded, and skips what it has', async store => {
    expect(await store.load(fixture)).toEqual({ documents: 8, skipped: 0, statements: 36, replaced: 0 });
    const before = await picture(store);
    expect(await store.load(fixture)).toEqual({ documents: 0, skipped: 8, statements: 0, replaced: 0 });
    expect(await picture(store)).toBe(before);
  }),
  onFresh('loads from a stream that comes slowly', async store => {
    async function* slowly() {
      for (const item of fixture) {
        await new Promise(resolve => setTimeout(resolve, 2));
        yield item;
      }
    }
    expect((await store.load(slowly())).documents).toBe(8);
  }),
  onFresh('gives the same graph in another order, in pieces, and with repetitions', async store => {
    const mixed = shuffled(fixture, randomOf(7));
    await store.load(mixed.slice(0, 3));
    await rows(store, 'MATCH (n) RETURN count(n)');
    await store.load([...mixed.slice(2), ...mixed]);
    const inPieces = await picture(store);
    await store.remove(fixture.map(item => item.document.id));
    expect(await rows(store, 'MATCH (n) RETURN count(n)')).toEqual([[0]]);
    await store.load(fixture);
    expect(await picture(store)).toBe(inPieces);
  }),
  onFresh('replaces a document that is read again by a newer extractor', async store => {
    await store.load([first]);
    const newer = {
      ...first,
      extraction: {
        ...first.extraction,
        extractor: 'test-2',
        statements: first.extraction.statements.slice(0, 1),
      },
    };
    expect(await store.load([newer])).toMatchObject({ documents: 1, replaced: 1, skipped: 0 });
    expect(
      await rows(store, 'MATCH ()-[r]->() WHERE r.statement IS NOT NULL RETURN DISTINCT r.extractor'),
    ).toEqual([['test-2']]);
    expect((await store.stats()).documents).toBe(1);
  }),
  onFresh('replaces a document whose text changed', async store => {
    await store.load([record('a', { entities: { x: { type: 'Person', name: 'Ada Brink' } } })]);
    await store.load([record('a', { entities: { x: { type: 'Person', name: 'Udo Klee' } } })]);
    expect(await rows(store, 'MATCH (n:Person) RETURN n.name')).toEqual([['Udo Klee']]);
  }),
  onFresh('knows what it has', async store => {
    await store.load([first]);
    const { id, hash } = first.document;
    expect(await store.has({ id, hash }, 'test-1', 'none')).toBe(true);
    expect(await store.has({ id, hash }, 'test-2', 'none')).toBe(false);
    expect(await store.has({ id, hash }, 'test-1', 'other')).toBe(false);
    expect(await store.has({ id, hash: hash.replace(/./g, '0') }, 'test-1', 'none')).toBe(false);
    expect(await store.has({ id: 'nothing', hash }, 'test-1', 'none')).toBe(false);
  }),
  onFresh('removes documents with all that only they say', async store => {
    await store.load([first]);
    const before = await picture(store);
    await store.load([second]);
    expect(await store.remove(['harbour-2', 'no-such'])).toBe(1);
    expect(await picture(store)).toBe(before);
    expect(await store.source().document('harbour-2')).toBeNull();
  }),
  onFresh('tells progress after what it tells is there', async store => {
    const told: number[] = [];
    await store.load(fixture, { onProgress: ({ documents }) => told.push(documents) });
    expect(told.at(-1)).toBe(8);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  }),
  onFresh('keeps what was loaded before it was stopped', async store => {
    const stop = new AbortController();
    async function* stopping() {
      for (const [at, item] of fixture.entries()) {
        if (at === 5) stop.abort();
        yield item;
      }
    }
    expect(await codeOf(store.load(stopping(), { signal: stop.signal }))).toBe('ABORTED');
    expect((await store.stats()).documents).toBe(5);
    expect(await store.load(fixture)).toMatchObject({ documents: 3, skipped: 5 });
  }),
  onFresh('keeps what was loaded before its input failed', async store => {
    async function* failing() {
      yield first;
      throw new TypeError('the input broke');
    }
    await expect(store.load(failing())).rejects.toThrow('the input broke');
    expect((await store.stats()).documents).toBe(1);
  }),
  ...refused.map(([what, value]) =>
    onFresh(`refuses ${what}, keeping what came before`, async store => {
      expect(await codeOf(store.load([second, value as ExtractionRecord]))).toBe('INVALID_RECORD');
      expect((await store.stats()).documents).toBe(1);
    }),
  ),
  onFresh('joins near-duplicate articles in one cluster, named after the first', async store => {
    const lead = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
    const entities = { n: { type: 'State', name: 'Norland', ref: 'iso:NOR' } } as const;
    await store.load([
      record('late', { lead: `${lead}. `, published: '2026-02-02', outlet: 'B', entities }),
      record('early', {
        lead: `Our correspondent. ${lead}. `,
        published: '2026-02-01',
        outlet: 'A',
        entities,
      }),
      record('other', { lead: lead.replaceAll('word', 'term'), published: '2026-02-01', entities }),
    ]);
    expect(await rows(store, 'MATCH (d:Document) RETURN d.id, d.cluster ORDER BY d.id')).toEqual([
      ['early', 'early'],
      ['late', 'early'],
      ['other', 'other'],
    ]);
  }),
];
