import { expect, test } from 'vitest';
import { newDraft } from '../4-entities/draft.ts';
import { tableOf } from './tables.ts';

const table = tableOf({
  predicate: 'FUNDS',
  from: ['State'],
  to: ['Organization', 'Group'],
  except: 'crowd',
  verbs: [
    { verbs: 'fund pay', to: 'obj' },
    { verbs: 'pay', to: 'for' },
  ],
  nouns: [
    { nouns: 'funds', from: 'poss', to: 'for' },
    { nouns: 'fund', from: 'by', to: 'of' },
  ],
});

test('patterns are found by word, in the order of the table', () => {
  expect(table.verbs('pay').map(p => p.to)).toEqual(['obj', 'for']);
  expect(table.verbs('fund').map(p => p.to)).toEqual(['obj']);
  expect(table.verbs('constructor')).toEqual([]);
  expect(table.nouns('fund', 'funds').map(p => p.from)).toEqual(['poss', 'by']);
  expect(table.nouns('fund', 'fund').map(p => p.from)).toEqual(['by']);
});

test('ends fit by type and head', () => {
  const state = newDraft('State', 'Ghana', 'iso:GHA');
  expect([table.fromFits(state), table.toFits(state)]).toEqual([true, false]);
  expect(table.toFits(newDraft('Group', 'the crowd', 'group:crowd', { head: 'crowd' }))).toBe(false);
  expect(table.toFits(newDraft('Group', 'the rebels', 'group:rebels', { head: 'rebel' }))).toBe(true);
});
