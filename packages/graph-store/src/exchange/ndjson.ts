import { type CurationEvent, curationEventSchema, type ExtractionRecord } from '@entente/ontology';
import { inOrder } from '../curate/events.ts';
import { StoreError } from '../errors.ts';
import { checked } from '../memory/load.ts';
import type { Format } from './format.ts';

/** Longest line taken: a document's text with what was read from it. */
const MAX_LINE = 200_000_000;

/**
 * The store itself: one line a document with its extraction, then one a correction. Loses nothing; what is read
 * again gives the same graph.
 */
export const ndjson: Format = {
  name: 'ndjson',
  *write({ records, events }) {
    const sorted = [...records()].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
    for (const record of sorted) yield `${JSON.stringify(record)}\n`;
    for (const event of inOrder(events())) yield `${JSON.stringify({ curation: event })}\n`;
  },
  async read(chunks, into) {
    const events: CurationEvent[] = [];
    async function* records(): AsyncIterable<ExtractionRecord> {
      let number = 0;
      for await (const line of lines(chunks)) {
        number++;
        if (line.trim() === '') continue;
        const value = parse(line, number);
        if (value !== null && typeof value === 'object' && 'curation' in value) {
          const event = curationEventSchema.safeParse(value.curation);
          if (!event.success) bad(number, `the correction is not one (${event.error.issues[0]?.message})`);
          events.push(event.data!);
        } else {
          try {
            yield checked(value);
          } catch (cause) {
            if (cause instanceof StoreError) bad(number, cause.message, cause);
            throw cause;
          }
        }
      }
    }
    const summary = await into.load(records());
    if (events.length > 0) await into.addEvents(events);
    return summary;
  },
};

function bad(line: number, what: string, cause?: unknown): never {
  throw new StoreError('INVALID_IMPORT', `Line ${line}: ${what}`, 'Lines before it were loaded.', {
    place: { line },
    cause,
  });
}

function parse(line: string, number: number): object | null {
  try {
    return JSON.parse(line);
  } catch (cause) {
    bad(number, 'this is no JSON', cause);
  }
}

/** Lines of a text that comes in pieces. @throws StoreError `INVALID_IMPORT` for a line without end. */
export async function* lines(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  let number = 1;
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    number += parts.length;
    if (rest.length > MAX_LINE) bad(number, `longer than ${MAX_LINE} characters`);
    yield* parts;
  }
  if (rest !== '') yield rest;
}
