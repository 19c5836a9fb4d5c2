/**
 * Frame times of the graph view beside plain sigma and force-graph, in one run of Chromium each.
 *
 *     npx tsx --conditions=@entente/source packages/viewer/bench/frames.ts [S,M,L] [entente,sigma,force-graph]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { launch } from '../test/chromium.ts';
import { serveFolder } from '../test/serve.ts';
import type { Size } from './data.ts';
import type { Bench } from './page.ts';

const wanted = (process.argv[2] ?? 'M').split(',') as Size[];
const libraries = (process.argv[3] ?? 'entente,sigma,force-graph').split(',') as (
  | 'entente'
  | 'sigma'
  | 'force-graph'
)[];
const moving = 4000;

declare const window: { readonly bench: Bench };

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  await build({
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
  const server = await serveFolder(folder);
  console.log(
    'size  library       first ms  frames/s  median ms  selection ms  filter ms  heap MB  longest task in layout ms',
  );
  for (const size of wanted)
    for (const library of libraries) {
      const browser = await launch({ width: 1280, height: 800 });
      try {
        const page = await browser.context.newPage();
        await page.goto(server.address);
        const first = await page.evaluate(([l, s]) => window.bench.load(l, s), [library, size] as const);
        await page.waitForTimeout(1200);
        const heap = await heapOf(page);
        const frames = page.evaluate(duration => window.bench.frames(duration), moving);
        const end = Date.now() + moving - 300;
        await page.mouse.move(640, 400);
        await page.mouse.down();
        for (let step = 0; Date.now() < end; step++)
          await page.mouse.move(640 + 140 * Math.sin(step / 12), 400 + 90 * (1 - Math.cos(step / 12)));
        await page.mouse.up();
        const intervals = await frames;
        const rate = (1000 * intervals.length) / intervals.reduce((a, b) => a + b, 0);
        if (process.env['SHOT'])
          await page.screenshot({ path: `${process.env['SHOT']}-${size}-${library}.png` });
        let rest = '';
        if (library === 'entente') {
          const { selection, filter } = await page.evaluate(() => window.bench.react());
          const { tasks } = await page.evaluate(() => window.bench.layout(6000));
          rest = [median(selection), median(filter), heap, Math.max(0, ...tasks)]
            .map(n => n.toFixed(0).padStart(11))
            .join('');
        } else rest = heap.toFixed(0).padStart(33);
        console.log(
          size.padEnd(6) +
            library.padEnd(12) +
            first.toFixed(0).padStart(10) +
            rate.toFixed(1).padStart(10) +
            median(intervals).toFixed(0).padStart(11) +
            rest,
        );
      } finally {
        await browser.close();
      }
    }
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function heapOf(page: import('playwright-core').Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
