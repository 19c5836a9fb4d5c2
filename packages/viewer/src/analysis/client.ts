import type { FromAnalysis, ToAnalysis } from './analysis.worker.ts';
import type { AnalysisRequest, Answers } from './run.ts';
import { startAnalysisWorker } from './start.ts';

let turns = 0;

/**
 * Runs an analysis in a worker of its own; aborting ends the worker, so a new filter never waits for the answer
 * to an old one.
 */
export function runAnalysis<K extends AnalysisRequest['kind']>(
  request: AnalysisRequest & { readonly kind: K },
  signal: AbortSignal,
): Promise<Answers[K]> {
  return new Promise((resolve, reject) => {
    const worker = startAnalysisWorker();
    const turn = ++turns;
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', end);
    };
    signal.addEventListener('abort', end);
    worker.onmessage = ({ data }: MessageEvent<FromAnalysis>) => {
      if (data.turn !== turn) return;
      end();
      if ('failure' in data) reject(new Error(data.failure));
      else resolve(data.answer as Answers[K]);
    };
    worker.onerror = event => {
      event.preventDefault();
      end();
      reject(new Error(event.message || 'The analysis could not be run.'));
    };
    worker.postMessage({ turn, request } satisfies ToAnalysis);
  });
}
