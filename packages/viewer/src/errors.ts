/** What went wrong between the explorer and what it shows. */
export type ViewerErrorCode =
  | 'UNREACHABLE'
  | 'UNAUTHORIZED'
  | 'BAD_ADDRESS'
  | 'BAD_ANSWER'
  | 'SERVER'
  | 'BAD_FILE'
  | 'NO_WEBGL'
  | 'ABORTED';

/**
 * The one error class of this package. `message` is one sentence for a reader; `remedy` says what to do next;
 * `cause` carries what the source threw (`name` and `code` of a server's error are kept in `origin`).
 */
export class ViewerError extends Error {
  override readonly name = 'ViewerError' as const;
  readonly code: ViewerErrorCode;
  readonly remedy: string;
  readonly origin: { readonly name: string; readonly code: string } | undefined;

  constructor(
    code: ViewerErrorCode,
    message: string,
    remedy = '',
    options: {
      readonly cause?: unknown;
      readonly origin?: { readonly name: string; readonly code: string };
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.remedy = remedy;
    this.origin = options.origin;
  }
}

/** Any thrown value as something that can be shown: a title line and what to do. */
export function explain(error: unknown): {
  readonly message: string;
  readonly remedy: string;
  readonly code: string;
} {
  if (error instanceof ViewerError)
    return { message: error.message, remedy: error.remedy, code: error.origin?.code ?? error.code };
  if (error instanceof Error) {
    const code = (error as { code?: unknown }).code;
    return { message: error.message, remedy: '', code: typeof code === 'string' ? code : error.name };
  }
  return { message: String(error), remedy: '', code: 'UNKNOWN' };
}
