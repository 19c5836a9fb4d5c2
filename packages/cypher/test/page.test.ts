/**
 * The package in a page: scenarios of the TCK and the editor in Chromium, and what the bundle weighs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, flags, hasChromium } from '../../../scripts/chromium.ts';
import { available } from '../../../scripts/require.ts';
import { localTck } from '../tck/features.ts';
import { pick, random } from './random.ts';

const MAX_GZIPPED = 150_000;
const SCENARIOS = 200;

/** The bundle of an entry as one script. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@entente/source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name: 'cypher',
        fileName: 'cypher',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

it('weighs less than 150 kB gzipped', { timeout: 120_000 }, async () => {
  const size = gzipSync(await bundle('./page/engine-with-graph.ts'), { level: 9 }).length;
  console.info(`@entente/cypher with graphology: ${(size / 1000).toFixed(1)} kB gzipped`);
  expect(size).toBeLessThan(MAX_GZIPPED);
});

// why: there is no Chromium to be had on this machine; `hasChromium` has said so, and fails where it is required
describe.skipIf(!hasChromium)('in Chromium', () => {
  let context: BrowserContext;
  let page: Page;
  let profile: string;
  const faults: string[] = [];

  beforeAll(async () => {
    const script = await bundle('./page/entry.ts');
    profile = mkdtempSync(join(tmpdir(), 'cypher-page-'));
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      args: [...flags],
    });
    page = await context.newPage();
    page.on('pageerror', error => faults.push(error.message));
    await page.setContent('<!doctype html><title>Cypher</title><body></body>');
    await page.addScriptTag({ content: script });
  }, 180_000);

  afterAll(async () => {
    await context?.close();
    if (profile !== undefined) rmSync(profile, { recursive: true, force: true });
  });

  it(`passes ${SCENARIOS} scenarios of the TCK`, { timeout: 120_000 }, async test => {
    const tck = localTck();
    const found = available('shared', tck !== undefined, 'set TCK_DIR to the folder of the openCypher TCK');
    if (!found || tck === undefined)
      return test.skip(
        // why: the scenarios are no part of the repository; `available` has said so, and throws where they are required
        'The openCypher TCK is not here.',
      );
    const next = random(4);
    const chosen = Array.from({ length: SCENARIOS }, () => pick(next, tck.scenarios));
    const failed = await page.evaluate(
      ([scenarios, graphs]) => (globalThis as never as InPage).runScenarios(scenarios, graphs),
      [chosen, [...tck.graphs]] as const,
    );
    expect(failed).toEqual([]);
  });

  it('runs a scenario of our own', async () => {
    const scenario = {
      file: 'own',
      line: 1,
      area: 'own',
      name: 'own',
      steps: [
        {
          text: 'having executed:',
          doc: "CREATE (:A {n: 1})-[:R]->(:B {n: 2.0, d: date('2024-01-31')})",
          table: [],
        },
        {
          text: 'executing query:',
          doc: 'MATCH (a)-[r:R]->(b) RETURN a.n + b.n AS sum, b.d.month AS m, b',
          table: [],
        },
        {
          text: 'the result should be, in order:',
          doc: undefined,
          table: [
            ['sum', 'm', 'b'],
            ['3.0', '1', "(:B {n: 2.0, d: '2024-01-31'})"],
          ],
        },
      ],
    };
    const failed = await page.evaluate(
      own => (globalThis as never as InPage).runScenarios([own], []),
      scenario,
    );
    expect(failed).toEqual([]);
  });

  it('colours, checks, completes and formats in an editor', { timeout: 60_000 }, async () => {
    await page.evaluate(() => (globalThis as never as InPage).mountEditor('match (n:Persn) return n.'));
    await expect.poll(() => page.locator('.cm-cypher-keyword').count()).toBe(2);
    expect(await page.locator('.cm-cypher-label').first().textContent()).toBe('Persn');
    await expect
      .poll(() => page.locator('.cm-lintRange-error').count(), { timeout: 5_000 })
      .toBeGreaterThan(0);

    await page.evaluate(() => (globalThis as never as InPage).complete());
    await page.locator('.cm-tooltip-autocomplete').waitFor();
    const offered = await page.locator('.cm-completionLabel').allTextContents();
    expect(offered).toContain('name');
    await page.keyboard.type('name');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.cm-lintRange-warning').count(), { timeout: 5_000 }).toBe(1);

    await page.keyboard.press('Control+Shift+F');
    expect(await page.evaluate(() => (globalThis as never as InPage).text())).toBe(
      'MATCH (n:Persn)\nRETURN n.name',
    );

    await page.locator('.cm-cypher-keyword').first().hover();
    await page.locator('.cm-cypher-hover').waitFor();
    expect(await page.locator('.cm-cypher-hover code').textContent()).toBe('MATCH');
    expect(faults).toEqual([]);
  });
});

/** What `page/entry.ts` puts into the page. */
interface InPage {
  runScenarios(
    scenarios: readonly object[],
    graphs: readonly (readonly [string, string])[],
  ): Promise<string[]>;
  mountEditor(doc: string): void;
  complete(): boolean;
  text(): string;
}
