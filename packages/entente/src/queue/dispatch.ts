import { type ExtractionRecord, extractionSchema } from '@entente/ontology';
import { Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import { EntenteError } from '../errors.ts';
import type { Log } from '../output/log.ts';
import type { Incoming, Outcome, Reading } from '../reading.ts';
import { jobId } from './names.ts';

export interface DispatchOptions {
  readonly redis: Redis;
  readonly queue: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Documents on their way at once; bounds what this process and Redis hold. */
  readonly window?: number;
  /** Tells that nobody works after so many milliseconds. */
  readonly patience?: number;
}

/** How long Redis keeps a result: a builder that was interrupted finds it when it is started again. */
const KEEP_SECONDS = 86_400;

/**
 * Sends documents to workers by BullMQ and gives what they read, as it comes. A document whose worker dies is
 * given to another; one that cannot be read comes back with its error.
 */
export function readByWorkers(options: DispatchOptions): Reading {
  return async function* (documents) {
    const { redis, signal, log, window = 64, patience = 4000 } = options;
    const queue = new Queue(options.queue, { connection: redis });
    const events = new QueueEvents(options.queue, { connection: redis.duplicate() });
    // One listener a document under way, at most `window`.
    events.setMaxListeners(0);
    queue.setMaxListeners(0);
    // Errors of the connection are the client's to mend; BullMQ repeats them as events.
    queue.on('error', () => undefined);
    events.on('error', () => undefined);
    const idle = setInterval(() => void warnWhereNobodyWorks(), patience);
    let warned = false;
    async function warnWhereNobodyWorks(): Promise<void> {
      if (warned || (await queue.getWorkersCount().catch(() => 1)) > 0) return;
      warned = true;
      log.warn(
        'no worker is connected for this version and these gazetteers: start one with entente worker --queue …',
      );
    }
    const aborted = new Promise<'aborted'>(resolve => {
      if (signal.aborted) resolve('aborted');
      signal.addEventListener('abort', () => resolve('aborted'), { once: true });
    });
    try {
      await events.waitUntilReady();
      const source = documents[Symbol.asyncIterator]();
      const under = new Map<symbol, Promise<{ key: symbol; outcome: Outcome }>>();
      let more = true;
      while (true) {
        while (more && under.size < window && !signal.aborted) {
          const next = await source.next();
          if (next.done) more = false;
          else {
            const key = Symbol();
            under.set(
              key,
              ask(queue, events, next.value).then(outcome => ({ key, outcome })),
            );
          }
        }
        if (under.size === 0) return;
        const first = await Promise.race([aborted, ...under.values()]);
        if (first === 'aborted') return;
        under.delete(first.key);
        yield first.outcome;
      }
    } finally {
      clearInterval(idle);
      await Promise.allSettled([queue.close(), events.close()]);
    }
  };
}

async function ask(queue: Queue, events: QueueEvents, incoming: Incoming): Promise<Outcome> {
  const { document } = incoming;
  try {
    const job = await queue.add(
      'extract',
      { document },
      {
        jobId: await jobId(document),
        attempts: 3,
        removeOnComplete: { age: KEEP_SECONDS, count: 10_000 },
        // A later build asks again.
        removeOnFail: true,
      },
    );
    return { ...incoming, record: recordOf(incoming, await job.waitUntilFinished(events)) };
  } catch (error) {
    return { ...incoming, error };
  }
}

/** What comes out of Redis is as foreign as a file. */
function recordOf({ document, from }: Incoming, answer: unknown): ExtractionRecord {
  const parsed = extractionSchema.safeParse(answer);
  if (parsed.success && parsed.data.doc === document.id)
    return { document, extraction: parsed.data as ExtractionRecord['extraction'] };
  throw new EntenteError('QUEUE', `${from}: a worker answered with something that is no extraction of it`, {
    hint: 'update the workers to this version',
  });
}
