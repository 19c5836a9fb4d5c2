import Database from 'libsql';
import { StoreError } from '../errors.ts';

export type Connection = InstanceType<typeof Database>;

/** `code` of an error of SQLite's, or the empty string. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** What SQLite or the file system says, as one of our errors that says what to do. Ours pass unchanged. */
export function storeError(cause: unknown, file: string): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = codeOf(cause);
  const place = { file };
  const text = cause instanceof Error ? cause.message : String(cause);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new StoreError(
      'DISK_FULL',
      `${file}: there is no room left to write`,
      'Free some space and load again; what was acknowledged is kept.',
      { cause, place },
    );
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new StoreError('LOCKED', `${file}: another process is using it`, 'Try again when it is done.', {
      cause,
      place,
    });
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return new StoreError(
      'READ_ONLY',
      `${file}: it cannot be written`,
      'Check the permissions of the file and its folder, or copy it elsewhere.',
      { cause, place },
    );
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || /malformed|not a database/.test(text))
    return damaged(file, text, cause);
  return new StoreError('IO', `${file}: ${text}`, 'Check the disk and the path.', { cause, place });
}

export function damaged(file: string, what: string, cause?: unknown): StoreError {
  return new StoreError(
    'CORRUPT',
    `${file}: the project file is damaged (${what})`,
    'Restore it from a backup, or build it again from the documents; nothing was changed.',
    { cause, place: { file } },
  );
}

/** Opens a connection. `mode` is given by URI, since the driver ignores its own options for it. */
export function connect(path: string, mode: 'rwc' | 'rw' | 'ro' | 'immutable'): Connection {
  const address = `file:${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`;
  try {
    return new Database(`${address}?${mode === 'immutable' ? 'mode=ro&immutable=1' : `mode=${mode}`}`);
  } catch (cause) {
    throw storeError(cause, path);
  }
}

/** Runs `work` in a transaction that takes the writer's place at once. All or nothing. */
export function inTransaction<T>(db: Connection, file: string, work: () => T): T {
  try {
    db.exec('BEGIN IMMEDIATE');
  } catch (cause) {
    throw storeError(cause, file);
  }
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (cause) {
    try {
      db.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
    throw storeError(cause, file);
  }
}
