import { describe, expect, it } from 'vitest';
import { predicateOf, predicates, relationshipType, signOf } from './predicates.ts';

describe('the table of predicates', () => {
  it('holds each name once', () => {
    expect(new Set(predicates.map(row => row.name)).size).toBe(predicates.length);
    expect(predicates).toHaveLength(21);
  });

  it('gives symmetric predicates the same ends on both sides', () => {
    for (const row of predicates.filter(row => row.symmetric)) expect(row.from).toEqual(row.to);
  });

  it('gives a sign to supportive and hostile classes only', () => {
    for (const row of predicates) {
      if (row.class === 'supportive') expect(row.sign, row.name).toBe(1);
      else if (row.class === 'hostile') expect(row.sign, row.name).toBe(-1);
      else expect(row.sign, row.name).toBe(0);
    }
  });

  it('knows the rows a caller adds', () => {
    const funds = {
      name: 'FUNDS',
      from: ['State'],
      to: ['Group'],
      symmetric: false,
      sign: 1,
      class: 'supportive',
      plover: ['AID'],
      definition: 'Pays for',
    } as const;
    expect(predicateOf('FUNDS')).toBeUndefined();
    expect(predicateOf('FUNDS', [funds])).toBe(funds);
    expect(signOf('FUNDS', [funds])).toBe(1);
  });
});

describe('signOf', () => {
  it('turns the sign of a negated stance and drops that of a negated deed', () => {
    expect(signOf(relationshipType('SUPPORTS', true))).toBe(-1);
    expect(signOf(relationshipType('ATTACKS', true))).toBe(0);
    expect(signOf('MEETS')).toBe(0);
    expect(signOf('NO_SUCH_TYPE')).toBe(0);
  });
});
