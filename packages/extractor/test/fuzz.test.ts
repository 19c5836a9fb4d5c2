import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { available } from '../../../scripts/require.ts';
import { createExtractor, type Extractor, formatHtml, formatText } from '../src/index.ts';

const extractor = await createExtractor().catch((error: unknown) => error as Error);
const found = !(extractor instanceof Error);

/** Pieces that hold what rules look for, in orders that no writer would choose. */
const piece = fc.constantFrom(
  'Kenya',
  'the Kremlin',
  'Ana Robles',
  'President',
  'said',
  'that',
  'accused',
  'of shelling',
  'and',
  'its',
  'the latter',
  'talks between',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«',
  '»',
  '(',
  ')',
  ',',
  '.',
  ':',
  ';',
  '-',
  '—',
  '\n\n',
  '\n',
  '[ad_1]',
  'By Ana Robles',
  '__proto__',
  'constructor',
  '\ud83d\ude00',
  '\ud800',
  '\u0000',
  '\u202e',
  'é',
  'é',
  'Türkiye',
  '中国',
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map(p => p.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('“', '”', '"', '‘', '’', 'Kenya said ', 'x. '), { maxLength: 80 })
    .map(p => p.join('')),
);

describe.runIf(available('model', found, found ? '' : String(extractor)))('any text', () => {
  const reader = extractor as Extractor;
  afterAll(() => reader.close());

  it('gives an extraction whose offsets lie in the text, and views of it', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const extraction = await reader.extract({ id: 'fuzz', text, published: '2021-06-09' });
        const ids = new Set<string>([...extraction.entities, ...extraction.claims].map(x => x.id));
        const spans = [
          ...extraction.entities.flatMap(e => e.mentions),
          ...extraction.claims.flatMap(c => [...c.spans, ...(c.cue ? [c.cue] : [])]),
          ...extraction.statements.flatMap(s => [...s.evidenceAll, ...(s.cue ? [s.cue] : [])]),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const s of extraction.statements) {
          for (const id of [s.subject, s.object, ...(s.source === null ? [] : [s.source])])
            expect(ids.has(id)).toBe(true);
          expect(s.confidence).toBeGreaterThan(0);
          expect(s.confidence).toBeLessThan(1);
          expect(s.why.length).toBeGreaterThan(0);
        }
        formatText({ text }, extraction);
        formatHtml({ id: 'fuzz', text }, extraction);
      }),
      { numRuns: 60, seed: 7 },
    );
  }, 120_000);

  it('gives the same extraction again', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const first = await reader.extract({ id: 'fuzz', text });
        expect(await reader.extract({ id: 'fuzz', text })).toEqual(first);
      }),
      { numRuns: 10, seed: 11 },
    );
  }, 120_000);
});
