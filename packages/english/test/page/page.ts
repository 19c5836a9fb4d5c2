import { loadEnglish } from '../../src/index.ts';
import { PAIR } from './pair.ts';

declare global {
  /** What the page test calls. */
  var analyzeInPage: (texts: readonly string[]) => Promise<unknown>;
}

globalThis.analyzeInPage = async texts => {
  const started = performance.now();
  const english = await loadEnglish();
  const loaded = performance.now() - started;
  const analyses = [];
  for await (const analysis of english.analyzeAll(texts)) analyses.push(analysis);
  const judgements = await english.judge('pair', PAIR.text, PAIR.queries);
  await english.close();
  return { loaded, analyses, judgements };
};
