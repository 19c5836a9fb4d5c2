import LayoutWorker from './layout.worker.ts?worker&inline';

/** In a page that is one file, the worker's code is part of it: a policy must allow `worker-src blob:`. */
export function startLayoutWorker(): Worker {
  return new LayoutWorker();
}
