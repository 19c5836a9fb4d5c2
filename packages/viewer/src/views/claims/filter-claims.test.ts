import type { ClaimView } from '@entente/graph-store';
import { describe, expect, it } from 'vitest';
import { filterClaims, speakersOf } from './filter-claims.ts';

const claim = (id: string, speaker: string | null, text: string): ClaimView => ({
  id,
  speaker,
  text,
  direct: true,
  spans: [],
  doc: 'd',
  about: ['b'],
});
const claims = [
  claim('1', 'renn', 'The road is open'),
  claim('2', 'osk', 'Nobody fired'),
  claim('3', 'renn', 'We fired back'),
];
const name = (id: string) => (id === 'b' ? 'Ashen Valley' : id);

describe('filterClaims', () => {
  it('wants every word, in the claim or in the names', () => {
    expect(filterClaims(claims, 'FIRED', '', name).map(c => c.id)).toEqual(['2', '3']);
    expect(filterClaims(claims, 'fired osk ashen', '', name).map(c => c.id)).toEqual(['2']);
    expect(filterClaims(claims, 'fired', 'renn', name).map(c => c.id)).toEqual(['3']);
  });

  it('counts by speaker', () => {
    expect(speakersOf(claims)).toEqual([
      ['renn', 2],
      ['osk', 1],
    ]);
  });
});
