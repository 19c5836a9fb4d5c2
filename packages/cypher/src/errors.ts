/** Raised while a query is parsed, bound or given its parameters, or while it runs. */
export type ErrorPhase = 'compile time' | 'runtime';

/** The openCypher TCK's kinds of errors, and ours for what the TCK does not name. */
export type ErrorKind =
  | 'SyntaxError'
  | 'SemanticError'
  | 'ParameterMissing'
  | 'ConstraintVerificationFailed'
  | 'ConstraintValidationFailed'
  | 'EntityNotFound'
  | 'PropertyNotFound'
  | 'LabelNotFound'
  | 'TypeError'
  | 'ArgumentError'
  | 'ArithmeticError'
  | 'ProcedureError'
  /** Time, rows or memory ran out, or the caller aborted. */
  | 'LimitError'
  /** The query is Cypher but this engine, or this mode of it, does not do it. */
  | 'NotSupported'
  /** A write in read-only mode. */
  | 'AccessError';

/** A place in a query: half-open UTF-16 offsets. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

export interface CypherErrorOptions {
  readonly phase: ErrorPhase;
  readonly kind: ErrorKind;
  /** The TCK's detail, such as `UndefinedVariable`, or one of ours. */
  readonly detail: string;
  readonly message: string;
  /** The query's text and the place in it, where known. */
  readonly query?: string | undefined;
  readonly span?: SourceSpan | undefined;
  /** What would have been accepted at the place. */
  readonly expected?: readonly string[] | undefined;
  /** Names close to the one that was not known. */
  readonly didYouMean?: readonly string[] | undefined;
  readonly cause?: unknown;
}

/**
 * The one error class of this package.
 *
 * `code` is `kind.detail` (`SyntaxError.UndefinedVariable`). `message` ends with the offending line and a caret
 * under the place, where the place is known; `summary` is the first sentence alone.
 */
export class CypherError extends Error {
  override readonly name = 'CypherError' as const;
  readonly code: string;
  readonly phase: ErrorPhase;
  readonly kind: ErrorKind;
  readonly detail: string;
  readonly summary: string;
  /** 1-based; `undefined` where the place is not known. */
  readonly line: number | undefined;
  /** 1-based, in UTF-16 units. */
  readonly column: number | undefined;
  /** UTF-16 offset of the first character. */
  readonly offset: number | undefined;
  /** Offset after the last character. */
  readonly endOffset: number | undefined;
  readonly expected: readonly string[];
  readonly didYouMean: readonly string[];
  /** The offending line and a caret line, or the empty string. */
  readonly excerpt: string;

  constructor(options: CypherErrorOptions) {
    const { query, span } = options;
    const place = query !== undefined && span !== undefined ? locate(query, span) : undefined;
    const hint = hintOf(options.didYouMean ?? []);
    const summary = options.message + hint;
    super(
      place === undefined
        ? summary
        : `${summary} (line ${place.line}, column ${place.column})\n${place.excerpt}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = `${options.kind}.${options.detail}`;
    this.phase = options.phase;
    this.kind = options.kind;
    this.detail = options.detail;
    this.summary = summary;
    this.line = place?.line;
    this.column = place?.column;
    this.offset = span?.start;
    this.endOffset = span?.end;
    this.expected = options.expected ?? [];
    this.didYouMean = options.didYouMean ?? [];
    this.excerpt = place?.excerpt ?? '';
  }
}

/** A syntax error found before the query runs: the most common kind, so it has a short form. */
export function syntaxError(
  query: string,
  span: SourceSpan,
  detail: string,
  message: string,
  more: { expected?: readonly string[]; didYouMean?: readonly string[] } = {},
): CypherError {
  return new CypherError({
    phase: 'compile time',
    kind: 'SyntaxError',
    detail,
    message,
    query,
    span,
    ...more,
  });
}

/** An error while the query runs. Operators that know the expression's place pass `query` and `span`. */
export function runtimeError(
  kind: ErrorKind,
  detail: string,
  message: string,
  more: { query?: string | undefined; span?: SourceSpan | undefined; cause?: unknown } = {},
): CypherError {
  return new CypherError({ phase: 'runtime', kind, detail, message, ...more });
}

function hintOf(names: readonly string[]): string {
  if (names.length === 0) return '';
  return ` Did you mean ${names.map(name => `\`${name}\``).join(' or ')}?`;
}

const MAX_EXCERPT = 120;

/** Line, column and a two-line excerpt; long lines are cut around the place. Cost: linear in the offset. */
function locate(query: string, span: SourceSpan): { line: number; column: number; excerpt: string } {
  const at = Math.max(0, Math.min(span.start, query.length));
  let line = 1;
  let lineStart = 0;
  for (let i = query.indexOf('\n'); i !== -1 && i < at; i = query.indexOf('\n', i + 1)) {
    line++;
    lineStart = i + 1;
  }
  let lineEnd = query.indexOf('\n', at);
  if (lineEnd === -1) lineEnd = query.length;
  const column = at - lineStart + 1;
  const from = Math.max(lineStart, at - MAX_EXCERPT / 2);
  const to = Math.min(lineEnd, from + MAX_EXCERPT);
  const text = query.slice(from, to).replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ');
  const width = Math.max(1, Math.min(span.end, to) - at);
  const lead = from > lineStart ? '…' : '';
  const tail = to < lineEnd ? '…' : '';
  return {
    line,
    column,
    excerpt: `${lead}${text}${tail}\n${' '.repeat(lead.length + at - from)}${'^'.repeat(width)}`,
  };
}
