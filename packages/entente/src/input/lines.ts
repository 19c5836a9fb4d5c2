import { EntenteError } from '../errors.ts';
import { maxFileBytes, megabytes } from './decode.ts';

/**
 * Splits a stream of bytes into lines, holding one line at a time.
 * @throws EntenteError `INPUT_TOO_LARGE` with file and line for a line over the limit.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  limit: number = maxFileBytes,
): AsyncIterable<{ readonly line: number; readonly bytes: Uint8Array }> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let line = 1;
  const take = () => {
    const bytes = parts.length === 1 ? parts[0]! : concat(parts, held);
    parts = [];
    held = 0;
    return bytes;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      held += at - from;
      from = at + 1;
      if (held > limit) throw tooLong(file, line, limit);
      yield { line: line++, bytes: take() };
    }
    parts.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > limit) throw tooLong(file, line, limit);
  }
  if (held > 0) yield { line, bytes: take() };
}

function tooLong(file: string, line: number, limit: number): EntenteError {
  return new EntenteError('INPUT_TOO_LARGE', `${file}:${line}: the line is longer than ${megabytes(limit)}`, {
    file,
    line,
    hint: 'NDJSON holds one article a line; split what is longer',
  });
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
