/**
 * Errors of parser and binder, and warnings about names that do not occur in the graph.
 */
import type { Catalog } from '../bind/catalog.ts';
import { closest } from '../did-you-mean.ts';
import { type Analysis, analyse } from './analyse.ts';
import type { Vocabulary } from './service.ts';

export interface Diagnostic {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
  /** `SyntaxError.UndefinedVariable`, `UnknownLabel` … */
  readonly code: string;
  readonly message: string;
  /** Names to put in place of the text. */
  readonly replacements: readonly string[];
}

/** Clauses whose labels and types come into being. */
const MAKING = new Set(['CREATE', 'INSERT', 'MERGE', 'SET', 'REMOVE', 'FOREACH']);

export function diagnose(text: string, catalog: Catalog, vocabulary: Vocabulary | undefined): Diagnostic[] {
  if (text.trim() === '') return [];
  const analysis = analyse(text, catalog);
  const { error, bound } = analysis;
  const found: Diagnostic[] = [];
  if (error !== undefined) {
    const end = Math.max(1, Math.min(error.endOffset ?? 0, text.length));
    // What is missing at the end is shown at the last character there is.
    const last = text.trimEnd().length - 1;
    const start = Math.max(0, Math.min(error.offset ?? 0, last, end - 1));
    found.push({
      start,
      end,
      severity: 'error',
      code: error.code,
      message: error.summary,
      replacements: error.didYouMean,
    });
  }
  for (const { code, message, start, end } of bound?.notifications ?? []) {
    found.push({ start, end, severity: 'warning', code, message, replacements: [] });
  }
  if (vocabulary !== undefined && analysis.statement !== undefined)
    found.push(...unknownNames(analysis, vocabulary));
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Labels and types that no element has: a MATCH on them finds nothing. */
function unknownNames({ cursor }: Analysis, { labels, types }: Vocabulary): Diagnostic[] {
  const known = { label: new Set(labels), type: new Set(types) };
  const found: Diagnostic[] = [];
  let clause = '';
  let nextClause = 0;
  const starts = [...cursor.clauseStarts].sort((a, b) => a - b);
  for (const [index, token] of cursor.tokens.entries()) {
    if (starts[nextClause] === index) {
      clause = token.upper;
      nextClause++;
    }
    const role = cursor.roles[index];
    if ((role !== 'label' && role !== 'type') || MAKING.has(clause) || clause === '') continue;
    // `x:T` in a condition can be either.
    const elsewhere = role === 'label' ? known.type : known.label;
    if (known[role].has(token.text) || elsewhere.has(token.text)) continue;
    const what = role === 'label' ? 'label' : 'relationship type';
    const replacements = closest(token.text, known[role]);
    const hint = replacements.length > 0 ? ` Did you mean \`${replacements.join('` or `')}\`?` : '';
    found.push({
      start: token.start,
      end: token.end,
      severity: 'warning',
      code: role === 'label' ? 'UnknownLabel' : 'UnknownRelationshipType',
      message: `Nothing in the graph has the ${what} \`${token.text}\`.${hint}`,
      replacements,
    });
  }
  return found;
}
