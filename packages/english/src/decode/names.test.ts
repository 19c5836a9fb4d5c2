import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNames } from './names.ts';

const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'];

/** Log-probabilities that prefer `labels` with probability 0.8. */
function preferring(...labels: string[]): Float32Array {
  return Float32Array.from(labels.flatMap(label => LABELS.map(l => Math.log(l === label ? 0.8 : 0.05))));
}

describe('decodeNames', () => {
  it('reads spans off labels, names side by side included', () => {
    const scores = preferring('B-PER', 'I-PER', 'B-PER', 'O', 'B-LOC');
    expect(decodeNames(scores, 5, LABELS).map(({ type, first, last }) => [type, first, last])).toEqual([
      ['PER', 0, 1],
      ['PER', 2, 2],
      ['LOC', 4, 4],
    ]);
    expect(decodeNames(scores, 5, LABELS)[0]?.score).toBeCloseTo(0.8);
  });

  it('never lets a name change its type inside or start inside', () => {
    expect(decodeNames(preferring('B-PER', 'I-LOC', 'O'), 3, LABELS)).toHaveLength(1);
    expect(
      decodeNames(preferring('O', 'I-PER', 'I-PER'), 3, LABELS).map(name => [name.first, name.last]),
    ).toEqual([[1, 2]]);
  });

  it('finds the best well-formed path', () => {
    const allowed = (from: string, to: string): boolean =>
      !to.startsWith('I-') || (from !== 'O' && from.slice(2) === to.slice(2));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 0, noNaN: true }), { minLength: 20, maxLength: 20 }),
        values => {
          const scores = Float32Array.from(values);
          let best = Number.NEGATIVE_INFINITY;
          const visit = (i: number, labels: string[], sum: number): void => {
            if (i === 4) {
              best = Math.max(best, sum);
              return;
            }
            for (const [l, label] of LABELS.entries()) {
              if (allowed(labels.at(-1) ?? 'O', label))
                visit(i + 1, [...labels, label], sum + scores[i * 5 + l]!);
            }
          };
          visit(0, [], 0);
          const found = new Array<string>(4).fill('O');
          for (const { type, first, last } of decodeNames(scores, 4, LABELS)) {
            for (let i = first; i <= last; i++) found[i] = `${i === first ? 'B' : 'I'}-${type}`;
          }
          let sum = 0;
          for (const [i, label] of found.entries()) {
            expect(allowed(found[i - 1] ?? 'O', label)).toBe(true);
            sum += scores[i * 5 + LABELS.indexOf(label)]!;
          }
          expect(sum).toBeCloseTo(best, 4);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes no words', () => {
    expect(decodeNames(new Float32Array(0), 0, LABELS)).toEqual([]);
  });
});
