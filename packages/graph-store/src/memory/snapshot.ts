import type { GraphFilter, GraphSnapshot } from '../contract.ts';
import { type GraphView, passes } from './view.ts';

/**
 * The drawn part of a graph, cut to its most connected `limit` nodes and to twenty edges for each of these: the part
 * that a view can hold. Ties go by id, so that every driver cuts alike. Counted over the table, so that only what
 * stays becomes objects.
 */
export function snapshotOf(view: GraphView, limit: number | undefined, filter: GraphFilter): GraphSnapshot {
  const { entities } = view.derived;
  const { columns, head } = view.table;
  const types = filter.types && new Set(filter.types);
  const narrowed = Object.keys(filter).some(key => key !== 'types');
  const kept = new Uint8Array(entities.length);
  entities.forEach((entity, at) => {
    if (!types || types.has(entity.type)) kept[at] = 1;
  });
  const degree = new Int32Array(entities.length);
  const candidates = new Int32Array(view.table.statementCount);
  let count = 0;
  for (let s = 0; s < candidates.length; s++) {
    const at = columns.relationship[s]!;
    const [from, to] = [columns.from[at]!, columns.to[at]!];
    if (from >= kept.length || to >= kept.length || kept[from] === 0 || kept[to] === 0) continue;
    if (narrowed) {
      const { outlet, published } = head.documents[columns.document[s]!]!;
      const edge = {
        type: head.types[columns.type[at]!]!,
        asserted: columns.source[s]! < 0,
        outlet,
        published,
      };
      if (!passes({ ...edge, confidence: columns.confidence[s]! }, filter)) continue;
    }
    candidates[count++] = s;
    degree[from]!++;
    degree[to]!++;
  }
  const all: number[] = [];
  for (let at = 0; at < kept.length; at++) if (kept[at] === 1 && (!narrowed || degree[at]! > 0)) all.push(at);
  const edges = candidates.subarray(0, count);
  if (limit === undefined || (all.length <= limit && count <= limit * 20))
    return {
      nodes: all.map(at => view.nodeAt(at)),
      edges: Array.from(edges, s => view.edge(s)),
      truncated: false,
    };
  const ranked = all
    .sort((a, b) => degree[b]! - degree[a]! || (entities[a]!.id < entities[b]!.id ? -1 : 1))
    .slice(0, Math.max(0, limit));
  kept.fill(0);
  for (const at of ranked) kept[at] = 1;
  const inside = edges.filter(s => {
    const at = columns.relationship[s]!;
    return kept[columns.from[at]!] === 1 && kept[columns.to[at]!] === 1;
  });
  return {
    nodes: ranked.map(at => view.nodeAt(at)),
    edges: surest(view, inside, Math.max(0, limit) * 20).map(s => view.edge(s)),
    truncated: true,
  };
}

/** Ids by how often they were counted, those of one count by id, as far as a limit goes. */
export function mostCounted(
  counts: ReadonlyMap<string, number>,
  limit: number | undefined,
): { readonly kept: ReadonlySet<string>; readonly truncated: boolean } {
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
  const kept = new Set(ranked.slice(0, limit));
  return { kept, truncated: kept.size < ranked.length };
}

/** The `room` surest pieces of evidence, those of one confidence by id; ids are made of those in question alone. */
function surest(view: GraphView, statements: Int32Array, room: number): number[] {
  const { confidence } = view.table.columns;
  let chosen: Int32Array = statements;
  if (statements.length > room) {
    if (room === 0) return [];
    const sorted = Float64Array.from(statements, s => confidence[s]!).sort();
    const least = sorted[sorted.length - room]!;
    chosen = statements.filter(s => confidence[s]! >= least);
  }
  return Array.from(chosen, s => ({ s, id: view.table.evidenceId(s), sure: confidence[s]! }))
    .sort((a, b) => b.sure - a.sure || (a.id < b.id ? -1 : 1))
    .slice(0, room)
    .map(({ s }) => s);
}
