export type EntenteErrorCode =
  | 'USAGE'
  | 'INPUT_MISSING'
  | 'INPUT_EMPTY'
  | 'INPUT_BINARY'
  | 'INPUT_ENCODING'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_MALFORMED'
  | 'INPUT_DUPLICATE'
  | 'INPUT_NO_TEXT'
  | 'OUTPUT'
  | 'SERVER'
  | 'QUEUE'
  | 'ABORTED';

export interface EntenteErrorDetails {
  /** The file as the caller typed it. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** What to do next, one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** An error of the command: where it happened, what happened, and what to do. */
export class EntenteError extends Error {
  override readonly name = 'EntenteError';
  readonly code: EntenteErrorCode;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly hint: string | undefined;

  constructor(code: EntenteErrorCode, message: string, details: EntenteErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.file = details.file;
    this.line = details.line;
    this.hint = details.hint;
  }
}

/** One line for a person: place, what happened, what to do. Control characters cannot reach the terminal. */
export function describeError(error: unknown): string {
  const known = error as { file?: unknown; line?: unknown; hint?: unknown; message?: unknown };
  const message = error instanceof Error ? error.message : String(error);
  const file = typeof known.file === 'string' ? known.file : '';
  const line = typeof known.line === 'number' && file ? `:${known.line}` : '';
  const place = file && !message.includes(file) ? `${file}${line}: ` : '';
  const hint = typeof known.hint === 'string' && !message.includes(known.hint) ? ` (${known.hint})` : '';
  return printable(`${place}${message}${hint}`);
}

/** Replaces control characters (terminal escapes among them) but for line feed and tab. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}
