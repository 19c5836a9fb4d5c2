import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Analysis, type English, loadEnglish, type PairJudgement } from '@entente/english';

/**
 * The analyser, with analyses kept between runs in the folder that ENTENTE_PARSE_CACHE names, so that rules can be tried
 * fast; without it the plain analyser. They are kept by text, model and code: a new model, head or rule of the analysis
 * gives new ones. `research` is the folder of a research pack.
 */
export async function cachedEnglish(research?: string): Promise<English> {
  const english = await loadEnglish(research === undefined ? {} : { research });
  const dir = process.env['ENTENTE_PARSE_CACHE'];
  if (!dir) return english;
  mkdirSync(dir, { recursive: true });
  const version = versionOf(research);
  async function kept<T>(parts: readonly unknown[], make: () => Promise<T>): Promise<T> {
    const key = createHash('sha1').update(version).update(JSON.stringify(parts)).digest('hex');
    const file = `${dir}/${key}.json`;
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
    const made = await make();
    writeFileSync(file, JSON.stringify(made));
    return made;
  }
  return {
    model: english.model,
    stream: (text, options) => english.stream(text, options),
    analyzeAll: (texts, options) => english.analyzeAll(texts, options),
    judge: (head, text, queries, options) =>
      kept<PairJudgement[]>(
        [head, options?.once ?? false, queries, typeof text === 'string' ? text : text.text],
        () => english.judge(head, text, queries, options),
      ),
    analyze: (text, options) =>
      kept<Analysis>([options?.attributions ?? false, text], () => english.analyze(text, options)),
    close: () => english.close(),
  };
}

/** Hash of the manifests, which hold the hashes of all weights, and of the analyser's own code. */
function versionOf(research: string | undefined): string {
  const hash = createHash('sha1');
  const model = process.env['ENTENTE_MODEL_DIR'];
  const built = new URL('../../english-model/files/model.json', import.meta.url);
  hash.update(readFileSync(model ? `${model}/model.json` : built));
  if (research !== undefined) hash.update(readFileSync(`${research}/research.json`));
  const code = new URL('../../english/src/', import.meta.url);
  const sources = readdirSync(code, { recursive: true, encoding: 'utf8' });
  for (const name of sources.filter(n => n.endsWith('.ts') && !n.endsWith('.test.ts')).sort())
    hash.update(name).update(readFileSync(new URL(name, code)));
  return hash.digest('hex');
}
