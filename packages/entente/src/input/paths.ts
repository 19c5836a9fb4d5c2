import { statSync } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { EntenteError } from '../errors.ts';

/** A file to read: `name` as the caller would type it, `id` the document's id (stable wherever it is called from). */
export interface InputFile {
  readonly name: string;
  readonly path: string;
  readonly id: string;
}

const endings = ['txt', 'text', 'md', 'html', 'htm', 'xhtml', 'ndjson', 'jsonl'];

/**
 * Files behind what the caller typed (files, folders, globs), each once, sorted within a folder. `-` stands
 * for standard input and is left to the caller.
 * @throws EntenteError `INPUT_MISSING` for a path that is not there, `INPUT_NO_TEXT` for a folder without articles.
 */
export async function expandPath(typed: string, cwd: string): Promise<InputFile[]> {
  const absolute = path.resolve(cwd, typed);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat?.isFile()) return [fileOf(absolute, path.dirname(absolute), typed)];
  if (stat?.isDirectory()) {
    const found = await glob(`**/*.{${endings.join(',')}}`, { cwd: absolute, caseSensitiveMatch: false });
    if (found.length === 0)
      throw new EntenteError('INPUT_NO_TEXT', `${typed}: the folder holds no article`, {
        file: typed,
        hint: `looked for .${endings.join(', .')}`,
      });
    return found.sort().map(name => fileOf(path.join(absolute, name), absolute, path.join(typed, name)));
  }
  if (stat)
    throw new EntenteError('INPUT_MISSING', `${typed}: is neither a file nor a folder`, { file: typed });
  if (isDynamicPattern(typed)) {
    const found = await glob(typed, { cwd, absolute: true });
    if (found.length > 0)
      return found.sort().map(name => fileOf(name, path.dirname(name), path.relative(cwd, name)));
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
