export type StoreErrorCode =
  /** An address or path that names no kind of store. */
  | 'UNKNOWN_ADDRESS'
  | 'NO_SUCH_FILE'
  /** The file is no project of ours. */
  | 'NOT_A_PROJECT'
  /** Written by a later version. */
  | 'NEWER_SCHEMA'
  /** The file is damaged. */
  | 'CORRUPT'
  /** Another process writes it. */
  | 'LOCKED'
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'IO'
  | 'CLOSED'
  | 'UNREACHABLE'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED_SERVER'
  /** The query would change the graph. */
  | 'WRITE_QUERY'
  | 'QUERY_FAILED'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'INVALID_RECORD'
  | 'INVALID_CURATION'
  | 'INVALID_IMPORT'
  | 'INVALID_SNAPSHOT'
  | 'UNSUPPORTED_FORMAT';

/** The place in a file that an error is about, where it has one. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly offset?: number;
  readonly field?: string;
}

/** The one error class of this package. `action` says what to do next; `message` ends with it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly action: string;
  readonly place: ErrorPlace;

  constructor(
    code: StoreErrorCode,
    what: string,
    action: string,
    more: { readonly place?: ErrorPlace; readonly cause?: unknown } = {},
  ) {
    super(action ? `${what}. ${action}` : what, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.action = action;
    this.place = more.place ?? {};
  }
}
