import { crc32 } from 'node:zlib';
import type { CurationEvent, ExtractionRecord } from '@entente/ontology';
import { StoreError } from '../errors.ts';
import type { Digested } from '../graph/derive.ts';
import { digestVersion } from '../graph/digest.ts';
import { digestedFrom, fromBytes, packed, unpacked } from '../graph/packed.ts';
import { excerptAround, type Shelf, type TextHit } from '../memory/shelf.ts';
import { checkHeader, checkStructure } from './check.ts';
import { WriterLock } from './lock.ts';
import { migrate, schemaVersion } from './schema.ts';
import { type Connection, connect, damaged, inTransaction, storeError } from './sqlite.ts';

export interface FileOptions {
  /** Refuses every change, and needs no right to write. */
  readonly readOnly?: boolean;
  /** False: a missing file is an error instead of a new project. */
  readonly create?: boolean;
  /** Documents from which the derived graph is kept beside the project; 500 unless told, Infinity for never. */
  readonly snapshotFrom?: number;
}

/** The driver gives a Buffer for one row, an ArrayBuffer for many. */
type Bytes = Uint8Array | ArrayBuffer;

interface Row {
  readonly number: number;
  readonly body: Bytes;
  readonly extraction: Bytes;
  readonly signature: Bytes;
  readonly crc: number;
}

interface DigestRow {
  readonly number: number;
  readonly body: Bytes;
  readonly crc: number;
}

const columns = 'd.number, d.body, d.extraction, d.signature, d.crc';
const bytesOf = (of: Bytes): Uint8Array => (of instanceof ArrayBuffer ? new Uint8Array(of) : of);
// Of no bytes the sum would be 0, whatever came before.
const sumOf = (...parts: readonly Uint8Array[]) =>
  parts.reduce((sum, part) => (part.length === 0 ? sum : crc32(part, sum)), 0);

/** An id as SQLite can keep it: JSON without its quotes, so that NUL and the like are escaped. */
const key = (id: string) => JSON.stringify(id).slice(1, -1);

/** Records as rows of one SQLite file. Every batch is one transaction, on the disk before `put` returns. */
export class FileShelf implements Shelf {
  readonly durable = true;
  readonly path: string;
  readonly #db: Connection;
  readonly #lock: WriterLock;
  readonly #readOnly: boolean;
  /** False for a project that an earlier version wrote and this one may only read. */
  readonly #digests: boolean;

  /** @throws StoreError `NO_SUCH_FILE`, `NOT_A_PROJECT`, `NEWER_SCHEMA`, `CORRUPT`, `READ_ONLY`, `IO`. */
  constructor(path: string, { readOnly = false, create = true }: FileOptions = {}) {
    this.path = path;
    this.#readOnly = readOnly;
    this.#lock = new WriterLock(path);
    const there = checkHeader(path);
    if (!there && (readOnly || !create))
      throw new StoreError(
        'NO_SUCH_FILE',
        `${path}: there is no such project`,
        'Check the path, or make one with `entente build -o`.',
        { place: { file: path } },
      );
    this.#db = open(path, readOnly);
    try {
      checkStructure(this.#db, path);
      if (readOnly) {
        if (schemaVersion(this.#db) === 0) throw damaged(path, 'it holds nothing');
      } else {
        this.#db.exec('PRAGMA busy_timeout = 5000');
        this.#db.exec('PRAGMA journal_mode = WAL');
        this.#db.exec('PRAGMA synchronous = FULL');
        migrate(this.#db, path);
      }
      this.#digests = schemaVersion(this.#db) >= 2;
      this.revision();
    } catch (cause) {
      this.#db.close();
      throw storeError(cause, path);
    }
  }

  has(id: string, hash: string, extractor: string, model: string): boolean {
    const row = this.#get(
      'SELECT 1 AS there FROM document WHERE id = ? AND hash = ? AND extractor = ? AND model = ?',
      [key(id), hash, key(extractor), key(model)],
    );
    return row !== undefined;
  }

  put(records: readonly ExtractionRecord[]): void {
    this.#write(() => {
      const forget = this.#db.prepare('DELETE FROM document_text WHERE rowid = ?');
      const find = this.#db.prepare('SELECT number FROM document WHERE id = ?');
      const insert = this.#db.prepare(
        `INSERT INTO document (id, hash, extractor, model, body, extraction, signature, crc)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, extractor = excluded.extractor,
           model = excluded.model, body = excluded.body, extraction = excluded.extraction,
           signature = excluded.signature, crc = excluded.crc
         RETURNING number`,
      );
      const digest = this.#db.prepare('INSERT OR REPLACE INTO digest VALUES (?, ?, ?, ?)');
      const index = this.#db.prepare('INSERT INTO document_text (rowid, title, body) VALUES (?, ?, ?)');
      for (const record of records) {
        const { document, extraction } = record;
        const body = Buffer.from(JSON.stringify(document));
        const read = Buffer.from(JSON.stringify(extraction));
        const old = find.get([key(document.id)]) as { number: number } | undefined;
        if (old) forget.run([old.number]);
        const { number } = insert.get([
          key(document.id),
          document.hash,
          key(extraction.extractor),
          key(extraction.model),
          body,
          read,
          nothing,
          sumOf(body, read),
        ]) as { number: number };
        const short = Buffer.from(packed(record).buffer);
        digest.run([number, digestVersion, short, sumOf(short)]);
        index.run([number, searchable(document.title ?? ''), searchable(document.text)]);
      }
    });
  }

  remove(ids: readonly string[]): number {
    let removed = 0;
    this.#write(() => {
      for (const id of ids) {
        const row = this.#db.prepare('DELETE FROM document WHERE id = ? RETURNING number').get([key(id)]) as
          | { number: number }
          | undefined;
        if (!row) continue;
        this.#db.prepare('DELETE FROM document_text WHERE rowid = ?').run([row.number]);
        this.#db.prepare('DELETE FROM digest WHERE number = ?').run([row.number]);
        removed++;
      }
    });
    return removed;
  }

  get(id: string): ExtractionRecord | undefined {
    const row = this.#get<Row>(`SELECT ${columns} FROM document d WHERE id = ?`, [key(id)]);
    return row && this.#record(row);
  }

  all(): ExtractionRecord[] {
    return [...this.each()];
  }

  /** Every record, one at a time. */
  *each(): Iterable<ExtractionRecord> {
    for (const row of this.#each<Row>(`SELECT ${columns} FROM document d ORDER BY number`, []))
      yield this.#record(row);
  }

  /**
   * Every record by its digest, of one state of the project, with the number by which `textOf` finds it. Where no
   * digest is kept, or not one of this version, it is made from the record.
   */
  *digested(): Iterable<Digested & { readonly number: number }> {
    this.#run('BEGIN');
    try {
      const good = this.#digests ? 'SELECT number FROM digest WHERE version = ?' : 'SELECT ? WHERE false';
      if (this.#digests) {
        const kept = 'SELECT number, body, crc FROM digest WHERE version = ?';
        for (const row of this.#each<DigestRow>(kept, [digestVersion])) {
          const body = bytesOf(row.body);
          const record = () => this.#record(this.#row(row.number)!);
          if (sumOf(body) !== row.crc) yield { number: row.number, ...digestedFrom(record()) };
          else yield { number: row.number, ...unpacked(body), record };
        }
      }
      const rest = `SELECT ${columns} FROM document d WHERE number NOT IN (${good})`;
      for (const row of this.#each<Row>(rest, [digestVersion]))
        yield { number: row.number, ...digestedFrom(this.#record(row)) };
    } finally {
      this.#run('COMMIT');
    }
  }

  /**
   * A document's text by the number that `digested` gave.
   * @throws StoreError `ABORTED` where another text has come in its place, `CORRUPT`
   */
  textOf(number: number, hash: string): string {
    const row = this.#row(number);
    if (row) {
      const [body, extraction, bins] = [bytesOf(row.body), bytesOf(row.extraction), bytesOf(row.signature)];
      if (sumOf(body, extraction, bins) !== row.crc) throw damaged(this.path, `document number ${number}`);
      const { text, hash: own } = fromBytes(body) as ExtractionRecord['document'];
      if (own === hash) return text;
    }
    throw new StoreError(
      'ABORTED',
      `${this.path}: a document was loaded anew or removed while it was read`,
      'Ask again.',
      { place: { file: this.path } },
    );
  }

  count(): number {
    return this.#get<{ n: number }>('SELECT count(*) AS n FROM document', [])!.n;
  }

  events(): readonly CurationEvent[] {
    const rows = this.#all<{ body: Bytes; crc: number }>('SELECT body, crc FROM event', []);
    return rows.map(({ body, crc }) => this.#json(body, crc, 'a correction') as CurationEvent);
  }

  addEvents(events: readonly CurationEvent[]): void {
    this.#write(() => {
      const insert = this.#db.prepare('INSERT OR IGNORE INTO event (id, body, crc) VALUES (?, ?, ?)');
      for (const event of events) {
        const body = Buffer.from(JSON.stringify(event));
        insert.run([key(event.id), body, sumOf(body)]);
      }
    });
  }

  revision(): string {
    return this.#get<{ of: string }>(
      `SELECT (SELECT value FROM meta WHERE key = 'revision') || '.' ||
        coalesce((SELECT value FROM meta WHERE key = 'stamp'), 0) AS of`,
      [],
    )!.of;
  }

  searchText(words: readonly string[], limit: number): TextHit[] {
    const match = words.map(word => `"${word}"*`).join(' ');
    const rows = this.#all<Row & { rank: number }>(
      `SELECT ${columns}, t.rank FROM document_text t JOIN document d ON d.number = t.rowid
       WHERE document_text MATCH ? ORDER BY bm25(document_text, 2.0, 1.0), d.id LIMIT ?`,
      [match, limit],
    );
    return rows.map(row => {
      const { document } = this.#record(row);
      return { doc: document.id, excerpt: excerptAround(document.text, words), score: -row.rank };
    });
  }

  /** Copies the project as it is now into a new file, while it is open. @throws StoreError where one is there. */
  backup(path: string): void {
    try {
      this.#db.prepare('VACUUM INTO ?').run([path]);
    } catch (cause) {
      throw storeError(cause, path);
    }
  }

  limitPages(more: number): void {
    const { page_count } = this.#get<{ page_count: number }>('PRAGMA page_count', [])!;
    this.#db.exec(`PRAGMA max_page_count = ${page_count + more}`);
  }

  close(): void {
    try {
      if (this.#lock.held) this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // The next opening does it.
    }
    this.#db.close();
    this.#lock.release();
  }

  #write(work: () => void): void {
    if (this.#readOnly)
      throw new StoreError('READ_ONLY', `${this.path}: it was opened for reading`, 'Open it for writing.', {
        place: { file: this.path },
      });
    this.#lock.take();
    inTransaction(this.#db, this.path, () => {
      work();
      this.#db.exec("UPDATE meta SET value = value + 1 WHERE key = 'revision'");
      // Two copies of a project that grow apart count alike; a random stamp tells them.
      this.#db
        .prepare("INSERT OR REPLACE INTO meta VALUES ('stamp', ?)")
        .run([Math.floor(Math.random() * 2 ** 48)]);
    });
  }

  #record(row: Row): ExtractionRecord {
    const [body, extraction, bins] = [bytesOf(row.body), bytesOf(row.extraction), bytesOf(row.signature)];
    if (sumOf(body, extraction, bins) !== row.crc) throw damaged(this.path, `document number ${row.number}`);
    return { document: fromBytes(body), extraction: fromBytes(extraction) } as ExtractionRecord;
  }

  #json(bytes: Bytes, crc: number, what: string): unknown {
    const body = bytesOf(bytes);
    if (sumOf(body) !== crc) throw damaged(this.path, what);
    return fromBytes(body);
  }

  #row(number: number): Row | undefined {
    return this.#get<Row>(`SELECT ${columns} FROM document d WHERE number = ?`, [number]);
  }

  #run(sql: string): void {
    try {
      this.#db.exec(sql);
    } catch (cause) {
      throw storeError(cause, this.path);
    }
  }

  *#each<T>(sql: string, parameters: unknown[]): Iterable<T> {
    try {
      for (const row of this.#db.prepare(sql).iterate(parameters)) yield row as T;
    } catch (cause) {
      throw storeError(cause, this.path);
    }
  }

  #get<T = unknown>(sql: string, parameters: unknown[]): T | undefined {
    try {
      return this.#db.prepare(sql).get(parameters) as T | undefined;
    } catch (cause) {
      throw storeError(cause, this.path);
    }
  }

  #all<T>(sql: string, parameters: unknown[]): T[] {
    try {
      return this.#db.prepare(sql).all(parameters) as T[];
    } catch (cause) {
      throw storeError(cause, this.path);
    }
  }
}

const nothing = Buffer.alloc(0);

/** A text that SQLite keeps whole: NUL would end it. */
function searchable(text: string): string {
  return text.replaceAll('\0', ' ');
}

function open(path: string, readOnly: boolean): Connection {
  if (!readOnly) return connect(path, 'rwc');
  const db = connect(path, 'ro');
  try {
    db.prepare('PRAGMA schema_version').get();
    return db;
  } catch {
    // A folder that cannot be written has no room for the shared index of a log: read the file as it lies.
    db.close();
    return connect(path, 'immutable');
  }
}
