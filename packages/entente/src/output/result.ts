import type { CypherValue } from '@entente/cypher';
import { toCypherText, toPlain } from '@entente/cypher';
import type { QueryResult } from '@entente/graph-store';
import Table from 'cli-table3';
import Papa from 'papaparse';
import { printable } from '../errors.ts';
import type { Sink } from './streams.ts';

export const resultFormats = ['table', 'json', 'csv', 'ndjson'] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** The rows of an answer as text, a chunk at a time. JSON forms hold plain values: a node is its properties with its labels. */
export function* formatResult(result: QueryResult, format: ResultFormat, sink: Sink): Iterable<string> {
  if (format === 'table') yield table(result, sink);
  else if (format === 'csv')
    yield Papa.unparse(
      { fields: [...result.columns], data: result.rows.map(row => row.map(cell)) },
      { newline: '\n', escapeFormulae: true },
    ) + '\n';
  else if (format === 'ndjson')
    for (const row of result.rows) yield JSON.stringify(objectOf(result.columns, row), big) + '\n';
  else
    yield JSON.stringify(
      result.rows.map(row => objectOf(result.columns, row)),
      null,
      2,
    ) + '\n';
}

function objectOf(columns: readonly string[], row: readonly CypherValue[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column, index) => [column, toPlain(row[index] ?? null)]));
}

/** JSON has no integers beyond 2^53: they are written as text, without loss. */
function big(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

/** Text as it is; everything else as Cypher writes it; nothing for null. */
function cell(value: CypherValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : toCypherText(value);
}

function table(result: QueryResult, sink: Sink): string {
  const width = Math.max(40, (sink.isTTY ? sink.columns : undefined) ?? 160);
  const widest = Math.max(12, Math.floor(width / Math.max(1, result.columns.length)) - 3);
  const view = new Table({
    head: result.columns.map(printable),
    style: { head: [], border: [] },
    wordWrap: false,
  });
  for (const row of result.rows)
    view.push(
      row.map(value => shorten(printable(cell(value).replace(/\s+/g, ' ')), sink.isTTY ? widest : 10_000)),
    );
  const rows = result.rows.length;
  return `${view.toString()}\n${rows} ${rows === 1 ? 'row' : 'rows'}\n`;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
