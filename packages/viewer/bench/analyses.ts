/**
 * How long the explorer waits for its analyses: in Chromium, through its own worker, and part by part.
 *
 *     npx tsx --conditions=@entente/source packages/viewer/bench/analyses.ts [actors] [relations]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { launch } from '../test/chromium.ts';
import { serveFolder } from '../test/serve.ts';
import type { AnalysisBench } from './analysis/page.ts';

const actors = Number(process.argv[2] ?? 5000);
const relations = Number(process.argv[3] ?? 20_000);

declare const window: { readonly bench: AnalysisBench };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  await build({
    root: join(import.meta.dirname, 'analysis'),
    base: './',
    logLevel: 'error',
    resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
  const server = await serveFolder(folder);
  const browser = await launch();
  try {
    const page = await browser.context.newPage();
    await page.goto(server.address);
    console.log(`${actors} actors, ${relations} relations, in a worker of Chromium`);
    const line = (name: string, ms: number, more = '') =>
      console.log(`${name.padEnd(34)} ${ms.toFixed(0).padStart(6)} ms  ${more}`.trimEnd());
    for (const kind of ['alliances', 'mediators'] as const) {
      const taken = await page.evaluate(([k, a, r]) => window.bench.answer(k, a, r), [
        kind,
        actors,
        relations,
      ] as const);
      line(`answer to "${kind}", with transfer`, taken);
    }
    const parts = await page.evaluate(([a, r]) => window.bench.parts(a, r), [actors, relations] as const);
    for (const [name, taken, more] of parts) line(`  ${name}`, taken, more);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
