/** Starts the worker of the analyses: a file of the same origin. */
export function startAnalysisWorker(): Worker {
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
}
