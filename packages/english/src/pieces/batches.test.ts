import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

const lengths = fc.array(fc.integer({ min: 1, max: 512 }), { maxLength: 80 });

it('puts every sentence into one batch of at most 256 padded pieces', () => {
  fc.assert(
    fc.property(lengths, lengths => {
      const batches = batchesOf(lengths);
      expect(batches.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
      for (const batch of batches) {
        const longest = Math.max(...batch.map(index => lengths[index]!));
        if (batch.length > 1) expect(longest * batch.length).toBeLessThanOrEqual(256);
      }
    }),
  );
});

it('pads no more than it saves runs', () => {
  fc.assert(
    fc.property(lengths, lengths => {
      const batches = batchesOf(lengths);
      const sizes = batches.map(batch => batch.map(index => lengths[index]!));
      const cost = sizes.reduce((sum, batch) => sum + 16 + Math.max(...batch) * batch.length, 0);
      const alone = lengths.reduce((sum, length) => sum + 16 + length, 0);
      expect(cost).toBeLessThanOrEqual(alone);
    }),
  );
  expect(batchesOf([20, 21, 90])).toEqual([[0, 1], [2]]);
});
