import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../../../scripts/require.ts';
import { createExtractor, type Extractor } from '../src/index.ts';
import { findings, parseGolden } from './golden.ts';

const folder = new URL('../golden/', import.meta.url);
const extractor = await createExtractor().catch((error: unknown) => error as Error);
const found = !(extractor instanceof Error);

/** A new model may move a parse: of a file's sentences this share may differ before the test fails. */
const TOLERANCE = 0.15;

describe.runIf(available('model', found, found ? '' : String(extractor)))('golden sentences', () => {
  let reader: Extractor;
  beforeAll(() => {
    reader = extractor as Extractor;
  });
  afterAll(async () => {
    await reader.close();
  });

  for (const file of readdirSync(folder).filter(f => f.endsWith('.txt'))) {
    it(`${file} gives what stands under each sentence`, async () => {
      const cases = parseGolden(readFileSync(new URL(file, folder), 'utf8'));
      const differing: string[] = [];
      for (const { sentence, lines } of cases) {
        const got = findings(sentence, await reader.extract({ id: 'golden', text: sentence }));
        if (got.join('\n') !== lines.join('\n'))
          differing.push(`${sentence}\n  expected ${lines.join(' | ')}\n  found    ${got.join(' | ')}`);
      }
      if (differing.length) console.warn(differing.join('\n'));
      expect(differing.length / cases.length, differing.join('\n')).toBeLessThanOrEqual(TOLERANCE);
    });
  }

  it('finds a predicate that the caller adds', async () => {
    const funds = { predicate: 'FUNDS', verbs: [{ verbs: 'pay', to: 'for', confidence: 0.6 }] };
    const more = await createExtractor({ predicates: [funds] });
    const text = 'Kenya paid for Ghanaian soldiers.';
    expect(findings(text, await more.extract({ id: 'funds', text }))).toContain(
      '> Kenya FUNDS Ghanaian forces',
    );
    await more.close();
  });

  it('resolves the date of a sentence against the document', async () => {
    const text = 'Kenya attacked Uganda on Monday.';
    const { statements } = await reader.extract({ id: 'time', text, published: '2021-06-09' });
    expect(statements[0]?.time).toEqual({ start: '2021-06-07', end: '2021-06-07' });
    const undated = await reader.extract({ id: 'time', text });
    expect(undated.statements[0]?.time).toBeUndefined();
  });

  it('gives the same extraction for the same document, in any order', async () => {
    const texts = ['Kenya backs Ghana.', 'Chile accused Peru of shelling its ports.'];
    const first = [];
    for (const text of texts) first.push(await reader.extract({ id: text, text }));
    const again = [];
    for (const text of [...texts].reverse()) again.unshift(await reader.extract({ id: text, text }));
    expect(again).toEqual(first);
  });

  it('keeps every span inside the text, whatever the text is', async () => {
    const texts = [
      '',
      '“““”” said',
      '\ud800 Kenya said "x" \n\n [ad_1]',
      'Kenya, '.repeat(400),
      '__proto__ said constructor attacked Kenya.',
    ];
    for (const text of texts) {
      const { entities, claims, statements } = await reader.extract({ id: 'any', text });
      const spans = [
        ...entities.flatMap(e => e.mentions),
        ...claims.flatMap(c => c.spans),
        ...statements.flatMap(s => s.evidenceAll),
      ];
      for (const span of spans) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
