import { entityTypes } from '@entente/ontology';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../model/filter.ts';
import { tones } from '../model/tone.ts';
import { initial, matrices, type Shared, views } from './store.ts';
import { decode, encode } from './url.ts';

const day = fc.constantFrom('2031-01-05', '2032-12-31');
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const shared: fc.Arbitrary<Shared> = fc.record({
  view: fc.constantFrom(...views),
  selection: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('nodes' as const), ids: fc.array(text, { minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant('pair' as const), from: text, to: text, tone: fc.constantFrom(...tones) }),
  ),
  reading: fc.option(fc.record({ doc: text, at: text })),
  cypher: fc.string({ maxLength: 60 }),
  scope: fc.option(text),
  rollUp: fc.boolean(),
  camps: fc.boolean(),
  states: fc.boolean(),
  matrix: fc.constantFrom(...matrices),
  filter: fc.record({
    types: fc.uniqueArray(fc.constantFrom(...entityTypes)),
    predicates: fc.uniqueArray(fc.constantFrom('SUPPORTS', 'NOT_ATTACKS')),
    tones: fc.uniqueArray(fc.constantFrom(...tones)),
    outlets: fc.array(text, { maxLength: 3 }),
    said: fc.constantFrom('all' as const, 'asserted' as const, 'attributed' as const),
    minConfidence: fc.constantFrom(0, 0.35, 1),
    undated: fc.boolean(),
    connected: fc.boolean(),
    from: day,
    to: day,
  }),
});

describe('the address', () => {
  it('gives back what was shared', () => {
    fc.assert(
      fc.property(shared, value => {
        expect(decode(`#${encode(value)}`)).toEqual(value);
      }),
    );
  });

  it('is empty for the first view', () => {
    expect(encode(initial)).toBe('');
    expect(decode('')).toEqual(initial);
  });

  it('passes over what makes no sense', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), hash => void decode(hash)));
    expect(decode('#view=nope&type=Robot&confidence=9&from=yesterday&predicate=a b')).toEqual({
      ...initial,
      filter: everything,
    });
  });
});
