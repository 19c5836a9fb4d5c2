import type { CypherValue } from '@entente/graph-store';

/** What a value is, as far as a table needs to know: nodes and relationships are told by their shape. */
export interface NodeCell {
  readonly kind: 'node';
  readonly id: string;
  readonly name: string;
  readonly type: string;
}
export interface RelationCell {
  readonly kind: 'relation';
  readonly id: string;
  readonly type: string;
}
export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
}
export interface NumberCell {
  readonly kind: 'number';
  readonly text: string;
}
export interface NullCell {
  readonly kind: 'null';
  readonly text: '';
}
export type CellView = NodeCell | RelationCell | TextCell | NumberCell | NullCell;

const longest = 4000;

export function cellOf(value: CypherValue | undefined): CellView {
  if (value === null || value === undefined) return { kind: 'null', text: '' };
  if (typeof value === 'string') return { kind: 'text', text: cut(value) };
  if (typeof value === 'number' || typeof value === 'bigint') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'text', text: String(value) };
  if (Array.isArray(value)) return { kind: 'text', text: cut(value.map(textOf).join(', ')) };
  const object = value as {
    readonly labels?: unknown;
    readonly type?: unknown;
    readonly startNodeElementId?: unknown;
    readonly elementId?: unknown;
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly nodes?: unknown;
    readonly value?: unknown;
  };
  const properties = object.properties ?? {};
  if (Array.isArray(object.labels)) {
    const labels = object.labels as readonly string[];
    return {
      kind: 'node',
      id: String(properties['id'] ?? object.elementId),
      name: cut(
        String(properties['name'] ?? properties['title'] ?? properties['text'] ?? properties['id'] ?? ''),
      ),
      type: labels.find(label => label !== 'Actor') ?? labels[0] ?? '',
    };
  }
  if (typeof object.type === 'string' && object.startNodeElementId !== undefined)
    return { kind: 'relation', id: String(properties['id'] ?? object.elementId), type: object.type };
  if (Array.isArray(object.nodes))
    return { kind: 'text', text: cut((object.nodes as CypherValue[]).map(textOf).join(' – ')) };
  if (typeof object.value === 'number') return { kind: 'number', text: String(value) };
  // Maps have no prototype; temporal values, points and durations write themselves.
  const writes = typeof (value as { toString?: unknown }).toString === 'function';
  const written = writes ? String(value) : '[object]';
  return {
    kind: 'text',
    text: cut(written.startsWith('[object') ? mapText(value as Record<string, CypherValue>) : written),
  };
}

/** A value as plain text, for lists, sorting and CSV. */
export function textOf(value: CypherValue | undefined): string {
  const cell = cellOf(value);
  return cell.kind === 'node' ? cell.name : cell.kind === 'relation' ? cell.type : cell.text;
}

function mapText(map: Readonly<Record<string, CypherValue>>): string {
  return `{${Object.keys(map)
    .map(key => `${key}: ${textOf(map[key])}`)
    .join(', ')}}`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Numbers by size, the rest as text, nulls last. */
export function compareCells(a: CypherValue, b: CypherValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [Number(a), Number(b)];
  const numeric = (value: CypherValue) => cellOf(value).kind === 'number';
  if (numeric(a) && numeric(b)) return x - y;
  return textOf(a).localeCompare(textOf(b));
}

/**
 * RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. A cell that a spreadsheet would run as
 * a formula is given a leading apostrophe: names come from articles that anybody may have written.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CypherValue[])[]): string {
  const cell = (value: string, number = false) => {
    const safe = !number && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns.map(column => cell(column)).join(',')];
  for (const row of rows)
    lines.push(columns.map((_, i) => cell(textOf(row[i]), cellOf(row[i]).kind === 'number')).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
