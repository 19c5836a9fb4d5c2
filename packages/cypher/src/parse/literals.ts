/**
 * Numbers and strings as written.
 *
 * @see openCypher 9 grammar: IntegerLiteral (HexInteger, OctalInteger, DecimalInteger), DoubleLiteral, StringLiteral
 */

export const NUMBER = {
  /** Everything that belongs to a number's spelling, right or wrong; `1..2` ends after the `1`. */
  run: /(?:0[xX][\p{ID_Continue}]*|(?:[0-9][0-9_]*)?(?:\.(?=[0-9])[0-9_]*)?(?:[eE][+-]?[0-9_]+)?[\p{ID_Continue}]*)/uy,
  integer: /^(?:0|[1-9](?:_?[0-9])*|0x(?:_?[0-9a-fA-F])+|0o(?:_?[0-7])+)$/,
  float: /^(?:[0-9](?:_?[0-9])*)?(?:\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)$/,
} as const;

const INT64_LIMIT = 2n ** 63n;

/**
 * The value of an integer literal, `undefined` where it does not fit 64 bits.
 *
 * @param negative the literal stands behind a minus sign: then 2^63 is allowed, and the result is negative
 */
export function integerValue(text: string, negative: boolean): number | bigint | undefined {
  const digits = text.replaceAll('_', '');
  const magnitude = BigInt(digits);
  if (magnitude > INT64_LIMIT || (magnitude === INT64_LIMIT && !negative)) return undefined;
  const value = negative ? -magnitude : magnitude;
  return magnitude <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** The value of a float literal, `undefined` where it is too large for 64 bits. */
export function floatValue(text: string): number | undefined {
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? value : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

export interface DecodedString {
  /** After the closing quote, or the end of the query. */
  readonly end: number;
  /** The string; with `detail`, the message. */
  readonly text: string;
  readonly detail?: string;
  readonly errorAt?: number;
}

/**
 * Reads the string literal whose opening quote is at `from`. A backslash before a character that is no escape
 * stands for itself, as in Neo4j 5. Cost: linear in the literal.
 */
export function decodeString(query: string, from: number): DecodedString {
  const quote = query[from]!;
  let text = '';
  let at = from + 1;
  let error: { errorAt: number; text: string; detail: string } | undefined;
  for (;;) {
    let stop = at;
    while (stop < query.length && query[stop] !== quote && query[stop] !== '\\') stop++;
    text += query.slice(at, stop);
    if (stop >= query.length) {
      const message = `This string is not closed: expected ${quote}.`;
      return { end: query.length, text: message, detail: 'UnexpectedSyntax' };
    }
    if (query[stop] === quote)
      return error === undefined ? { end: stop + 1, text } : { end: stop + 1, ...error };
    const escaped = query[stop + 1] ?? '';
    const length = escaped === 'u' ? 4 : escaped === 'U' ? 8 : 0;
    at = stop + 2;
    if (length === 0) {
      text += ESCAPES[escaped] ?? '\\' + escaped;
      continue;
    }
    const hex = query.slice(at, at + length);
    const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === length ? Number.parseInt(hex, 16) : -1;
    if (code < 0 || code > 0x10ffff) {
      error ??= {
        errorAt: stop,
        detail: 'InvalidUnicodeLiteral',
        text: `\`\\${escaped}\` must be followed by the ${length} hexadecimal digits of a character.`,
      };
      continue;
    }
    text += String.fromCodePoint(code);
    at += length;
  }
}
