import { describe, expect, it } from 'vitest';
import { derive } from '../graph/derive.ts';
import { type EntitySpec, record } from '../testing/record.ts';

const leads = ['Rain fell over the coast', 'Markets opened higher this week', 'A vote is due in the spring'];
const body = (name: string, more: Partial<EntitySpec> = {}): EntitySpec => ({
  type: 'Organization',
  name,
  ...more,
});

/** Names of the organisations that articles, each with these, come to. */
function bodies(...docs: readonly (readonly EntitySpec[])[]): string[] {
  const records = docs.map((specs, i) =>
    record(`d${i}`, {
      lead: `${leads[i % 3]} ${i}. `,
      entities: {
        n: { type: 'State', name: 'Norland', ref: 'iso:NOR' },
        s: { type: 'State', name: 'Sudmark', ref: 'iso:SUD' },
        ...Object.fromEntries(specs.map((spec, k) => [`o${k}`, spec])),
      },
    }),
  );
  return derive(records, [])
    .entities.filter(entity => entity.type === 'Organization')
    .map(entity => entity.name)
    .sort();
}
const panel = body('Harbour Lantern Panel', { ref: 'org:lantern-panel', aliases: ['Lantern Panel'] });

describe('a long name misspelled', () => {
  it.each([
    'Harbour Lanten Panel',
    'Harbour Lnatern Panel',
    'Harbuor Lantern Panel',
    'Lanterm Panel',
    'Lantrean Panel',
  ])('is the body the gazetteer knows: %s', name => {
    expect(bodies([panel], [body(name)])).toEqual(['Harbour Lantern Panel']);
  });
  it('is the body that several articles spell alike', () => {
    const right = body('Bellmoor Fishing Union');
    expect(bodies([right], [right], [right], [body('Belmoor Fishing Union')])).toEqual([
      'Bellmoor Fishing Union',
    ]);
    // Of two spellings used once each nobody knows which is right.
    expect(bodies([right], [body('Belmoor Fishing Union')])).toHaveLength(2);
  });
  it.each([
    'Harbour Lantern Pane Works',
    'Harbour Leather Panel',
    'Lantern 2 Panel',
    'Northern Lantern Panel',
  ])('is told from another name: %s', name => {
    expect(bodies([panel], [body(name)])).toHaveLength(2);
  });
  it('is not joined against two countries, nor where it may be either of two', () => {
    const right = body('Bellmoor Fishing Union', { of: 'n' });
    expect(bodies([right], [right], [right], [body('Belmoor Fishing Union', { of: 's' })])).toHaveLength(2);
    const other = body('Bellmoar Fishing Union');
    const all = [[right], [right], [right], [other], [other], [other], [body('Bellmor Fishing Union')]];
    expect(bodies(...all)).toHaveLength(3);
  });
  it('stays apart where it is short or one word', () => {
    expect(bodies([body('Tern', { ref: 'org:tern' })], [body('Tren')])).toHaveLength(2);
    expect(bodies([body('UN Aid', { ref: 'org:aid' })], [body('UN Iad')])).toHaveLength(2);
  });
});
