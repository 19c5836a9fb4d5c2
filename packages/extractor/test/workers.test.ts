import type { DocumentInput } from '@entente/ontology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { available } from '../../../scripts/require.ts';
import { createExtractor, type Extractor } from '../src/index.ts';
import { createExtractorPool } from '../src/workers/pool.ts';

const alone = await createExtractor().catch((error: unknown) => error as Error);
const found = !(alone instanceof Error);

const documents: DocumentInput[] = [
  'Kenya backs Ghana.',
  'Chile accused Peru of shelling its ports. Peru denied it.',
  'Norway met Sweden on Monday.',
  '“We support Malta,” said Ana Robles, the Chilean minister.',
  'Japan imposed sanctions on Iran.',
  '',
].map((text, i) => ({ id: `d${i}`, text, published: '2021-06-09' }));

describe.runIf(available('model', found, found ? '' : String(alone)))('threads', () => {
  const one = alone as Extractor;
  let pool: Extractor;
  beforeAll(async () => {
    pool = await createExtractorPool({ workers: 2 });
  }, 120_000);
  afterAll(async () => {
    await pool.close();
    await one.close();
  });

  const read = async (extractor: Extractor, list: readonly DocumentInput[]) => {
    const out = [];
    for await (const extraction of extractor.extractAll(list)) out.push(extraction);
    return out;
  };

  it('give what one thread gives, in the order of the input, in any order', async () => {
    const expected = await read(one, documents);
    expect(await read(pool, documents)).toEqual(expected);
    const backwards = await read(pool, [...documents].reverse());
    expect(backwards.reverse()).toEqual(expected);
    expect(expected[0]!.statements).toHaveLength(1);
  }, 60_000);

  it('tell progress after each document and hold few at a time', async () => {
    let taken = 0;
    let done = 0;
    let most = 0;
    async function* source() {
      for (let i = 0; i < 12; i++) {
        taken++;
        most = Math.max(most, taken - done);
        yield documents[i % documents.length]!;
      }
    }
    const seen: number[] = [];
    for await (const _ of pool.extractAll(source(), { onProgress: p => seen.push(p.documents) })) done++;
    expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(most).toBeLessThanOrEqual(5);
  }, 60_000);

  it('stop on abort and go on with other documents after it', async () => {
    const controller = new AbortController();
    const all = pool.extractAll(documents, { signal: controller.signal });
    const reading = (async () => {
      for await (const _ of all) controller.abort();
    })();
    await expect(reading).rejects.toMatchObject({ name: 'ExtractorError', code: 'ABORTED' });
    expect((await pool.extract(documents[0]!)).statements).toHaveLength(1);
  }, 60_000);

  it('pass typed errors on', async () => {
    const long = { id: 'long', text: 'x'.repeat(30_000_000) };
    await expect(pool.extract(long)).rejects.toMatchObject({ name: 'ExtractorError', code: 'TEXT_TOO_LONG' });
    await expect(createExtractorPool({ workers: 0 })).rejects.toMatchObject({ code: 'INVALID_OPTION' });
  }, 60_000);
});
