import Papa from 'papaparse';

export type Cell = string | number | boolean | undefined;

/**
 * Rows as CSV (RFC 4180, lines end with CRLF). Texts that a spreadsheet would run as a formula get an apostrophe
 * before them where `guard` is set: for files that people open; not for files that programs read.
 */
export function csv(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  guard: boolean,
): Iterable<string> {
  return pieces(header, rows, guard);
}

/** Quoted it is a text, which importers tell from none. */
const isEmpty = (value: unknown) => value === '';

function* pieces(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  guard: boolean,
): Iterable<string> {
  const write = (lines: (readonly Cell[])[]) =>
    `${Papa.unparse(lines as unknown[][], { escapeFormulae: guard, newline: '\r\n', quotes: isEmpty })}\r\n`;
  yield write([header]);
  let batch: (readonly Cell[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < 500) continue;
    yield write(batch);
    batch = [];
  }
  if (batch.length > 0) yield write(batch);
}

/** Begins a file in a format of several files: `splitFiles` takes them apart. */
export const fileHead = (name: string) => `\u001c${name}\r\n`;

/** Takes apart an export of several files: name and content. */
export function splitFiles(text: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const part of text.split('\u001c').slice(1)) {
    const end = part.indexOf('\r\n');
    files.set(part.slice(0, end), part.slice(end + 2));
  }
  return files;
}
