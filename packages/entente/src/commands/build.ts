import { openStore } from '@entente/graph-store';
import type { ExtractionRecord } from '@entente/ontology';
import { EntenteError } from '../errors.ts';
import { completeDocument, openExtractor } from '../extraction.ts';
import { type InputItem, readInputs } from '../input/documents.ts';
import { readGazetteers } from '../input/gazetteer.ts';
import { bytesOf, findInputs } from '../input/paths.ts';
import { createProgress } from '../output/progress.ts';
import { count } from '../output/text.ts';
import { type Incoming, type Reading, readHere } from '../reading.ts';
import { type Context, type ExitCode, exit } from './context.ts';
import { resolveStore } from './store.ts';

export interface BuildOptions {
  readonly output?: string;
  readonly to?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly gazetteer?: readonly string[];
  /** A Redis server whose workers read the articles. */
  readonly queue?: string;
  readonly user?: string;
  readonly database?: string;
}

/** What a build did, for the summary line and for tests. */
export interface BuildSummary {
  readonly read: number;
  readonly skipped: number;
  readonly failed: number;
  readonly statements: number;
}

/**
 * Reads articles into a project file or Neo4j. A bad article is named and left out; what was loaded before it
 * and after it stays. A document that is known with the same text and versions is skipped.
 */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  context: Context,
): Promise<ExitCode> {
  const { streams, log } = context;
  if (options.output && options.to) throw new EntenteError('USAGE', 'give either -o or --to, not both');
  const target = resolveStore(options.to ?? options.output ?? 'project.entente', options, context);
  const inputs = await findInputs(paths, streams.cwd);
  const total = await bytesOf(inputs);
  const store = await openStore(target.url, { ...target.options, create: true });
  try {
    const gazetteer = await readGazetteers(options.gazetteer ?? [], streams.cwd);
    const extractor = await openExtractor(gazetteer);
    try {
      const items = readInputs(inputs, { stdin: streams.stdin, ...pick(options) });
      const summary = await (options.queue === undefined
        ? run(items, total, readHere(extractor, context.signal))
        : byWorkers(options.queue, reading => run(items, total, reading)));
      if (summary.read + summary.skipped === 0 && summary.failed > 0) log.warn('nothing was read');
      const stats = await store.stats();
      log.info(
        `${target.name}: ${count(summary.read, 'article')} read, ${summary.skipped} known already` +
          (summary.failed ? `, ${count(summary.failed, 'input')} left out` : '') +
          `; the graph holds ${count(stats.nodes, 'node')} and ${count(stats.statements, 'statement')} from ${count(stats.documents, 'article')}`,
        { ...summary, ...stats },
      );
      if (context.signal.aborted) return exit.interrupted;
      return summary.failed ? exit.failed : exit.ok;
    } finally {
      await extractor.close();
    }

    // Loaded where it is wanted: most builds need no Redis.
    async function byWorkers<T>(address: string, use: (reading: Reading) => Promise<T>): Promise<T> {
      const [{ connect }, { queueName }, { readByWorkers }] = await Promise.all([
        import('../queue/connection.ts'),
        import('../queue/names.ts'),
        import('../queue/dispatch.ts'),
      ]);
      const redis = await connect(address);
      try {
        const queue = await queueName(extractor, gazetteer);
        return await use(readByWorkers({ redis, queue, log, signal: context.signal }));
      } finally {
        redis.disconnect();
      }
    }

    async function run(
      items: AsyncIterable<InputItem>,
      bytes: number,
      reading: Reading,
    ): Promise<BuildSummary> {
      const progress = createProgress(streams, log, bytes);
      let failed = 0;
      let known = 0;
      const refuse = (error: unknown) => {
        failed++;
        progress.clear();
        log.error(error);
      };
      const unread = async function* (): AsyncIterable<Incoming> {
        for await (const item of items) {
          if (context.signal.aborted) return;
          if ('error' in item) {
            refuse(item.error);
            continue;
          }
          const document = await completeDocument(item.document);
          if (await store.has(document, extractor.version, extractor.model)) {
            known++;
            progress.advance(item.bytes, item.from);
          } else yield { document, from: item.from, bytes: item.bytes };
        }
      };
      const records = async function* (): AsyncIterable<ExtractionRecord> {
        for await (const outcome of reading(unread())) {
          if ('record' in outcome) yield outcome.record;
          else refuse(Object.assign(outcome.error as Error, { file: outcome.from }));
          progress.advance(outcome.bytes, outcome.from);
        }
      };
      const loaded = await store.load(records(), { signal: context.signal });
      progress.finish();
      return {
        read: loaded.documents,
        skipped: loaded.skipped + known,
        failed,
        statements: loaded.statements,
      };
    }
  } finally {
    await store.close();
  }
}

function pick(options: BuildOptions): { date?: string; outlet?: string } {
  return {
    ...(options.date ? { date: options.date } : {}),
    ...(options.outlet ? { outlet: options.outlet } : {}),
  };
}
