import ForceGraph from 'force-graph';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { GraphCanvas } from '../src/canvas/contract.ts';
import { createCanvas, warmCanvas } from '../src/canvas/index.ts';
import { startLayoutWorker } from '../src/canvas/layout/start.ts';
import { themes } from '../src/canvas/theme.ts';
import { applyFilter, everything } from '../src/model/filter.ts';
import { buildModel, type GraphModel } from '../src/model/model.ts';
import { placesOf, type Size, snapshotOf } from './data.ts';

// Every WebGL context is remembered, so that a read of one pixel can wait for the drawing to be done.
const contexts: WebGL2RenderingContext[] = [];
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: never[]) {
  const context = get.call(this, kind, ...rest);
  if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
  return context;
} as typeof get;
const pixel = new Uint8Array(4);
const settle = () => {
  for (const gl of contexts) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
};
const frame = () => new Promise<void>(resolve => requestAnimationFrame(() => resolve()));
const settled = async () => {
  settle();
  await frame();
  settle();
  await frame();
  settle();
};

/** Waits for what our own canvas was asked to draw, down to the last pixel. */
const onScreen = async () => {
  await canvas?.drawn();
  settle();
};

const element = document.getElementById('graph')!;
let canvas: GraphCanvas | null = null;
let model: GraphModel | null = null;
let long: number[] = [];
new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) long.push(duration);
}).observe({ entryTypes: ['longtask'] });

type Library = 'entente' | 'sigma' | 'force-graph';

const load: Readonly<Record<Library, (size: Size) => Promise<void>>> = {
  async entente(size) {
    const snapshot = snapshotOf(size);
    start = performance.now();
    warmCanvas(snapshot.nodes.length, snapshot.edges.length);
    model = buildModel(snapshot);
    canvas = createCanvas(element, themes.light, { onClick: () => {} }, startLayoutWorker);
    canvas.setPlaces(placesOf(snapshot.nodes.length));
    await canvas.show(model, applyFilter(model, everything).visibility);
  },
  async sigma(size) {
    const { nodes, edges } = snapshotOf(size);
    const places = placesOf(nodes.length);
    start = performance.now();
    const graph = new MultiDirectedGraph();
    nodes.forEach((node, i) => {
      graph.addNode(node.id, {
        x: places[i * 2],
        y: places[i * 2 + 1],
        size: 3,
        label: node.name,
        color: '#334e7d',
      });
    });
    for (const edge of edges)
      graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, { size: 1, color: '#b3b9c2' });
    new Sigma(graph, element);
  },
  async 'force-graph'(size) {
    const { nodes, edges } = snapshotOf(size);
    const places = placesOf(nodes.length);
    start = performance.now();
    const graph = new ForceGraph(element)
      .width(innerWidth)
      .height(innerHeight)
      .warmupTicks(0)
      .cooldownTicks(0)
      .minZoom(0.001)
      .nodeRelSize(3)
      .graphData({
        nodes: nodes.map((node, i) => ({
          id: node.id,
          name: node.name,
          x: places[i * 2]!,
          y: places[i * 2 + 1]!,
        })),
        links: edges.map(edge => ({ source: edge.from, target: edge.to })),
      });
    graph.centerAt(0, 0).zoom(0.35);
    await frame();
  },
};
let start = 0;
/** Since when the button is held down; 0 while it is not. */
let dragging = 0;
/** Since when the wheel is turned; 0 before. */
let turning = 0;
addEventListener('wheel', () => (turning ||= performance.now()), { capture: true, passive: true });
addEventListener(
  'mousedown',
  () => {
    dragging = performance.now();
  },
  true,
);
addEventListener(
  'mouseup',
  () => {
    dragging = 0;
  },
  true,
);

const bench = {
  async load(library: Library, size: Size) {
    await load[library](size);
    await settled();
    return performance.now() - start;
  },
  /**
   * Intervals between frames within so many milliseconds, of those while the driver drags the graph, or turns the
   * wheel.
   */
  async frames(duration: number, wheel = false) {
    const intervals: number[] = [];
    const until = performance.now() + duration;
    let last = performance.now();
    while (last < until) {
      await frame();
      const now = performance.now();
      const since = wheel ? turning : dragging;
      if (since > 0 && last - since > 100) intervals.push(now - last);
      last = now;
    }
    settle();
    // Where not one frame came in time, that is one in all of it at best.
    return intervals.length > 0 ? intervals : [duration];
  },
  /** Milliseconds until a selection, and until a filter, is on the screen. */
  async react() {
    const shown = model!;
    const times: { selection: number[]; filter: number[] } = { selection: [], filter: [] };
    for (let i = 0; i < 5; i++) {
      const bundles = new Set(shown.bundlesAt[i * 11]!);
      const nodes = new Set([...bundles].flatMap(b => [shown.bundles[b]!.from, shown.bundles[b]!.to]));
      let from = performance.now();
      canvas!.setSelection({ nodes: new Set([i * 11]), bundles: new Set() }, { nodes, bundles });
      await onScreen();
      times.selection.push(performance.now() - from);
      canvas!.setSelection({ nodes: new Set(), bundles: new Set() }, null);
      await onScreen();
      from = performance.now();
      canvas!.setVisibility(
        applyFilter(shown, { ...everything, predicates: i % 2 ? ['SUPPORTS'] : ['ATTACKS', 'MEETS'] })
          .visibility,
      );
      await onScreen();
      times.filter.push(performance.now() - from);
      canvas!.setVisibility(applyFilter(shown, everything).visibility);
      await onScreen();
    }
    return times;
  },
  /** Long tasks of the page while the layout runs. */
  async layout(duration: number) {
    long = [];
    canvas!.startLayout();
    await new Promise(resolve => setTimeout(resolve, duration));
    const running = canvas!.layoutRunning();
    canvas!.stopLayout();
    return { running, tasks: long };
  },
};
(window as unknown as { bench: typeof bench }).bench = bench;
export type Bench = typeof bench;
