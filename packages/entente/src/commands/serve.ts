import path from 'node:path';
import { openStore } from '@entente/graph-store';
import open from 'open';
import { EntenteError } from '../errors.ts';
import { put } from '../output/streams.ts';
import { builtAppFolder } from '../server/app.ts';
import { startServer } from '../server/server.ts';
import { type Context, type ExitCode, exit } from './context.ts';
import { storeToRead } from './store.ts';

export interface ServeOptions {
  readonly port?: string;
  readonly open?: boolean;
  readonly user?: string;
  readonly database?: string;
}

/** Serves the explorer until interrupted; its address goes to standard output. */
export async function serve(
  project: string | undefined,
  options: ServeOptions,
  context: Context,
): Promise<ExitCode> {
  const { streams, log, signal } = context;
  const port = portOf(options.port);
  const app = builtAppFolder();
  const target = storeToRead(project, options, context);
  const store = await openStore(target.url, target.options);
  try {
    const server = await startServer({ source: store.source(), title: titleOf(target.name), app, log, port });
    await put(streams.stdout, `${server.address}\n`);
    log.info(`exploring ${target.name}; Ctrl-C ends it`);
    if (options.open) await openBrowser(server.address, context);
    await interrupted(signal);
    await server.close();
    return exit.ok;
  } finally {
    await store.close();
  }
}

/** A project is called after its file, a server by its address. */
function titleOf(name: string): string {
  return name.includes('://') ? name : path.basename(name).replace(/\.entente$/, '');
}

function portOf(raw: string | undefined): number {
  if (raw === undefined) return 0;
  if (!/^\d{1,5}$/.test(raw) || Number(raw) > 65535)
    throw new EntenteError('USAGE', `--port ${raw}: is no port`);
  return Number(raw);
}

/** Opens the browser where there is one; the address is printed in any case. */
export async function openBrowser(address: string, { log }: Context): Promise<void> {
  try {
    const child = await open(address);
    child.on('error', () => log.info(`no browser could be opened: open ${address} yourself`));
    child.unref();
  } catch {
    log.info(`no browser could be opened: open ${address} yourself`);
  }
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
