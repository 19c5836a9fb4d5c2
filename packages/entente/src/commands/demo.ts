import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Streams } from '../output/streams.ts';
import { appFolder } from '../server/app.ts';

type Run = (argv: readonly string[], streams: Streams, signal: AbortSignal) => Promise<number>;

/**
 * From a clone to the explorer: builds the explorer where it is missing or older than its sources, reads the
 * example corpus (or the folder given) into a project of its own, and serves it. What was done before is kept,
 * so the second start reads nothing.
 */
export async function runDemo(
  argv: readonly string[],
  streams: Streams,
  signal: AbortSignal,
  run: Run,
): Promise<number> {
  const folders = argv.filter(argument => !argument.startsWith('-'));
  const unknown = argv.find(
    argument => argument.startsWith('-') && argument !== '--no-open' && argument !== '--',
  );
  if (unknown) {
    streams.stderr.write(`error: ${unknown}: the demo knows --no-open and folders\n`);
    return 2;
  }
  const root = path.resolve(fileURLToPath(import.meta.url), '../../../../..');
  if (!isFresh(root)) {
    streams.stderr.write('building the explorer …\n');
    const failure = await pnpm(root, ['--filter', '@entente/viewer', 'build:app'], signal);
    if (signal.aborted) return 130;
    if (failure) {
      streams.stderr.write(`error: the explorer cannot be built: ${failure}\n`);
      return 1;
    }
  }
  const cache = path.join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const project = path.join(cache, folders.length ? `demo-${slug(folders)}.entente` : 'demo.entente');
  const inputs = folders.length
    ? folders.map(folder => path.resolve(streams.cwd, folder))
    : [path.join(root, 'examples', 'news'), '--gazetteer', path.join(root, 'examples', 'gazetteer.json')];
  const built = await run(['build', ...inputs, '-o', project], streams, signal);
  if (built !== 0 && !existsSync(project)) return built;
  if (signal.aborted) return 130;
  return run(['serve', project, ...(argv.includes('--no-open') ? [] : ['--open'])], streams, signal);
}

/** True where the built explorer is newer than everything it is built from. */
function isFresh(root: string): boolean {
  const built = path.join(appFolder(), 'index.html');
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  return ['viewer', 'ontology', 'cypher', 'analysis', 'graph-store'].every(
    name => newest(path.join(root, 'packages', name, 'src')) <= at,
  );
}

function newest(folder: string): number {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) latest = Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  return latest;
}

function slug(folders: readonly string[]): string {
  return folders
    .map(folder => path.basename(folder))
    .join('-')
    .replace(/[^\w-]+/g, '_')
    .slice(0, 60);
}

/** Runs a script of the workspace; gives why it failed, or nothing. */
function pnpm(root: string, args: readonly string[], signal: AbortSignal): Promise<string | undefined> {
  return new Promise(resolve => {
    const child = spawn('npx', ['-y', 'pnpm@12.21.0', '--silent', ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      signal,
    });
    child.on('error', error => resolve(error.message));
    child.on('exit', code => resolve(code === 0 ? undefined : `its build ended with ${code ?? 'a signal'}`));
  });
}
