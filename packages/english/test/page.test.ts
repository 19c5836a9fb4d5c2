import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, flags, hasChromium } from '../../../scripts/chromium.ts';
import { type Analysis, loadEnglish, type PairJudgement } from '../src/index.ts';
import { PAIR } from './page/pair.ts';

const TEXTS = [
  'Ministers meet in Oslo\n\nOSLO (AP) - The ministers of both countries met on Monday, but nobody signed the accord.',
  '“We won’t sign,” said Dr. Ana Ruiz, the union’s head. Her rivals disagreed: a strike had helped no one.',
  'Yesterday the court fined Acme Corp. $2.5 million. 😀 \ud800 It can appeal until the 30th.',
  'The committee that the two chambers set up last year was asked to say why the reform had failed. '.repeat(
    5,
  ),
];

/** Shares of tokens on which two runs agree. */
function agreement(left: readonly Analysis[], right: readonly Analysis[]): number {
  let tokens = 0;
  let same = 0;
  for (const [a, analysis] of left.entries()) {
    for (const [s, sentence] of analysis.sentences.entries()) {
      const other = right[a]!.sentences[s]!;
      expect(other.tokens.map(token => [token.start, token.end])).toEqual(
        sentence.tokens.map(token => [token.start, token.end]),
      );
      for (const [t, token] of sentence.tokens.entries()) {
        tokens++;
        if (JSON.stringify(token) === JSON.stringify(other.tokens[t])) same++;
      }
    }
  }
  return same / tokens;
}

// why: there is no Chromium to be had on this machine; `hasChromium` has said so, and fails where it is required
describe.skipIf(!hasChromium)('in Chromium', () => {
  let folder: string;
  let server: PreviewServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'english-page-'));
    await build({
      root: fileURLToPath(new URL('./page', import.meta.url)),
      base: './',
      logLevel: 'error',
      configFile: false,
      resolve: { conditions: ['@entente/source', 'module', 'browser', 'production'] },
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    });
    server = await preview({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { outDir: '.' },
      preview: { host: '127.0.0.1', port: 0 },
    });
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives the same analysis as in Node, and asks no other host for anything', async () => {
    const [address] = server.resolvedUrls!.local;
    const origin = address!.replace(/\/$/, '');
    const browser = await chromium.launch({
      executablePath,
      headless: true,
      args: [...flags],
    });
    try {
      const page = await browser.newPage();
      const requests: string[] = [];
      const problems: string[] = [];
      page.on('request', request => requests.push(request.url()));
      page.on('pageerror', error => problems.push(error.message));
      await page.goto(`${origin}/index.html`);
      const result = (await page.evaluate(texts => globalThis.analyzeInPage(texts), TEXTS)) as {
        loaded: number;
        analyses: Analysis[];
        judgements: PairJudgement[];
      };
      expect(problems).toEqual([]);
      expect(
        requests.filter(
          url => !url.startsWith(origin) && !url.startsWith('blob:') && !url.startsWith('data:'),
        ),
      ).toEqual([]);
      const english = await loadEnglish({
        runtime: 'wasm',
        model: new URL('../../english-model/files/', import.meta.url),
      });
      const inNode: Analysis[] = [];
      for await (const analysis of english.analyzeAll(TEXTS)) inNode.push(analysis);
      const [judgement] = await english.judge('pair', PAIR.text, PAIR.queries);
      await english.close();
      expect(result.judgements[0]!.class).toBe(judgement!.class);
      expect(result.judgements[0]!.probability).toBeCloseTo(judgement!.probability, 2);
      expect(result.analyses.map(analysis => analysis.sentences.length)).toEqual(
        inNode.map(analysis => analysis.sentences.length),
      );
      expect(agreement(inNode, result.analyses)).toBeGreaterThanOrEqual(0.999);
      console.info(`Chromium: loaded in ${result.loaded.toFixed(0)} ms`);
    } finally {
      await browser.close();
    }
  }, 180_000);
});
