import type { ClaimView } from '@entente/graph-store';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../model/model.ts';
import { aboutOf, claimsInWindow, filterClaims, speakersOf } from './filter-claims.ts';

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

  it('narrows to whom it is about', () => {
    expect(aboutOf(claims)).toEqual([['b', 3]]);
    expect(filterClaims(claims, '', '', name, 'b')).toHaveLength(3);
    expect(filterClaims(claims, '', '', name, 'x')).toEqual([]);
  });

  it('follows the window by the day of the article', () => {
    const edge = {
      id: 'e',
      statement: 'e',
      type: 'MEETS',
      from: 'a',
      to: 'b',
      confidence: 1,
      asserted: true,
    };
    const model = buildModel({
      nodes: [],
      edges: [{ ...edge, doc: 'd', published: '2031-05-01' }],
      truncated: false,
    });
    const other = { ...claim('4', null, 'undated'), doc: 'e' };
    const within = (from: string, undated: boolean) =>
      claimsInWindow([...claims, other], model, { from, to: '2031-12-31', undated }).map(c => c.id);
    expect(within('2031-01-01', false)).toEqual(['1', '2', '3']);
    expect(within('2031-06-01', true)).toEqual(['4']);
  });
});
