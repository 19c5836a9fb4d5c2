import AnalysisWorker from './analysis.worker.ts?worker&inline';

/** In a page that is one file, the worker's code is part of it: a policy must allow `worker-src blob:`. */
export function startAnalysisWorker(): Worker {
  return new AnalysisWorker();
}
