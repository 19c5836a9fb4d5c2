// Words a second through the whole extractor and through the rules alone, and how time grows with the length of a
// document. `--runtime native|wasm` (default native), `--sentences N` (default 4000) for the longest document,
// `--large` adds a text of 1 MB without a full stop and one of 50,000 mentions; `--fast` stops the analysis at its third
// layer; `--news FOLDER` reads the folder's .txt files instead, each a document (at most `--files N`, default 30).
// Texts are made of golden sentences in a fixed random order. Times are the process's
// processor time, so that other work on the machine moves them little; figures to publish come from an idle one. They are of
// a process that has read some 60,000 words: the first line of the table is of its first ones. Run on what is built (`pnpm
// build`, then this file without a condition): loaders of TypeScript put a call into every function that names its closures.
import { readdirSync, readFileSync } from 'node:fs';
import { type Analysis, type English, loadEnglish } from '@entente/english';
import { createExtractor } from '@entente/extractor';
import { parseGolden, textOf } from '../test/golden/parse.ts';
import { goldenFiles, goldenFolder } from '../test/golden/run.ts';

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const runtime = option('runtime', 'native') as 'native' | 'wasm';
const longest = Number(option('sentences', '4000'));
const large = process.argv.includes('--large');
const news = option('news', '');

const pool = goldenFiles().flatMap(f =>
  parseGolden(readFileSync(new URL(f, goldenFolder), 'utf8')).cases.map(textOf),
);
let seed = 1;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const text = (sentences: number) =>
  Array.from({ length: sentences }, (_, i) => {
    const s = pool[Math.floor(random() * pool.length)]!;
    return i % 5 === 4 ? `${s}\n\n` : `${s} `;
  }).join('');

const english = await loadEnglish({ runtime, threads: 1, fast: process.argv.includes('--fast') });
/** Hands out one analysis, so that what follows it can be timed alone; the time of the pair head is the model's. */
let judged = 0;
const replay = (analysis: Analysis) =>
  ({
    model: english.model,
    analyze: async () => analysis,
    async judge(...given: Parameters<English['judge']>) {
      const started = cpu();
      const judgements = await english.judge(...given);
      judged += cpu() - started;
      return judgements;
    },
    close: async () => {},
  }) as unknown as English;

/** Milliseconds of processor time: on one core what an idle machine's clock shows, and little moved by a busy one. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Cost {
  readonly words: number;
  readonly model: number;
  readonly head: number;
  readonly rules: number;
  readonly mentions: number;
}

/** What reading one document costs, analysed as the extractor has it analysed. */
async function cost(name: string, document: string): Promise<Cost> {
  const started = cpu();
  const analysis = await english.analyze(document, { attributions: true, vectors: true });
  const parsed = cpu();
  const extractor = await createExtractor({ english: replay(analysis) });
  const ready = cpu();
  judged = 0;
  const extraction = await extractor.extract({ id: name, text: document });
  return {
    words: document.match(/\S+/g)?.length ?? 1,
    model: parsed - started + judged,
    head: judged,
    rules: cpu() - ready - judged,
    mentions: extraction.entities.reduce((n, e) => n + e.mentions.length, 0),
  };
}

/**
 * Extracts from one analysis again and again: over the first 50,000 words or so the engine still compiles, which costs as
 * much as the rules themselves.
 */
async function warmUp(document: string): Promise<void> {
  const extractor = await createExtractor({
    english: replay(await english.analyze(document, { attributions: true, vectors: true })),
  });
  for (let n = 0; n < 8; n++) await extractor.extract({ id: 'warm-up', text: document });
}

/** A line of the table: a document, or several together. */
async function time(name: string, documents: readonly string[], base?: number): Promise<number> {
  let [words, model, head, rules, mentions] = [0, 0, 0, 0, 0];
  for (const document of documents) {
    const one = await cost(name, document);
    words += one.words;
    model += one.model;
    head += one.head;
    rules += one.rules;
    mentions += one.mentions;
  }
  const all = model + rules;
  console.log(
    `| ${name} | ${words} | ${Math.round(words / (all / 1000))} | ${Math.round(words / (rules / 1000))} | ${(rules / all).toFixed(2)} | ${(head / all).toFixed(2)} | ${base === undefined ? '' : (all / words / base).toFixed(2)} | ${mentions} |`,
  );
  return all / words;
}

console.log(`runtime ${runtime}, model ${english.model}\n`);
console.log(
  '| document | words | words a second | by the rules alone | share of the rules | of the pair head | time a word, of the first | mentions |\n|---|---|---|---|---|---|---|---|',
);
await time("a process's first words", [text(300)]);
await warmUp(text(1000));
if (news) {
  const files = readdirSync(news).filter(f => f.endsWith('.txt'));
  const documents = files
    .slice(0, Number(option('files', '30')))
    .map(f => readFileSync(`${news}/${f}`, 'utf8'));
  await time(`${documents.length} articles`, documents);
} else {
  const base = await time('250 sentences', [text(250)]);
  for (let n = 1000; n <= longest; n *= 4) await time(`${n} sentences`, [text(n)], base);
  await time(
    'one sentence of 5,000 words',
    [`Kenya said that ${'Ghana and Togo backed Mali, '.repeat(1000)}`],
    base,
  );
  if (large) {
    await time('50,000 mentions', ['Kenya backs Ghana and Togo. '.repeat(16_700)], base);
    await time('1 MB without a full stop', ['Kenya and Ghana met the rebels in Togo '.repeat(26_000)], base);
  }
}
await english.close();
