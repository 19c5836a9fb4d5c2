import type { GraphSource } from '@entente/graph-store';
import { useEffect, useMemo } from 'react';
import { warmCanvas } from '../canvas/index.ts';
import { applyFilter, type FacetCounts, type ViewFilter, type Visibility } from '../model/filter.ts';
import { buildModel, type GraphModel } from '../model/model.ts';
import { type Loaded, useLoad } from '../state/load.ts';

/** Relations asked for at most: more than a screen can tell. */
const most = 250_000;

/** The graph of a source, whole or what a query returns; loads again when the source says that it changed. */
export function useModel(
  source: GraphSource,
  scope: string | null,
): { loaded: Loaded<GraphModel>; retry: () => void } {
  const result = useLoad(`model:${scope ?? ''}`, async signal => {
    const snapshot = scope
      ? await source.subgraph(scope, {}, { signal, maxRows: most })
      : await source.snapshot({ limit: most, signal });
    warmCanvas(snapshot.nodes.length, snapshot.edges.length);
    return buildModel(snapshot);
  });
  const { retry } = result;
  useEffect(() => source.subscribe?.(retry), [source, retry]);
  return result;
}

export function useFiltered(
  model: GraphModel | undefined,
  filter: ViewFilter,
): { readonly visibility: Visibility; readonly facets: FacetCounts } | undefined {
  return useMemo(() => (model ? applyFilter(model, filter) : undefined), [model, filter]);
}
