import { type EntityType, predicates } from '@entente/ontology';
import { expect } from 'vitest';
import { type EntitySpec, record } from '../record.ts';
import { onFresh, rows, type StoreCase } from './case.ts';

const entity = (type: EntityType, which: string): EntitySpec => ({
  type,
  name: `${which} ${type}`,
  ...(type === 'Person' ? {} : { ref: `test:${which}-${type.toLowerCase()}` }),
});

/** Each predicate, said and denied, asserted and attributed, between ends that it has. */
export const graphCases: readonly StoreCase[] = predicates
  .filter(row => row.name !== 'SAID')
  .map(({ name, from, to, symmetric }) =>
    onFresh(`keeps ${name} with its negation, its speaker and its direction`, async store => {
      const [start, end] = [from[0]! as EntityType, to[0]! as EntityType];
      await store.load([
        record('a', {
          published: '2026-01-05',
          entities: { x: entity(start, 'Alpha'), y: entity(end, 'Beta'), z: entity('Person', 'Gamma') },
          statements: [
            { s: 'x', p: name, o: 'y', confidence: 1 },
            { s: 'x', p: name, o: 'y', source: 'z', negated: true, confidence: 0.25 },
          ],
        }),
      ]);
      const found = await rows(
        store,
        `MATCH (a)-[r:${name}|NOT_${name}]->(b)
         RETURN type(r), a.name, b.name, r.asserted, r.source, r.confidence = 1.0, r.quote ORDER BY type(r)`,
      );
      const ends = [`Alpha ${start}`, `Beta ${end}`];
      expect(found.map(row => row.slice(0, 1).concat(row.slice(3, 6)))).toEqual(
        [
          [`NOT_${name}`, false, 'Gamma Person', false],
          [name, true, null, true],
        ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
      for (const row of found) {
        if (!symmetric) expect(row.slice(1, 3)).toEqual(ends);
        else expect([...row.slice(1, 3)].sort()).toEqual([...ends].sort());
        expect(String(row[6])).toContain('Alpha');
      }
    }),
  );
