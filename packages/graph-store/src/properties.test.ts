import type { CurationAction, EntityAnchor } from '@entente/ontology';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalHash } from './graph/canonical.ts';
import { derive } from './graph/derive.ts';
import { openMemory } from './memory/open.ts';
import { corpusOf } from './testing/corpus.ts';
import { fixture } from './testing/fixture.ts';

const anchors: EntityAnchor[] = fixture.flatMap(({ document, extraction }) =>
  extraction.entities.map(({ type, name }) => ({ doc: document.id, type, name })),
);
const anchor = fc.constantFrom(...anchors);

const change: fc.Arbitrary<CurationAction> = fc.oneof(
  fc
    .uniqueArray(anchor, { minLength: 2, maxLength: 4 })
    .map(entities => ({ action: 'merge' as const, entities })),
  fc
    .tuple(fc.array(anchor, { minLength: 1, maxLength: 2 }), fc.array(anchor, { minLength: 1, maxLength: 2 }))
    .map(([from, apart]) => ({ action: 'split' as const, from, apart })),
  fc
    .tuple(anchor, fc.string({ minLength: 1 }))
    .map(([entity, name]) => ({ action: 'rename' as const, entity, name })),
  fc
    .tuple(anchor, fc.constantFrom('State', 'Person', 'Group', 'Conflict'))
    .map(([entity, type]) => ({ action: 'retype' as const, entity, type }) as CurationAction),
);

describe('any sequence of corrections', () => {
  it('is taken back by undoing it, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (changes, order) => {
          const store = openMemory();
          await store.load(fixture);
          const before = canonicalHash(await store.derived());
          const ids: string[] = [];
          for (const each of changes)
            try {
              ids.push((await store.curate(each, 'ann')).id);
            } catch (error) {
              // A split of something from itself is refused.
              expect(error).toMatchObject({ code: 'INVALID_CURATION' });
            }
          while (ids.length > 0) {
            const [event] = ids.splice(order.next().value! % ids.length, 1) as [string];
            await store.curate({ action: 'undo', event }, 'ben');
          }
          expect(canonicalHash(await store.derived())).toBe(before);
          await store.close();
        },
      ),
      { numRuns: 40 },
    );
  });
  it('gives one graph, whatever the order in which the events are kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async changes => {
        const store = openMemory();
        await store.load(fixture);
        for (const each of changes) await store.curate(each, 'ann').catch(() => {});
        const events = (await store.history()).map(entry => entry.event);
        const hash = canonicalHash(await store.derived());
        expect(canonicalHash(derive([...fixture].reverse(), [...events].reverse()))).toBe(hash);
        await store.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('any order and repetition of loading', () => {
  const { records } = corpusOf({ documents: 25, seed: 9, people: 8 });
  it('gives one graph', async () => {
    const whole = canonicalHash(derive(records, []));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 24 }), { maxLength: 40 }), async picks => {
        const store = openMemory();
        await store.load(picks.map(at => records[at]!));
        if (picks.length % 3 === 0) await store.stats();
        await store.load(records);
        expect(canonicalHash(await store.derived())).toBe(whole);
        await store.close();
      }),
      { numRuns: 25 },
    );
  });
});
