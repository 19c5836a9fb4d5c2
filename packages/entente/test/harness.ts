import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../src/program.ts';

export const root = path.resolve(fileURLToPath(import.meta.url), '../../../..');
export const examples = path.join(root, 'examples', 'news');
export const gazetteer = path.join(root, 'examples', 'gazetteer.json');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A directory of its own for a test. */
export function scratch(): string {
  return mkdtempSync(path.join(tmpdir(), 'entente-test-'));
}

/** Runs the command in this process, with streams of its own. */
export async function entente(
  argv: readonly string[],
  more: {
    readonly cwd?: string;
    readonly stdin?: string;
    readonly env?: Record<string, string>;
    readonly signal?: AbortSignal;
  } = {},
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(
    argv,
    {
      stdin: Readable.from([Buffer.from(more.stdin ?? '')]),
      stdout: { write: text => out.push(text) > 0 },
      stderr: { write: text => err.push(text) > 0 },
      env: more.env ?? {},
      cwd: more.cwd ?? scratch(),
    },
    more.signal ?? new AbortController().signal,
  );
  return { code, out: out.join(''), err: err.join('') };
}
