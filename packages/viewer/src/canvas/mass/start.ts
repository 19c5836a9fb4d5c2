/** Starts the worker that draws: a file of the same origin, or a blob where the page is a single file. */
export function startMassWorker(): Worker {
  return new Worker(new URL('./mass.worker.ts', import.meta.url), { type: 'module' });
}
