/** Starts the layout's worker: a file of the same origin, or a blob where the page is a single file. */
export function startLayoutWorker(): Worker {
  return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
}
