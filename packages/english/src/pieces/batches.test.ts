import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

it('puts every sentence into one batch of like lengths', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 512 }), { maxLength: 80 }), lengths => {
      const batches = batchesOf(lengths);
      expect(batches.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
      for (const batch of batches) {
        const sizes = batch.map(index => lengths[index]!);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.min(...sizes) * 1.15 + 1);
        if (batch.length > 1) expect(Math.max(...sizes) * batch.length).toBeLessThanOrEqual(768);
      }
    }),
  );
});
