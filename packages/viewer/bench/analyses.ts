/**
 * How long the explorer waits for its analyses: in Chromium, through its own worker, and part by part.
 *
 *     npx tsx --conditions=@entente/source packages/viewer/bench/analyses.ts [actors] [relations]
 */
import { join } from 'node:path';
import { launch } from '../test/chromium.ts';
import type { AnalysisBench } from './analysis/page.ts';
import { withPage } from './build.ts';

const actors = Number(process.argv[2] ?? 5000);
const relations = Number(process.argv[3] ?? 20_000);

declare const window: { readonly bench: AnalysisBench };

async function measureAll(address: string): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.context.newPage();
    await page.goto(address);
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
  }
}

withPage(join(import.meta.dirname, 'analysis'), measureAll).catch(error => {
  console.error(error);
  process.exit(1);
});
