/**
 * Tokens with what they are, for colours. Where the parser stopped, plain words are judged by what they look like.
 */
import type { TokenRole } from '../parse/cursor.ts';
import type { Token } from '../parse/lexer.ts';
import { analyse } from './analyse.ts';

export type HighlightKind =
  | Exclude<TokenRole, 'sign' | 'tight' | 'name' | 'key'>
  | 'string'
  | 'number'
  | 'parameter'
  | 'comment'
  | 'error';

export interface HighlightedToken {
  readonly start: number;
  readonly end: number;
  readonly kind: HighlightKind;
}

const WORDS = new Set(
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND AS CREATE MERGE SET REMOVE DELETE DETACH FOREACH CALL YIELD UNION ALL ORDER BY SKIP LIMIT DISTINCT CASE WHEN THEN ELSE END AND OR XOR NOT IN IS NULL STARTS ENDS CONTAINS EXISTS TRUE FALSE ON'.split(
    ' ',
  ),
);

const ROLES: Readonly<Partial<Record<TokenRole, HighlightKind>>> = {
  keyword: 'keyword',
  operator: 'operator',
  sign: 'operator',
  variable: 'variable',
  property: 'property',
  key: 'property',
  label: 'label',
  type: 'type',
  function: 'function',
  procedure: 'procedure',
};

/** In the order of the text; tokens without a colour of their own (brackets, commas) are left out. */
export function highlight(text: string): HighlightedToken[] {
  const { cursor } = analyse(text);
  const { tokens, roles, lexed } = cursor;
  const found: HighlightedToken[] = [];
  for (const [index, token] of tokens.entries()) {
    const role = roles[index];
    const kind =
      (role && ROLES[role]) ?? (index >= cursor.index ? guess(token, tokens[index + 1]) : literalKind(token));
    if (kind !== undefined) found.push({ start: token.start, end: token.end, kind });
  }
  for (const { start, end } of lexed.comments) found.push({ start, end, kind: 'comment' });
  return found.sort((a, b) => a.start - b.start);
}

function literalKind({ type }: Token): HighlightKind | undefined {
  if (type === 'integer' || type === 'float') return 'number';
  return type === 'string' || type === 'parameter' || type === 'error' ? type : undefined;
}

function guess(token: Token, next: Token | undefined): HighlightKind | undefined {
  if (token.type !== 'word') return literalKind(token);
  if (WORDS.has(token.upper)) return 'keyword';
  return next?.text === '(' && next.type === 'symbol' ? 'function' : 'variable';
}
