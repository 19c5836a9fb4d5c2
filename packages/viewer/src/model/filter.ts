import type { GraphEdge } from '@entente/graph-store';
import type { EntityType } from '@entente/ontology';
import type { GraphModel } from './model.ts';
import { type Tone, toneOf, tones } from './tone.ts';

/** What is shown. An empty list means "all"; undated statements pass a window only where `undated` says so. */
export interface ViewFilter {
  readonly types: readonly EntityType[];
  readonly predicates: readonly string[];
  readonly tones: readonly Tone[];
  readonly outlets: readonly string[];
  readonly said: 'all' | 'asserted' | 'attributed';
  readonly minConfidence: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly undated: boolean;
  /** Hides actors without a relation in view. */
  readonly connected: boolean;
}

export const everything: ViewFilter = {
  types: [],
  predicates: [],
  tones: [],
  outlets: [],
  said: 'all',
  minConfidence: 0,
  undated: true,
  connected: true,
};

export function isFiltered(filter: ViewFilter): boolean {
  return (
    (Object.keys(everything) as (keyof ViewFilter)[]).some(
      key => JSON.stringify(filter[key]) !== JSON.stringify(everything[key]),
    ) ||
    filter.from !== undefined ||
    filter.to !== undefined
  );
}

/** What a filter leaves, by index. */
export interface Visibility {
  readonly edges: Uint8Array;
  readonly nodes: Uint8Array;
  /** Relations in view of each bundle, and how many of them the articles themselves assert. */
  readonly count: Uint32Array;
  readonly asserted: Uint32Array;
  readonly edgeCount: number;
  readonly nodeCount: number;
}

export type Facet = 'types' | 'predicates' | 'tones' | 'outlets' | 'said' | 'confidence' | 'time';

export interface FacetCounts {
  readonly types: ReadonlyMap<string, number>;
  readonly predicates: ReadonlyMap<string, number>;
  readonly tones: ReadonlyMap<string, number>;
  readonly outlets: ReadonlyMap<string, number>;
  readonly said: ReadonlyMap<string, number>;
}

/** Name under which articles without an outlet are counted and filtered. */
export const unknownOutlet = '(unknown)';

/**
 * Applies a filter and counts each facet as if that facet alone were open, in one pass over the edges.
 * An edge that fails one facet only still counts for that facet's values.
 */
export function applyFilter(
  model: GraphModel,
  filter: ViewFilter,
): { readonly visibility: Visibility; readonly facets: FacetCounts } {
  const { nodes, edges } = model;
  const types = set(filter.types);
  const predicates = set(filter.predicates);
  const toneSet = set(filter.tones);
  const outlets = set(filter.outlets);
  const nodeOk = new Uint8Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) nodeOk[i] = !types || types.has(nodes[i]!.type) ? 1 : 0;

  const shown = new Uint8Array(edges.length);
  const count = new Uint32Array(model.bundles.length);
  const asserted = new Uint32Array(model.bundles.length);
  const touched = new Uint8Array(nodes.length);
  const facets = {
    types: new Map<string, number>(),
    predicates: new Map<string, number>(),
    tones: new Map<string, number>(),
    outlets: new Map<string, number>(),
    said: new Map<string, number>(),
  };
  let edgeCount = 0;
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!;
    if (edge.confidence < filter.minConfidence || !inWindow(edge, filter)) continue;
    const bundle = model.bundleOf[i]!;
    const ends = model.bundles[bundle];
    const from = ends ? ends.from : model.indexOf.get(edge.from);
    const to = ends ? ends.to : model.indexOf.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const tone = tones[model.toneOfEdge[i]!]!;
    const outlet = edge.outlet ?? unknownOutlet;
    const said = edge.asserted ? 'asserted' : 'attributed';
    const okPredicate = !predicates || predicates.has(edge.type);
    const okTone = !toneSet || toneSet.has(tone);
    const okOutlet = !outlets || outlets.has(outlet);
    const okSaid = filter.said === 'all' || filter.said === said;
    const okEnds = nodeOk[from]! & nodeOk[to]!;
    const failed = +!okPredicate + +!okTone + +!okOutlet + +!okSaid + +!okEnds;
    if (failed > 1) continue;
    if (failed === 0 || !okPredicate) add(facets.predicates, edge.type);
    if (failed === 0 || !okTone) add(facets.tones, tone);
    if (failed === 0 || !okOutlet) add(facets.outlets, outlet);
    if (failed === 0 || !okSaid) add(facets.said, said);
    if (failed > 0) continue;
    shown[i] = 1;
    edgeCount++;
    touched[from] = 1;
    touched[to] = 1;
    if (bundle >= 0) {
      count[bundle]!++;
      if (edge.asserted) asserted[bundle]!++;
    }
  }
  let nodeCount = 0;
  for (let i = 0; i < nodes.length; i++) {
    add(facets.types, nodes[i]!.type);
    if (nodeOk[i] && filter.connected && !touched[i]) nodeOk[i] = 0;
    nodeCount += nodeOk[i]!;
  }
  return { visibility: { edges: shown, nodes: nodeOk, count, asserted, edgeCount, nodeCount }, facets };
}

/** True where a relation passes all that a filter says of relations (not of its ends' types). */
export function passes(edge: GraphEdge, filter: ViewFilter): boolean {
  return (
    edge.confidence >= filter.minConfidence &&
    inWindow(edge, filter) &&
    (filter.predicates.length === 0 || filter.predicates.includes(edge.type)) &&
    (filter.tones.length === 0 || filter.tones.includes(toneOf(edge.type))) &&
    (filter.outlets.length === 0 || filter.outlets.includes(edge.outlet ?? unknownOutlet)) &&
    (filter.said === 'all' || edge.asserted === (filter.said === 'asserted'))
  );
}

/** When a statement counts: the time it speaks of, else the day it was published. */
export function dayOf(edge: {
  readonly timeStart?: string;
  readonly published?: string;
}): string | undefined {
  return edge.timeStart ?? edge.published;
}

function inWindow(
  edge: { readonly timeStart?: string; readonly published?: string },
  filter: ViewFilter,
): boolean {
  if (filter.from === undefined && filter.to === undefined) return true;
  const day = dayOf(edge);
  if (day === undefined) return filter.undated;
  return (filter.from === undefined || day >= filter.from) && (filter.to === undefined || day <= filter.to);
}

function set<T>(values: readonly T[]): ReadonlySet<T> | null {
  return values.length ? new Set(values) : null;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
