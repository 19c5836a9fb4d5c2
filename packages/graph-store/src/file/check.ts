import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { StoreError } from '../errors.ts';
import { applicationId, schemaVersion } from './schema.ts';
import { type Connection, damaged, storeError } from './sqlite.ts';

/** Bytes up to which the whole structure is checked at every opening: about 0.2 s. */
const WHOLE = 64 * 1024 * 1024;

const notOurs = (file: string) =>
  new StoreError(
    'NOT_A_PROJECT',
    `${file}: this is no Entente project`,
    'Give the path of a file that `entente build -o` wrote.',
    { place: { file } },
  );

/** Looks at a file before SQLite does. True where it is there and holds something. */
export function checkHeader(file: string): boolean {
  let size: number;
  try {
    const info = existsSync(file) ? statSync(file) : undefined;
    if (info?.isDirectory()) throw notOurs(file);
    size = info?.size ?? 0;
  } catch (cause) {
    throw storeError(cause, file);
  }
  if (size === 0) return false;
  const head = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw notOurs(file);
  const page = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
  const pages = head.readUInt32BE(28);
  if (head.readUInt32BE(24) === head.readUInt32BE(92) && size < page * pages)
    throw damaged(file, `cut off: ${size} of ${page * pages} bytes`);
  return true;
}

/** Checks that an open file is a project and whole in its structure. Contents carry sums of their own. */
export function checkStructure(db: Connection, file: string): void {
  try {
    const { application_id } = db.prepare('PRAGMA application_id').get() as { application_id: number };
    if (application_id !== applicationId) {
      const { n } = db.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number };
      if (n > 0 || schemaVersion(db) > 0) throw notOurs(file);
      return;
    }
    if (statSync(file).size > WHOLE) return;
    const rows = db.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    if (rows[0]?.quick_check !== 'ok') throw damaged(file, rows[0]?.quick_check ?? 'unknown');
  } catch (cause) {
    throw storeError(cause, file);
  }
}
