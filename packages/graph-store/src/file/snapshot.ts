import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Derived, derivation } from '../graph/derive.ts';
import { GraphTable, type TableColumns, type TableHead } from '../graph/table.ts';
import { ReadTexts } from '../graph/texts.ts';
import type { Suggestion } from '../resolve/resolve.ts';
import { storeError } from './sqlite.ts';

/*
 * The derived graph beside a project file, so that opening need not derive it: never the truth. Layout, all numbers
 * little-endian: 16 bytes of magic; sizes and sums of the two parts that follow; a JSON head; the columns one after
 * the other, each at a multiple of eight bytes; the documents' texts in UTF-8, which stay on the disk until a
 * quotation is asked for.
 */

const magic = 'ENTENTE GRAPH 1\n';
/** magic, u32 head bytes, u32 head sum, f64 column bytes, u32 column sum, u32 nothing. */
const PREFIX = 16 + 4 + 4 + 8 + 4 + 4;

/** Numbers are written as the machine has them; nearly all have them so. */
const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

interface Head {
  /** What it was derived from, and by which version of the code. */
  readonly key: string;
  readonly table: TableHead;
  readonly suggestions: readonly Suggestion[];
  readonly orphaned: readonly string[];
  readonly columns: readonly (readonly [name: string, length: number])[];
}

export const snapshotPath = (project: string) => `${project}-graph`;

const keyOf = (revision: string) => `${derivation} ${revision}`;
const padded = (bytes: number) => (bytes + 7) & ~7;

type Column = Int32Array | Float64Array;

/**
 * Writes the graph of a revision beside its project, whole or not at all. Gives false where that cannot be done (no
 * room, no right to write): then the graph is derived again at the next opening.
 */
export function writeSnapshot(project: string, revision: string, derived: Derived): boolean {
  const { table } = derived;
  if (!littleEndian) return false;
  const path = snapshotPath(project);
  const own = `${path}-${process.pid}-${Date.now().toString(36)}`;
  let file: number | undefined;
  try {
    file = openSync(own, 'wx', 0o644);
    const columns: [string, Column][] = Object.entries(table.columns);
    const documents = table.head.documents.length;
    const textFrom = new Float64Array(documents + 1);
    const textSum = new Float64Array(documents);
    columns.push(['textFrom', textFrom], ['textSum', textSum]);
    const head = Buffer.from(
      JSON.stringify({
        key: keyOf(revision),
        table: table.head,
        suggestions: derived.suggestions,
        orphaned: [...derived.orphaned],
        columns: columns.map(([name, column]) => [name, column.length] as const),
      } satisfies Head),
    );
    const size = columns.reduce((sum, [, column]) => sum + padded(column.byteLength), 0);
    const columnsAt = padded(PREFIX + head.length);
    let at = columnsAt + size;
    let batch: Buffer[] = [];
    let held = 0;
    const flush = () => {
      const all = Buffer.concat(batch);
      write(file!, all, at - all.length);
      batch = [];
      held = 0;
    };
    for (let number = 0; number < documents; number++) {
      const bytes = Buffer.from(table.texts.whole(number));
      textSum[number] = crc32(bytes);
      textFrom[number] = at;
      at += bytes.length;
      held += bytes.length;
      batch.push(bytes);
      if (held > 4_000_000) flush();
    }
    flush();
    textFrom[documents] = at;
    const body = Buffer.alloc(size);
    let to = 0;
    for (const [, column] of columns) {
      body.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), to);
      to += padded(column.byteLength);
    }
    const prefix = Buffer.alloc(PREFIX);
    prefix.write(magic, 0, 'latin1');
    prefix.writeUInt32LE(head.length, 16);
    prefix.writeUInt32LE(crc32(head), 20);
    prefix.writeDoubleLE(size, 24);
    prefix.writeUInt32LE(crc32(body), 32);
    write(file, body, columnsAt);
    write(file, head, PREFIX);
    write(file, prefix, 0);
    closeSync(file);
    file = undefined;
    renameSync(own, path);
    return true;
  } catch {
    if (file !== undefined) closeSync(file);
    rmSync(own, { force: true });
    return false;
  }
}

function write(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, Math.min(bytes.length - done, 1 << 30), at + done);
}

function read(file: number, at: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    const got = readSync(file, bytes, done, Math.min(bytes.length - done, 1 << 30), at + done);
    if (got === 0) throw new Error('cut off');
    done += got;
  }
}

/** A snapshot that was opened; its file stays open for the texts. */
export interface OpenedSnapshot {
  readonly derived: Derived;
  close(): void;
}

/**
 * The graph of a revision, where one lies beside the project that was derived from it by this version of the code;
 * undefined where there is none, it is of something else, or it is damaged: then the graph is derived anew.
 * @param textOf what the project itself has as a document's text, should the snapshot's be damaged
 */
export function readSnapshot(
  project: string,
  revision: string,
  textOf: (document: string) => string | undefined,
): OpenedSnapshot | undefined {
  if (!littleEndian) return undefined;
  let file: number | undefined;
  try {
    file = openSync(snapshotPath(project), 'r');
    const prefix = Buffer.alloc(PREFIX);
    read(file, 0, prefix);
    if (prefix.toString('latin1', 0, 16) !== magic) throw new Error('no snapshot');
    const { size: bytes } = fstatSync(file);
    const headBytes = prefix.readUInt32LE(16);
    const size = prefix.readDoubleLE(24);
    const columnsAt = padded(PREFIX + headBytes);
    if (!(columnsAt + size <= bytes)) throw new Error('cut off');
    const headText = Buffer.alloc(headBytes);
    read(file, PREFIX, headText);
    if (crc32(headText) !== prefix.readUInt32LE(20)) throw new Error('damaged');
    const head = JSON.parse(headText.toString('utf8')) as Head;
    if (head.key !== keyOf(revision)) throw new Error('of another revision');
    const body = new ArrayBuffer(size);
    read(file, columnsAt, new Uint8Array(body));
    if (crc32(new Uint8Array(body)) !== prefix.readUInt32LE(32)) throw new Error('damaged');
    const columns: Record<string, Column> = {};
    let at = 0;
    for (const [name, length] of head.columns) {
      const wide = name === 'confidence' || name === 'textFrom' || name === 'textSum';
      columns[name] = wide ? new Float64Array(body, at, length) : new Int32Array(body, at, length);
      at += padded(columns[name].byteLength);
    }
    const { textFrom, textSum, ...own } = columns;
    if (textFrom!.at(-1)! > bytes) throw new Error('cut off');
    const texts = storedTexts(file, textFrom!, textSum!, number => textOf(head.table.documents[number]!.id));
    const table = new GraphTable(head.table, own as unknown as TableColumns, texts);
    const open = file;
    return {
      derived: new Derived(table, head.suggestions, new Set(head.orphaned)),
      close: () => closeSync(open),
    };
  } catch {
    if (file !== undefined) closeSync(file);
    return undefined;
  }
}

/** Texts read from an open snapshot: a file that replaces it does not change what they say. */
function storedTexts(
  file: number,
  from: Column,
  sums: Column,
  other: (document: number) => string | undefined,
): ReadTexts {
  return new ReadTexts(document => {
    const bytes = Buffer.alloc(from[document + 1]! - from[document]!);
    try {
      read(file, from[document]!, bytes);
      if (crc32(bytes) !== sums[document]) throw new Error('the derived graph beside the project is damaged');
      return bytes.toString('utf8');
    } catch (cause) {
      // The project has the text too: the same one, as its sum tells.
      const text = other(document);
      if (text === undefined || crc32(Buffer.from(text)) !== sums[document])
        throw storeError(cause, 'the graph beside the project');
      return text;
    }
  });
}
