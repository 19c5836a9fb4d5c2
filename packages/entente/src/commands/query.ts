import type { CypherValue } from '@entente/cypher';
import { openStore } from '@entente/graph-store';
import { EntenteError } from '../errors.ts';
import { formatResult, type ResultFormat, resultFormats } from '../output/result.ts';
import { put } from '../output/streams.ts';
import { type Context, type ExitCode, exit } from './context.ts';
import { storeToRead } from './store.ts';

export interface QueryCommandOptions {
  readonly store?: string;
  readonly param?: readonly string[];
  readonly format?: string;
  readonly user?: string;
  readonly database?: string;
  readonly timeout?: string;
  readonly maxRows?: string;
}

/** Runs one Cypher query, read-only, over a project file or Neo4j, and writes its rows to standard output. */
export async function query(text: string, options: QueryCommandOptions, context: Context): Promise<ExitCode> {
  const { streams, log, signal } = context;
  const format = (options.format ?? (streams.stdout.isTTY ? 'table' : 'ndjson')) as ResultFormat;
  if (!resultFormats.includes(format))
    throw new EntenteError('USAGE', `--format ${format}: is none of ${resultFormats.join(', ')}`);
  const parameters = parseParameters(options.param ?? []);
  const cypher = text === '-' ? await readAll(streams.stdin) : text;
  const target = storeToRead(options.store, options, context);
  const store = await openStore(target.url, { ...target.options, readOnly: true });
  try {
    const result = await store.query(cypher, parameters, {
      signal,
      timeout: wholeNumber(options.timeout, 'timeout', 60) * 1000,
      maxRows: wholeNumber(options.maxRows, 'max-rows', 100_000),
    });
    for (const chunk of formatResult(result, format, streams.stdout)) await put(streams.stdout, chunk);
    if (result.truncated) log.warn(`the answer was cut at ${result.rows.length} rows (--max-rows)`);
    return exit.ok;
  } finally {
    await store.close();
  }
}

/** `name=value` pairs: a value that is JSON is taken as such, anything else as text. */
export function parseParameters(pairs: readonly string[]): Record<string, CypherValue> {
  const parameters: Record<string, CypherValue> = Object.create(null);
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (at < 1 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
      throw new EntenteError('USAGE', `--param ${pair}: is not name=value`, {
        hint: 'for instance --param state=Karsia',
      });
    const raw = pair.slice(at + 1);
    try {
      parameters[name] = JSON.parse(raw) as CypherValue;
    } catch {
      parameters[name] = raw;
    }
  }
  return parameters;
}

function wholeNumber(raw: string | undefined, name: string, otherwise: number): number {
  if (raw === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(raw) || Number(raw) === 0)
    throw new EntenteError('USAGE', `--${name} ${raw}: is not a whole number above 0`);
  return Number(raw);
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stdin) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
