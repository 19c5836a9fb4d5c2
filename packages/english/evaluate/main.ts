/**
 * Prints the table of what the model and the segmentation reach, on corpora that are not part of the
 * repository: `evaluate [--data FOLDER] [--model FOLDER] [--research FOLDER] [--runtime wasm|native] [--variants full,fast]`.
 * The folder has `ud-english-ewt`, `ud-english-gum` and `ner` as published; by default `../shared/data`
 * beside the repository.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadParts } from '../src/analysis/load.ts';
import { EnglishError, type LoadOptions, loadEnglish } from '../src/index.ts';
import { attributions, readPolnear } from './attributions.ts';
import { readTreebank } from './conllu.ts';
import { gold, names, raw, segmentation } from './measure.ts';
import { readNames } from './names.ts';
import { directedSentiment, readPairs } from './pairs.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../../../shared/data', import.meta.url)) },
    model: { type: 'string' },
    runtime: { type: 'string', default: 'auto' },
    research: { type: 'string' },
    variants: { type: 'string', default: 'full,fast' },
  },
});
const data = resolve(process.env['INIT_CWD'] ?? '.', values.data);
if (!existsSync(data)) {
  console.log(`SKIPPED: no corpora at ${data}. Give their folder with --data.`);
  process.exit(0);
}

function row(what: string, figure: number, target?: number): void {
  const verdict = target === undefined ? '' : figure >= target ? `${target}` : `${target} (missed)`;
  console.log(`| ${what} | ${figure.toFixed(2)} | ${verdict} |`);
}

const ewt = readTreebank(`${data}/ud-english-ewt/test.conllu`);
const news = readTreebank(`${data}/ud-english-gum/news.conllu`, { headingsOnLines: true });
const interviews = readTreebank(`${data}/ud-english-gum/interview.conllu`, { headingsOnLines: true });
const uner = readNames(`${data}/ner/uner-ewt-test.iob2`);

console.log('| segmentation | figure | target |\n|---|---|---|');
const ewtRaw = segmentation(ewt);
row('words, F1, EWT test', ewtRaw.words.f1, 98.5);
row('sentences, F1, EWT test', ewtRaw.sentences.f1);
row('words, F1, GUM news', segmentation(news).words.f1);
row('sentences, F1, GUM news and interview', segmentation([...news, ...interviews]).sentences.f1, 92);

for (const variant of values.variants.split(',').filter(Boolean)) {
  const { parser } = await loadParts({
    ...(values.model === undefined ? {} : { model: values.model }),
    runtime: values.runtime as 'auto' | 'wasm' | 'native',
    fast: variant === 'fast',
  });
  const full = variant === 'full';
  console.log(`\n| model ${parser.manifest.version}, ${variant} | figure | target |\n|---|---|---|`);
  const onGold = await gold(parser, ewt);
  row('LAS, gold words, EWT test', onGold.las, full ? 90 : undefined);
  row('UAS', onGold.uas);
  row('UPOS', onGold.upos, full ? 96.8 : undefined);
  row('XPOS', onGold.xpos);
  row('lemmas', onGold.lemma);
  const onRaw = await raw(parser, ewt);
  row('LAS, raw text, EWT test', onRaw.las.f1, full ? 85 : undefined);
  row('UPOS, raw text, EWT test', onRaw.upos.f1);
  const onNews = await gold(parser, news);
  row('LAS, gold words, GUM news', onNews.las);
  row('UPOS, gold words, GUM news', onNews.upos);
  const found = await names(parser, uner);
  for (const [type, score] of Object.entries(found)) {
    row(`names, F1, UNER EWT test, ${type}`, score.f1, full ? { all: 75, ORG: 56 }[type] : undefined);
  }
  await parser.network.close();
}

const common = {
  ...(values.model === undefined ? {} : { model: values.model }),
  runtime: values.runtime as 'auto' | 'wasm' | 'native',
};
const packs: { name: string; content: number; options: LoadOptions }[] = [
  { name: 'default', content: 66, options: common },
];
if (values.research !== undefined) {
  packs.push({ name: 'research', content: 75, options: { ...common, research: values.research } });
}
const hasHead = async (attempt: () => Promise<unknown>): Promise<boolean> => {
  try {
    await attempt();
    return true;
  } catch (error) {
    if (error instanceof EnglishError && error.code === 'head-missing') return false;
    throw error;
  }
};
for (const pack of packs) {
  const english = await loadEnglish(pack.options);
  console.log(`\n| heads, ${pack.name} pack | figure | target |\n|---|---|---|`);
  if (await hasHead(() => english.analyze('She left.', { attributions: true }))) {
    const { content, source } = await attributions(english, readPolnear(`${data}/polnear/dev`));
    row('attribution, content F1 at 0.6, PolNeAR dev', content.f1, pack.content);
    row('attribution, content precision', content.precision);
    row('attribution, content recall', content.recall);
    row('attribution, source right where content matched', source, 90);
  } else console.log('| no attribution head | | |');
  if (pack.name === 'default') {
    const pairs = readPairs(`${data}/directed-sentiment/valid.tsv`);
    const probe = pairs[0]!;
    if (
      await hasHead(() =>
        english.judge('pair', probe.text, [{ first: [probe.first], second: [probe.second] }]),
      )
    ) {
      row('directed sentiment, macro F1, valid', await directedSentiment(english, pairs), 65);
    } else console.log('| no pair head | | |');
  }
  await english.close();
}
