/** Whether two outcomes are the same in all that a query promises. */
import { errorClass, type Outcome } from './canonical.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';
import type { Query } from './queries.ts';

/** Null where they agree, else what differs. */
export function difference(query: Query, ours: Outcome, theirs: Outcome): string | null {
  if (ours.error !== undefined || theirs.error !== undefined) {
    if (ours.error !== undefined && theirs.error !== undefined && sameError(ours.error, theirs.error))
      return null;
    return `error: ours ${ours.message ?? `none, ${ours.rows.length} rows`}; Neo4j ${theirs.message ?? `none, ${theirs.rows.length} rows`}`;
  }
  if (ours.columns.join() !== theirs.columns.join())
    return `columns: ours ${ours.columns}; Neo4j ${theirs.columns}`;
  const rows = listDifference(ours.rows, theirs.rows, query.ordered);
  if (rows !== null) return `rows: ${rows}`;
  const graph = listDifference(ours.graph ?? [], theirs.graph ?? [], false);
  return graph === null ? null : `graph: ${graph}`;
}

/** The name of the known difference that explains this one, if any does. */
export function explanation(query: Query, ours: Outcome, theirs: Outcome): string | undefined {
  return KNOWN_DIFFERENCES.find(known => known.explains(query, ours, theirs))?.name;
}

function sameError(ours: string, theirs: string): boolean {
  return errorClass(ours) === errorClass(theirs);
}

function listDifference(ours: readonly string[], theirs: readonly string[], ordered: boolean): string | null {
  const a = ordered ? [...ours] : [...ours].sort();
  const b = ordered ? [...theirs] : [...theirs].sort();
  if (a.length !== b.length)
    return `ours ${a.length}, Neo4j ${b.length}\n  ours  ${a.slice(0, 4).join('\n        ')}\n  Neo4j ${b.slice(0, 4).join('\n        ')}`;
  const at = a.findIndex((row, i) => row.split(' # ')[0] !== b[i]!.split(' # ')[0]);
  return at === -1 ? null : `ours ${a[at]}; Neo4j ${b[at]}`;
}
