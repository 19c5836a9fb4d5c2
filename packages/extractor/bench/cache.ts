import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Analysis, type English, loadEnglish, type PairJudgement } from '@entente/english';

/**
 * The analyser, with analyses kept between runs in the folder that ENTENTE_PARSE_CACHE names (by model and text), so
 * that rules can be tried fast; without it the plain analyser. `research` is the folder of a research pack.
 */
export async function cachedEnglish(research?: string): Promise<English> {
  const english = await loadEnglish(research === undefined ? {} : { research });
  const pack = research === undefined ? '' : '\0research';
  const dir = process.env['ENTENTE_PARSE_CACHE'];
  if (!dir) return english;
  mkdirSync(dir, { recursive: true });
  return {
    model: english.model,
    stream: (text, options) => english.stream(text, options),
    analyzeAll: (texts, options) => english.analyzeAll(texts, options),
    async judge(head, text, queries, options) {
      const key = createHash('sha1')
        .update(`${english.model}${pack}\0${head}\0${options?.once ?? false}\0${JSON.stringify(queries)}\0`)
        .update(typeof text === 'string' ? text : text.text)
        .digest('hex');
      const file = `${dir}/${key}.json`;
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PairJudgement[];
      const judged = await english.judge(head, text, queries, options);
      writeFileSync(file, JSON.stringify(judged));
      return judged;
    },
    close: () => english.close(),
    async analyze(text, options) {
      const key = createHash('sha1')
        .update(english.model + pack)
        .update(options?.attributions ? '\0a' : '\0')
        .update(text)
        .digest('hex');
      const file = `${dir}/${key}.json`;
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Analysis;
      const analysis = await english.analyze(text, options);
      writeFileSync(file, JSON.stringify(analysis));
      return analysis;
    },
  };
}
