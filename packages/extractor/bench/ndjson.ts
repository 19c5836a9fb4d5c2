// Reads the evaluation guide's NDJSON on standard input and writes one extraction a line.
// ENTENTE_PARSE_CACHE=DIR keeps analyses between runs (by model and text), so that rules can be tried fast.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Analysis, type English, loadEnglish } from '@entente/english';
import { guideDocumentSchema } from '@entente/ontology';
import { createExtractor, formatText } from '../src/index.ts';

const cacheDir = process.env['ENTENTE_PARSE_CACHE'];

function cached(english: English, dir: string): English {
  mkdirSync(dir, { recursive: true });
  return {
    model: english.model,
    close: () => english.close(),
    async analyze(text, options) {
      const key = createHash('sha1').update(english.model).update('\0').update(text).digest('hex');
      const file = `${dir}/${key}.json`;
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Analysis;
      const analysis = await english.analyze(text, options);
      writeFileSync(file, JSON.stringify(analysis));
      return analysis;
    },
  };
}

const loaded = await loadEnglish();
const extractor = await createExtractor({ english: cacheDir ? cached(loaded, cacheDir) : loaded });
const asText = process.argv.includes('--text');
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (!line.trim()) continue;
  const { id, text, date, title } = guideDocumentSchema.parse(JSON.parse(line));
  const document = { id, text, ...(date ? { published: date } : {}), ...(title ? { title } : {}) };
  const extraction = await extractor.extract(document);
  process.stdout.write(asText ? `${formatText(document, extraction)}\n` : `${JSON.stringify(extraction)}\n`);
}
await extractor.close();
await loaded.close();
