import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EntenteError } from '../errors.ts';

/** A file to read: `name` as the caller would type it, `id` the document's id (stable wherever it is called from). */
export interface InputFile {
  readonly name: string;
  readonly path: string;
  readonly id: string;
}

/** What stands behind one path as typed: files, standard input (`-`), or why there is nothing. */
export type Input =
  | { readonly typed: string; readonly files: readonly InputFile[] }
  | { readonly typed: string; readonly stdin: true }
  | { readonly typed: string; readonly error: EntenteError };

const endings = ['txt', 'text', 'md', 'html', 'htm', 'xhtml', 'ndjson', 'jsonl'];

/**
 * What the caller typed (files, folders, globs, `-`), in that order; files within a folder are sorted. A path that
 * is not there (`INPUT_MISSING`) or a folder without articles (`INPUT_NO_TEXT`) is told in its place.
 */
export async function findInputs(paths: readonly string[], cwd: string): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const typed of paths) {
    if (typed === '-') inputs.push({ typed, stdin: true });
    else
      inputs.push(
        await expandPath(typed, cwd).then(
          files => ({ typed, files }),
          error => ({ typed, error }),
        ),
      );
  }
  return inputs;
}

/** Bytes of all files, for a progress bar; standard input and what cannot be read count nothing. */
export async function bytesOf(inputs: readonly Input[]): Promise<number> {
  let bytes = 0;
  for (const input of inputs)
    for (const file of 'files' in input ? input.files : [])
      bytes += await stat(file.path).then(
        found => found.size,
        () => 0,
      );
  return bytes;
}

async function expandPath(typed: string, cwd: string): Promise<InputFile[]> {
  const absolute = path.resolve(cwd, typed);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found?.isFile()) return [fileOf(absolute, path.dirname(absolute), typed)];
  if (found?.isDirectory()) {
    const names = await glob(`**/*.{${endings.join(',')}}`, { cwd: absolute, caseSensitiveMatch: false });
    if (names.length === 0)
      throw new EntenteError('INPUT_NO_TEXT', `${typed}: the folder holds no article`, {
        file: typed,
        hint: `looked for .${endings.join(', .')}`,
      });
    return names.sort().map(name => fileOf(path.join(absolute, name), absolute, path.join(typed, name)));
  }
  if (found)
    throw new EntenteError('INPUT_MISSING', `${typed}: is neither a file nor a folder`, { file: typed });
  if (isDynamicPattern(typed)) {
    const names = await glob(typed, { cwd, absolute: true });
    if (names.length > 0)
      return names.sort().map(name => fileOf(name, path.dirname(name), path.relative(cwd, name)));
    throw new EntenteError('INPUT_MISSING', `${typed}: no file matches`, {
      file: typed,
      hint: 'check the pattern',
    });
  }
  throw new EntenteError('INPUT_MISSING', `${typed}: there is no such file or folder`, {
    file: typed,
    hint: 'check the path',
  });
}

/** The id starts with the folder's own name, so that a file has the same id by itself and within its folder. */
function fileOf(absolute: string, folder: string, name: string): InputFile {
  return {
    name,
    path: absolute,
    id: path.relative(path.dirname(folder), absolute).split(path.sep).join('/'),
  };
}
