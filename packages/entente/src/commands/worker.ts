import { type NewsDocument, newsDocumentSchema } from '@entente/ontology';
import { UnrecoverableError, Worker } from 'bullmq';
import { openExtractor } from '../extraction.ts';
import { readGazetteers } from '../input/gazetteer.ts';
import { count } from '../output/text.ts';
import { connect, nameOf } from '../queue/connection.ts';
import { queueName } from '../queue/names.ts';
import { type Context, type ExitCode, exit } from './context.ts';

export interface WorkerOptions {
  readonly queue: string;
  readonly gazetteer?: readonly string[];
}

/** A lock is renewed at half of this; a worker that dies holds its document back for no longer. */
const LOCK_MS = 20_000;

/**
 * Reads documents that builders send, until it is interrupted; then it finishes the one in hand. It writes
 * to no store: the builder does.
 */
export async function worker(options: WorkerOptions, context: Context): Promise<ExitCode> {
  const { streams, log, signal } = context;
  const gazetteer = await readGazetteers(options.gazetteer ?? [], streams.cwd);
  const extractor = await openExtractor(gazetteer);
  try {
    const redis = await connect(options.queue);
    let failed = 0;
    let read = 0;
    const serving = new Worker(
      await queueName(extractor, gazetteer),
      async job => {
        const parsed = newsDocumentSchema.safeParse((job.data as { document?: unknown }).document);
        if (!parsed.success) throw new UnrecoverableError('the queue holds something that is no document');
        try {
          return await extractor.extract(parsed.data as NewsDocument);
        } catch (error) {
          // The same text fails the same way again.
          throw new UnrecoverableError((error as Error).message);
        }
      },
      { connection: redis, lockDuration: LOCK_MS, stalledInterval: LOCK_MS, maxStalledCount: 2 },
    );
    serving.on('error', error => log.warn(`${nameOf(options.queue)}: ${error.message}`));
    serving.on('failed', (_, error) => {
      failed++;
      log.error(error);
    });
    serving.on('completed', () => {
      read++;
    });
    try {
      await serving.waitUntilReady();
      log.info(`waiting for articles at ${nameOf(options.queue)}; Ctrl-C ends this worker`);
      await new Promise<void>(resolve => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    } finally {
      await serving.close();
      redis.disconnect();
    }
    log.info(`${count(read, 'article')} read${failed ? `, ${failed} refused` : ''}`, { read, failed });
    return exit.ok;
  } finally {
    await extractor.close();
  }
}
