import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DocumentInput, Extraction } from '@entente/ontology';
import type { ExtractAllOptions, ExtractOptions, Extractor } from '../contract.ts';
import { ExtractorError } from '../errors.ts';
import type { Failure, Reply, Request, ThreadOptions } from './messages.ts';

export interface PoolOptions extends ThreadOptions {
  /** Threads, each with a model of its own (about 0.3 GB). As many as cores by default. */
  readonly workers?: number;
}

interface Job {
  readonly id: number;
  readonly document: DocumentInput;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (error: Error) => void;
}

/**
 * An extractor over worker threads (Node). What it gives is what `createExtractor` gives, in the order of the input,
 * whatever the number of threads; at most two documents a thread are held at a time.
 *
 * @throws ExtractorError `INVALID_OPTION` for a number of workers that is none; `WORKER` where a thread cannot start
 */
export async function createExtractorPool(options: PoolOptions = {}): Promise<Extractor> {
  const { workers = availableParallelism(), ...data } = options;
  if (!Number.isInteger(workers) || workers < 1 || workers > 256)
    throw new ExtractorError('INVALID_OPTION', `workers is ${workers}; give a whole number from 1 to 256`);
  const pool = new Pool(data);
  try {
    const [first] = await Promise.all(Array.from({ length: workers }, () => pool.add()));
    return pool.extractor(first!, workers);
  } catch (error) {
    await pool.close();
    throw error;
  }
}

class Pool {
  readonly #data: ThreadOptions;
  readonly #all: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #waiting: Job[] = [];
  readonly #running = new Map<Worker, Job>();
  #closed = false;
  #next = 0;

  constructor(data: ThreadOptions) {
    this.#data = data;
  }

  /** Starts a thread; resolves with what it runs once its model is loaded. */
  add(): Promise<{ version: string; model: string }> {
    return new Promise((resolve, reject) => {
      const worker = start(this.#data);
      this.#all.push(worker);
      worker.on('message', (reply: Reply) => {
        if ('ready' in reply) {
          resolve(reply.ready);
          this.#free(worker);
        } else if ('failed' in reply) reject(errorOf(reply.failed));
        else this.#settle(worker, reply);
      });
      const lost = (error: Error) => {
        reject(error);
        this.#running.get(worker)?.reject(error);
        this.#running.delete(worker);
        this.#all.splice(this.#all.indexOf(worker), 1);
        // Nobody is left to read what waits.
        if (!this.#all.length) for (const job of this.#waiting.splice(0)) job.reject(error);
      };
      worker.once('error', error =>
        lost(new ExtractorError('WORKER', `a thread of the pool failed: ${(error as Error).message}`)),
      );
      worker.once('exit', () => {
        if (this.#all.includes(worker))
          lost(new ExtractorError(this.#closed ? 'CLOSED' : 'WORKER', 'a thread of the pool ended'));
      });
    });
  }

  extractor(made: { readonly version: string; readonly model: string }, workers: number): Extractor {
    const extract = (document: DocumentInput, { signal }: ExtractOptions = {}) =>
      this.#extract(document, signal);
    return {
      ...made,
      extract,
      extractAll: (documents, all = {}) => inOrder(documents, extract, 2 * workers, all),
      close: () => this.close(),
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const error = new ExtractorError('CLOSED', 'the extractor is closed; create another');
    for (const job of this.#waiting.splice(0)) job.reject(error);
    await Promise.all(this.#all.map(worker => worker.terminate()));
  }

  #extract(document: DocumentInput, signal: AbortSignal | undefined): Promise<Extraction> {
    if (this.#closed)
      return Promise.reject(
        new ExtractorError('CLOSED', 'the extractor is closed; create another', document.id),
      );
    return new Promise((resolve, reject) => {
      const job: Job = { id: this.#next++, document, signal, resolve, reject };
      const worker = this.#idle.pop();
      if (worker) this.#run(worker, job);
      else this.#waiting.push(job);
    });
  }

  #run(worker: Worker, job: Job): void {
    if (job.signal?.aborted) {
      job.reject(abortedError(job.document.id));
      this.#free(worker);
      return;
    }
    const abort = () => worker.postMessage({ id: job.id, abort: true } satisfies Request);
    job.signal?.addEventListener('abort', abort, { once: true });
    const done = () => job.signal?.removeEventListener('abort', abort);
    this.#running.set(worker, {
      ...job,
      resolve: extraction => {
        done();
        job.resolve(extraction);
      },
      reject: error => {
        done();
        job.reject(error);
      },
    });
    worker.postMessage({ id: job.id, document: job.document } satisfies Request);
  }

  #settle(worker: Worker, reply: Extract<Reply, { id: number }>): void {
    const job = this.#running.get(worker);
    this.#running.delete(worker);
    if (job?.id === reply.id) {
      if ('extraction' in reply) job.resolve(reply.extraction);
      else job.reject(errorOf(reply.failure));
    }
    this.#free(worker);
  }

  #free(worker: Worker): void {
    const job = this.#waiting.shift();
    if (job) this.#run(worker, job);
    else this.#idle.push(worker);
  }
}

function start(workerData: ThreadOptions): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./thread.js', import.meta.url), { workerData });
  // Run from source (tests, development): a thread's first file cannot be TypeScript.
  const thread = JSON.stringify(new URL('./thread.ts', import.meta.url).href);
  return new Worker(`import('tsx/esm/api').then(tsx => (tsx.register(), import(${thread})))`, {
    eval: true,
    workerData,
    execArgv: ['--conditions=@entente/source'],
  });
}

const errorOf = ({ message, code, doc }: Failure): Error =>
  code ? new ExtractorError(code, message, doc) : new Error(message);

const abortedError = (id: string) =>
  new ExtractorError('ABORTED', `reading of document ${id} was aborted`, id);

/** Extractions in the order of the documents, at most `window` of them under way. */
async function* inOrder(
  documents: AsyncIterable<DocumentInput> | Iterable<DocumentInput>,
  extract: (document: DocumentInput, options: ExtractOptions) => Promise<Extraction>,
  window: number,
  { signal, onProgress }: ExtractAllOptions,
): AsyncGenerator<Extraction> {
  const stop = new AbortController();
  const all = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const started: { readonly length: number; readonly extraction: Promise<Extraction> }[] = [];
  let count = 0;
  let characters = 0;
  async function* first() {
    const { length, extraction } = started.shift()!;
    yield await extraction;
    count++;
    characters += length;
    onProgress?.({ documents: count, characters });
  }
  try {
    for await (const document of documents) {
      const extraction = extract(document, { signal: all });
      // Who waits for an earlier one must not find this one's failure unhandled.
      extraction.catch(() => {});
      started.push({ length: document.text.length, extraction });
      if (started.length >= window) yield* first();
    }
    while (started.length) yield* first();
  } finally {
    stop.abort();
  }
}
