import { describe, expect, it } from 'vitest';
import { canonicalHash } from '../graph/canonical.ts';
import { derive } from '../graph/derive.ts';
import { corpusOf, pairScore } from '../testing/corpus.ts';
import { randomOf, shuffled } from '../testing/random.ts';

function score(seed: number, type: string) {
  const { records, truth } = corpusOf({ documents: 2000, seed });
  const { entities, places } = derive(records, []);
  const pairs: [string, string][] = [];
  for (const [doc, own] of places)
    for (const [local, at] of own)
      if (entities[at]!.type === type) pairs.push([truth.get(`${doc}/${local}`)!, entities[at]!.id]);
  return pairScore(pairs);
}

describe('resolution of 2,000 articles of 10 outlets with 300 people', () => {
  it.each([1, 2, 3])('finds people (seed %i)', seed => {
    const { f1, precision } = score(seed, 'Person');
    console.log(`persons, seed ${seed}: pairwise F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}`);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });
  it('finds bodies', () => {
    const { f1, precision } = score(1, 'Organization');
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });
  it('gives one graph in every order', () => {
    const { records } = corpusOf({ documents: 400, seed: 5 });
    const hash = canonicalHash(derive(records, []));
    for (let seed = 0; seed < 3; seed++)
      expect(canonicalHash(derive(shuffled(records, randomOf(seed)), []))).toBe(hash);
  });
});
