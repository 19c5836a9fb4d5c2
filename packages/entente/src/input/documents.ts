import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { type DocumentInput, guideDocumentSchema } from '@entente/ontology';
import { EntenteError } from '../errors.ts';
import { decodeText, maxFileBytes, megabytes } from './decode.ts';
import { dateOf, type Metadata, splitFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { linesOf } from './lines.ts';
import type { Input, InputFile } from './paths.ts';

export interface InputOptions {
  /** Standard input, read where a path is `-`. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Used where a document does not say. */
  readonly date?: string;
  readonly outlet?: string;
}

/** A document, or why an input could not be read; one bad input does not stop the others. */
export type InputItem =
  | { readonly document: DocumentInput; readonly from: string; readonly bytes: number }
  | { readonly error: EntenteError; readonly from: string };

/** Reads documents from files, folders, globs and standard input, one at a time, in the order typed. */
export async function* readInputs(inputs: readonly Input[], options: InputOptions): AsyncIterable<InputItem> {
  const seen = new Map<string, string>();
  for await (const item of readAll(inputs, options)) {
    if ('document' in item) {
      const { id } = item.document;
      const before = seen.get(id);
      if (before !== undefined) {
        if (before === item.from) continue; // the same file typed twice
        yield {
          from: item.from,
          error: new EntenteError('INPUT_DUPLICATE', `${item.from}: the id "${id}" is taken by ${before}`, {
            file: item.from,
            hint: 'give each document an id of its own in its front matter or record',
          }),
        };
        continue;
      }
      seen.set(id, item.from);
    }
    yield item;
  }
}

async function* readAll(inputs: readonly Input[], options: InputOptions): AsyncIterable<InputItem> {
  for (const input of inputs) {
    if ('error' in input) yield { from: input.typed, error: input.error };
    else if ('stdin' in input) yield* guarded('standard input', () => readStdin(options));
    else for (const file of input.files) yield* guarded(file.name, () => readFileInput(file, options));
  }
}

/** Turns what a reader throws into an item, after what it gave before. */
async function* guarded(from: string, read: () => AsyncIterable<InputItem>): AsyncIterable<InputItem> {
  try {
    yield* read();
  } catch (cause) {
    if (cause instanceof EntenteError) yield { from, error: cause };
    else
      yield {
        from,
        error: new EntenteError('INPUT_MISSING', `${from}: cannot be read: ${(cause as Error).message}`, {
          file: from,
          cause,
        }),
      };
  }
}

async function* readFileInput(file: InputFile, options: InputOptions): AsyncIterable<InputItem> {
  if (/\.(ndjson|jsonl)$/i.test(file.path)) {
    yield* readNdjson(createReadStream(file.path), file.name, options);
    return;
  }
  const { size } = await stat(file.path);
  if (size > maxFileBytes)
    throw new EntenteError(
      'INPUT_TOO_LARGE',
      `${file.name}: ${megabytes(size)} is too large for one article`,
      {
        file: file.name,
        hint: `at most ${megabytes(maxFileBytes)}: split it, or give one article a line as NDJSON`,
      },
    );
  const bytes = await readFile(file.path);
  const text = decodeText(bytes, file.name);
  const isHtml = /\.x?html?$/i.test(file.path) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
  const read = isHtml ? readHtml(text, file.name) : splitFrontMatter(text, file.name);
  yield {
    from: file.name,
    bytes: size,
    document: documentOf(read.metadata.id ?? file.id, read.text, read.metadata, options, file.name),
  };
}

async function* readStdin(options: InputOptions): AsyncIterable<InputItem> {
  const iterator = options.stdin[Symbol.asyncIterator]();
  const head = await iterator.next();
  const first: Uint8Array = head.done ? new Uint8Array() : head.value;
  const rest = (async function* () {
    yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  if (/^\ufeff?\s*\{/.test(new TextDecoder().decode(first.subarray(0, 200)))) {
    yield* readNdjson(rest, 'standard input', options);
    return;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of rest) {
    parts.push(part);
    size += part.length;
    if (size > maxFileBytes) break;
  }
  const read = splitFrontMatter(decodeText(Buffer.concat(parts), 'standard input'), 'standard input');
  yield {
    from: 'standard input',
    bytes: size,
    document: documentOf(read.metadata.id ?? 'stdin', read.text, read.metadata, options, 'standard input'),
  };
}

async function* readNdjson(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: InputOptions,
): AsyncIterable<InputItem> {
  let any = false;
  for await (const { line, bytes } of linesOf(chunks, name)) {
    if (bytes.every(byte => byte === 32 || byte === 13 || byte === 9)) continue;
    any = true;
    const from = `${name}:${line}`;
    try {
      yield { from, bytes: bytes.length, document: recordOf(decodeText(bytes, from), name, line, options) };
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      yield { from, error };
    }
  }
  if (!any)
    throw new EntenteError('INPUT_EMPTY', `${name}: holds no record`, {
      file: name,
      hint: 'give one JSON object a line',
    });
}

function recordOf(text: string, file: string, line: number, options: InputOptions): DocumentInput {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new EntenteError('INPUT_MALFORMED', `${file}:${line}: is not JSON: ${(cause as Error).message}`, {
      file,
      line,
      hint: 'NDJSON holds one whole JSON object a line',
      cause,
    });
  }
  const parsed = guideDocumentSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EntenteError(
      'INPUT_MALFORMED',
      `${file}:${line}: ${issue?.path.join('.') || 'record'}: ${issue?.message ?? 'is no document'}`,
      {
        file,
        line,
        hint: 'a record is {"id": "…", "text": "…", "date"?, "title"?, "outlet"?, "url"?}',
      },
    );
  }
  const record = parsed.data;
  const metadata: Metadata = {
    ...(record.title ? { title: record.title } : {}),
    ...(record.outlet ? { outlet: record.outlet } : {}),
    ...(record.url ? { url: record.url } : {}),
    ...(record.date && dateOf(record.date) ? { published: dateOf(record.date)! } : {}),
  };
  return documentOf(record.id, record.text, metadata, options, `${file}:${line}`);
}

function documentOf(
  id: string,
  text: string,
  metadata: Metadata,
  options: InputOptions,
  from: string,
): DocumentInput {
  if (text.trim() === '')
    throw new EntenteError('INPUT_EMPTY', `${from}: holds no text`, {
      file: from,
      hint: 'remove it or fill it',
    });
  const published = metadata.published ?? options.date;
  const outlet = metadata.outlet ?? options.outlet;
  return {
    id,
    text,
    language: metadata.language ?? 'en',
    ...(metadata.title ? { title: metadata.title } : {}),
    ...(published ? { published } : {}),
    ...(outlet ? { outlet } : {}),
    ...(metadata.url ? { url: metadata.url } : {}),
  };
}
