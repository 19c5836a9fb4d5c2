import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../../../scripts/require.ts';
import { createExtractor, type Extractor } from '../src/index.ts';
import { judge } from './golden/judge.ts';
import { parseGolden } from './golden/parse.ts';
import { goldenFiles, runGolden } from './golden/run.ts';

const extractor = await createExtractor().catch((error: unknown) => error as Error);
const found = !(extractor instanceof Error);

/** The model that the markers were set with (`bench/golden.ts --mark`); another may move a parse here and there. */
const MARKED_WITH = '0.4.0';
const OTHER_MODEL = 0.15;

describe.runIf(available('model', found, found ? '' : String(extractor)))('golden sentences', () => {
  let reader: Extractor;
  beforeAll(() => {
    reader = extractor as Extractor;
  });
  afterAll(async () => {
    await reader.close();
  });

  for (const file of goldenFiles())
    it(`${file}: every sentence is read as its marker says`, async () => {
      const judged = await runGolden(file, reader);
      const missed = judged.filter(j => j.golden.missed).length;
      if (missed) console.info(`${file}: ${missed} of ${judged.length} sentences are known misses`);
      const moved = judged
        .filter(j => j.passes === j.golden.missed)
        .map(j =>
          j.passes
            ? `now right, take its ~ away: ${j.golden.sentence}`
            : [
                `now wrong: ${j.golden.sentence}`,
                ...j.verdict.missing.map(l => `  missing ${l}`),
                ...j.verdict.wrong.map(l => `  wrong ${l}`),
              ].join('\n'),
        );
      const tolerated = reader.model === MARKED_WITH ? 0 : Math.ceil(judged.length * OTHER_MODEL);
      expect(moved.length, moved.join('\n')).toBeLessThanOrEqual(tolerated);
    }, 120_000);

  it('says when a sentence is read wrongly', async () => {
    const { cases } = parseGolden('Kenya backs Ghana.\n  > Kenya OPPOSES Ghana\n');
    const extraction = await reader.extract({ id: 'wrong', text: cases[0]!.sentence });
    expect(judge(cases[0]!.sentence, cases[0]!, extraction, new Set())).toMatchObject({
      missing: ['> Kenya OPPOSES Ghana'],
      wrong: ['> Kenya SUPPORTS Ghana'],
    });
  });

  it('finds a predicate that the caller adds', async () => {
    const funds = { predicate: 'FUNDS', verbs: [{ verbs: 'pay', to: 'for', confidence: 0.6 }] };
    const more = await createExtractor({ predicates: [funds] });
    const text = 'Kenya paid for Ghanaian soldiers.';
    const { statements } = await more.extract({ id: 'funds', text });
    expect(statements.map(s => s.predicate)).toContain('FUNDS');
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
