/**
 * Frame times of the graph view beside plain sigma and force-graph, a fresh Chromium for each, in one run; our
 * figures are given as ratios to plain sigma's too, which is what can be compared between machines.
 *
 *     npx tsx --conditions=@entente/source packages/viewer/bench/frames.ts [S,M,L] [entente,sigma,force-graph]
 */
import type { Page } from 'playwright-core';
import { launch } from '../test/chromium.ts';
import { withPage } from './build.ts';
import { type Size, sizes } from './data.ts';
import type { Bench } from './page.ts';

type Library = 'entente' | 'sigma' | 'force-graph';
const wanted = (process.argv[2] ?? 'M,L').split(',') as Size[];
const libraries = (process.argv[3] ?? 'entente,sigma,force-graph').split(',') as Library[];
/** First frames of each library, in turns: the median is told. */
const turns = 3;
/** Milliseconds of each movement, and of the layout. */
const moving = 4000;
const layingOut = 6000;

declare const window: { readonly bench: Bench };

interface Figures {
  /** Frames a second while the graph is dragged, and while it is zoomed with the wheel. */
  readonly drag: number;
  readonly zoom: number;
  readonly worst: number;
  readonly heap: number;
  readonly selection?: number;
  readonly filter?: number;
  readonly longest?: number;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const rate = (intervals: readonly number[]) => (1000 * intervals.length) / sum(intervals);

/** Loads a library in a fresh browser that has come to rest; `use` gets the milliseconds until its first frame. */
async function loaded<T>(
  address: string,
  library: Library,
  size: Size,
  use: (first: number, page: Page) => Promise<T>,
): Promise<T> {
  const browser = await launch({ width: 1280, height: 800 });
  try {
    const page = await browser.context.newPage();
    await page.goto(address);
    await page.waitForTimeout(1000);
    const first = await page.evaluate(([l, s]) => window.bench.load(l, s), [library, size] as const);
    return await use(first, page);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the data to the picture on the screen, of each library: the median over fresh browsers. */
async function firstFrames(address: string, size: Size): Promise<ReadonlyMap<Library, number>> {
  const all = libraries.map(library => ({ library, times: [] as number[] }));
  for (let turn = 0; turn < turns; turn++)
    for (const { library, times } of all)
      times.push(await loaded(address, library, size, async first => first));
  return new Map(all.map(({ library, times }) => [library, median(times)]));
}

function measure(address: string, library: Library, size: Size): Promise<Figures> {
  return loaded(address, library, size, async (_, page) => {
    await page.waitForTimeout(1200);
    const heap = await heapOf(page);
    const drag = await dragged(page);
    const zoom = await zoomed(page);
    const shared = { drag: rate(drag), zoom: rate(zoom), worst: Math.max(...drag, ...zoom), heap };
    if (library !== 'entente') return shared;
    const { selection, filter } = await page.evaluate(() => window.bench.react());
    const { tasks } = await page.evaluate(duration => window.bench.layout(duration), layingOut);
    return {
      ...shared,
      selection: median(selection),
      filter: median(filter),
      longest: Math.max(0, ...tasks),
    };
  });
}

/** Drags the graph with a real mouse; the intervals between frames meanwhile. */
async function dragged(page: Page): Promise<number[]> {
  const frames = page.evaluate(duration => window.bench.frames(duration), moving);
  const end = Date.now() + moving - 300;
  await page.mouse.move(640, 400);
  await page.mouse.down();
  for (let step = 0; Date.now() < end; step++)
    await page.mouse.move(640 + 140 * Math.sin(step / 12), 400 + 90 * (1 - Math.cos(step / 12)));
  await page.mouse.up();
  return frames;
}

/** Zooms in and out with a real wheel. */
async function zoomed(page: Page): Promise<number[]> {
  const frames = page.evaluate(duration => window.bench.frames(duration, true), moving);
  const end = Date.now() + moving - 300;
  for (let step = 0; Date.now() < end; step++) {
    await page.mouse.wheel(0, Math.floor(step / 4) % 2 === 0 ? -120 : 120);
    await page.waitForTimeout(60);
  }
  return frames;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function show(library: string, first: number, figures: Figures): void {
  const cell = (value: number | undefined, digits = 0, width = 11) =>
    (value === undefined ? '' : value.toFixed(digits)).padStart(width);
  console.log(
    library.padEnd(12) +
      cell(first, 0, 10) +
      cell(figures.drag, 1) +
      cell(figures.zoom, 1) +
      cell(figures.worst) +
      cell(figures.heap) +
      cell(figures.selection) +
      cell(figures.filter) +
      cell(figures.longest),
  );
}

async function measureAll(address: string): Promise<void> {
  for (const size of wanted) {
    const [order, count] = sizes[size];
    console.log(`\n${size}: ${order} actors, ${count} relations
library       first ms   dragging    zooming   worst ms    heap MB  selection     filter  longest task in layout
                          frames/s   frames/s                              ms         ms                      ms`);
    const firsts = await firstFrames(address, size);
    const figures = new Map<Library, Figures>();
    for (const library of libraries) {
      const result = await measure(address, library, size);
      figures.set(library, result);
      show(library, firsts.get(library)!, result);
    }
    const [ours, plain] = [figures.get('entente'), figures.get('sigma')];
    if (ours && plain)
      console.log(
        `of plain sigma: first frame in ${(firsts.get('entente')! / firsts.get('sigma')!).toFixed(2)} of its time, ` +
          `${(ours.drag / plain.drag).toFixed(1)} times its frames dragging, ` +
          `${(ours.zoom / plain.zoom).toFixed(1)} times zooming`,
      );
  }
}

withPage(import.meta.dirname, measureAll).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
