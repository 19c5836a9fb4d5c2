import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ExportFormat, exportFormats, openStore } from '@entente/graph-store';
import { EntenteError } from '../errors.ts';
import { put } from '../output/streams.ts';
import { type Context, type ExitCode, exit } from './context.ts';
import { exportHtml } from './export-html.ts';
import { storeToRead } from './store.ts';

export interface ExportCommandOptions {
  readonly format: string;
  readonly store?: string;
  readonly output?: string;
  readonly user?: string;
  readonly database?: string;
}

/** Writes the graph in a format of others, to standard output or, whole or not at all, to a file. */
export async function exportGraph(options: ExportCommandOptions, context: Context): Promise<ExitCode> {
  const { streams, log } = context;
  const format = options.format as ExportFormat | 'html';
  if (format !== 'html' && !exportFormats.includes(format))
    throw new EntenteError('USAGE', `--format ${format}: is none of html, ${exportFormats.join(', ')}`);
  const target = storeToRead(options.store, options, context);
  const store = await openStore(target.url, { ...target.options, readOnly: true });
  const title = path.basename(target.url).replace(/\.entente$/, '');
  const chunks = format === 'html' ? exportHtml(store, title) : store.export(format);
  try {
    if (!options.output) {
      for await (const chunk of chunks) await put(streams.stdout, chunk);
      return exit.ok;
    }
    const file = path.resolve(streams.cwd, options.output);
    const partial = `${file}.${process.pid}.part`;
    try {
      await pipeline(Readable.from(chunks), createWriteStream(partial));
      await rename(partial, file);
    } catch (cause) {
      await rm(partial, { force: true });
      throw new EntenteError('OUTPUT', `${options.output}: cannot be written: ${(cause as Error).message}`, {
        file: options.output,
        cause,
      });
    }
    log.info(`${options.output}: written`);
    return exit.ok;
  } finally {
    await store.close();
  }
}
