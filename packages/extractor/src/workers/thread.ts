import { parentPort, workerData } from 'node:worker_threads';
import { loadEnglish } from '@entente/english';
import { ExtractorError } from '../errors.ts';
import { createExtractor } from '../extractor.ts';
import type { Failure, Reply, Request, ThreadOptions } from './messages.ts';

/** A thread of the pool: its own model and extractor, one document at a time. */
async function serve(): Promise<void> {
  const { model, ...options } = workerData as ThreadOptions;
  // The pool's threads are the parallelism: one core each.
  const english = await loadEnglish({ threads: 1, ...(model ? { model } : {}) });
  const extractor = await createExtractor({ ...options, english });
  const running = new Map<number, AbortController>();
  parentPort!.on('message', async (request: Request) => {
    if ('abort' in request) return running.get(request.id)?.abort();
    const { id, document } = request;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      reply({ id, extraction: await extractor.extract(document, { signal: controller.signal }) });
    } catch (error) {
      reply({ id, failure: failure(error) });
    } finally {
      running.delete(id);
    }
  });
  reply({ ready: { version: extractor.version, model: extractor.model } });
}

const reply = (message: Reply) => parentPort!.postMessage(message);

const failure = (error: unknown): Failure =>
  error instanceof ExtractorError
    ? { message: error.message, code: error.code, ...(error.doc === undefined ? {} : { doc: error.doc }) }
    : { message: String((error as Error)?.message ?? error) };

serve().catch((error: unknown) => reply({ failed: failure(error) }));
