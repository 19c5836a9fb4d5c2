import MassWorker from './mass.worker.ts?worker&inline';

/** In a page that is one file, the worker's code is part of it: a policy must allow `worker-src blob:`. */
export function startMassWorker(): Worker {
  return new MassWorker();
}
