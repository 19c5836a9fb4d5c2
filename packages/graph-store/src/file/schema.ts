import { StoreError } from '../errors.ts';
import { type Connection, inTransaction } from './sqlite.ts';

/** "ENTE": tells a project file from other SQLite files. */
export const applicationId = 0x454e5445;

/** One step of the schema: from the version before to its own place in the list, counted from 1. */
export interface Migration {
  readonly what: string;
  readonly sql: string;
}

/** Never change a step that was released: add another. */
export const migrations: readonly Migration[] = [
  {
    what: 'documents with their extractions, corrections, full text',
    sql: `
      CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
      INSERT INTO meta VALUES ('revision', 0);
      -- Texts that are read back lie as bytes of JSON: SQLite's own would end at a NUL and lose half surrogate
      -- pairs, and the driver ends the process where a damaged file's text is no UTF-8.
      CREATE TABLE document (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        hash TEXT NOT NULL,
        extractor TEXT NOT NULL,
        model TEXT NOT NULL,
        body BLOB NOT NULL,
        extraction BLOB NOT NULL,
        signature BLOB NOT NULL,
        crc INTEGER NOT NULL
      );
      CREATE TABLE event (id TEXT PRIMARY KEY, body BLOB NOT NULL, crc INTEGER NOT NULL) WITHOUT ROWID;
      CREATE VIRTUAL TABLE document_text USING fts5 (
        title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
      );
    `,
  },
  {
    what: 'digests of the records, from which the graph is derived',
    sql: `
      -- Made of the records, and made anew from them where one is missing, damaged or of another version.
      CREATE TABLE digest (
        number INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        body BLOB NOT NULL,
        crc INTEGER NOT NULL
      );
    `,
  },
];

/**
 * Brings a file to the newest schema; each step is one transaction. A file of a later version is refused.
 *
 * @throws StoreError `NEWER_SCHEMA`
 */
export function migrate(db: Connection, file: string, steps: readonly Migration[] = migrations): void {
  const version = schemaVersion(db);
  if (version > steps.length)
    throw new StoreError(
      'NEWER_SCHEMA',
      `${file}: the project was written by a later version (schema ${version}, this one knows ${steps.length})`,
      'Install the newest version of Entente.',
      { place: { file } },
    );
  for (let at = version; at < steps.length; at++)
    inTransaction(db, file, () => {
      db.exec(steps[at]!.sql);
      db.exec(`PRAGMA user_version = ${at + 1}`);
      if (at === 0) db.exec(`PRAGMA application_id = ${applicationId}`);
    });
}

export function schemaVersion(db: Connection): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}
