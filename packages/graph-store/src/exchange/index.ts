import type { ExportFormat, LoadSummary } from '../contract.ts';
import { StoreError } from '../errors.ts';
import type { Exported, Format, ImportTarget } from './format.ts';
import { ndjson } from './ndjson.ts';

/** Every exchange format. */
export const formats: readonly Format[] = [ndjson];

function formatOf(name: string): Format {
  const format = formats.find(candidate => candidate.name === name);
  if (format) return format;
  throw new StoreError(
    'UNSUPPORTED_FORMAT',
    `There is no format ${JSON.stringify(name)}`,
    `Choose one of ${formats.map(each => each.name).join(', ')}.`,
  );
}

/** Writes a store in a format, piece by piece. @throws StoreError `UNSUPPORTED_FORMAT`. */
export async function* exportStore(name: ExportFormat, from: Exported): AsyncIterable<string> {
  yield* formatOf(name).write(from);
}

/** Reads what a format wrote. @throws StoreError `UNSUPPORTED_FORMAT`, `INVALID_IMPORT`. */
export async function importInto(
  name: ExportFormat,
  chunks: AsyncIterable<string>,
  into: ImportTarget,
): Promise<LoadSummary> {
  const format = formatOf(name);
  if (!format.read) {
    const readable = formats.filter(each => each.read).map(each => each.name);
    throw new StoreError(
      'UNSUPPORTED_FORMAT',
      `${name} holds too little to be read again`,
      `Readable formats: ${readable.join(', ')}.`,
    );
  }
  return format.read(chunks, into);
}
