// Reads the evaluation guide's NDJSON on standard input and writes one extraction a line.
// `--stance P` sets the least probability of a stance that only the pair head sees, `--stance off` asks no head;
// `--research FOLDER` takes the heads of a research pack.
// ENTENTE_PARSE_CACHE=DIR keeps analyses between runs (by model and text), so that rules can be tried fast.
import { createInterface } from 'node:readline';
import { guideDocumentSchema } from '@entente/ontology';
import { createExtractor, formatText } from '../src/index.ts';
import { cachedEnglish } from './cache.ts';

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const english = await cachedEnglish(option('research'));
const stance = option('stance');
const extractor = await createExtractor({
  english,
  ...(stance === undefined ? {} : { stance: stance === 'off' ? (false as const) : Number(stance) }),
});
const asText = process.argv.includes('--text');
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (!line.trim()) continue;
  const { id, text, date, title } = guideDocumentSchema.parse(JSON.parse(line));
  const document = { id, text, ...(date ? { published: date } : {}), ...(title ? { title } : {}) };
  const extraction = await extractor.extract(document);
  process.stdout.write(asText ? `${formatText(document, extraction)}\n` : `${JSON.stringify(extraction)}\n`);
}
await extractor.close();
await english.close();
