import { runAnalysis } from '../../src/analysis/client.ts';
import { campsGraph } from './graph.ts';

export interface AnalysisBench {
  /** Milliseconds until the explorer has an answer, through its own worker. */
  answer(kind: 'alliances' | 'mediators', actors: number, relations: number): Promise<number>;
  parts(actors: number, relations: number): Promise<readonly (readonly [string, number, string])[]>;
}

(window as unknown as { bench: AnalysisBench }).bench = {
  async answer(kind, actors, relations) {
    const request = { kind, ...campsGraph(actors, relations), rollUp: true };
    const start = performance.now();
    await runAnalysis(request, new AbortController().signal);
    return performance.now() - start;
  },
  parts: (actors, relations) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./parts.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = event => reject(new Error(event.message));
      worker.postMessage([actors, relations]);
    }),
};
