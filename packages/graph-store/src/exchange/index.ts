import type { ExportFormat, LoadSummary } from '../contract.ts';
import { StoreError } from '../errors.ts';
import type { Exported, Format, ImportTarget } from './format.ts';

/** Every exchange format; each with its library is loaded when it is used. */
export const formats: Readonly<Record<ExportFormat, () => Promise<Format>>> = {
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  json: async () => (await import('./json.ts')).json,
  gexf: async () => (await import('./gexf.ts')).gexf,
  graphml: async () => (await import('./graphml.ts')).graphml,
  csv: async () => (await import('./csv.ts')).edgeTable,
  'neo4j-csv': async () => (await import('./neo4j-csv.ts')).neo4jCsv,
  cypher: async () => (await import('./cypher.ts')).cypherScript,
  turtle: async () => (await import('./turtle.ts')).turtle,
  jsonld: async () => (await import('./jsonld.ts')).jsonld,
  ftm: async () => (await import('./ftm.ts')).ftm,
  plover: async () => (await import('./plover.ts')).plover,
  dna: async () => (await import('./dna.ts')).dna,
};

async function formatOf(name: string): Promise<Format> {
  if (Object.hasOwn(formats, name)) return formats[name as ExportFormat]();
  throw new StoreError(
    'UNSUPPORTED_FORMAT',
    `There is no format ${JSON.stringify(name)}`,
    `Choose one of ${Object.keys(formats).join(', ')}.`,
  );
}

/** Writes a store in a format, piece by piece. @throws StoreError `UNSUPPORTED_FORMAT`. */
export async function* exportStore(name: ExportFormat, from: Exported): AsyncIterable<string> {
  yield* (await formatOf(name)).write(from);
}

/** Reads what a format wrote. @throws StoreError `UNSUPPORTED_FORMAT`, `INVALID_IMPORT`. */
export async function importInto(
  name: ExportFormat,
  chunks: AsyncIterable<string>,
  into: ImportTarget,
): Promise<LoadSummary> {
  const format = await formatOf(name);
  if (format.read) return format.read(chunks, into);
  throw new StoreError(
    'UNSUPPORTED_FORMAT',
    `${name} holds the graph without the records it was made of, so it cannot be read again`,
    'Export ndjson to move a store.',
  );
}
