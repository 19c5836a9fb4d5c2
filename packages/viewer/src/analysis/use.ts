import type { GraphEdge } from '@entente/graph-store';
import { useMemo } from 'react';
import { applyFilter } from '../model/filter.ts';
import { useProject, useViewer } from '../state/context.ts';
import { type Loaded, useLoad } from '../state/load.ts';
import { runAnalysis } from './client.ts';
import type { AnalysisRequest, Answers } from './run.ts';

let models = 0;
const numbers = new WeakMap<object, number>();

/** A number for an object, the same as long as it lives: what is analysed is told by identity. */
function numberOf(value: object): number {
  let found = numbers.get(value);
  if (found === undefined) {
    found = ++models;
    numbers.set(value, found);
  }
  return found;
}

/**
 * An analysis of what is in view. Relations that say who speaks for whom always take part, so that filtering by
 * predicate does not change whose deed something is.
 */
export function useAnalysis<K extends AnalysisRequest['kind']>(
  kind: K,
  options: {
    readonly rollUp: boolean;
    readonly windows?: AnalysisRequest['windows'];
    readonly samples?: number;
    readonly on?: boolean;
    /** Takes all of the time, not only the window: `change` compares the window with what was before. */
    readonly whole?: boolean;
  },
): { readonly loaded: Loaded<Answers[K] | null>; readonly retry: () => void } {
  const { model, visibility } = useProject();
  const { rollUp, windows, samples, on = true, whole = false } = options;
  const filter = useViewer(s => s.filter);
  const edges = useMemo(() => {
    const kept: GraphEdge[] = [];
    if (!on) return kept;
    const shown = whole
      ? applyFilter(model, { ...filter, from: undefined, to: undefined }).visibility
      : visibility;
    model.edges.forEach((edge, i) => {
      if (shown.edges[i] || edge.type === 'REPRESENTS' || edge.type === 'PART_OF') kept.push(edge);
    });
    return kept;
  }, [model, visibility, on, whole, filter]);
  const key = `${kind}:${on ? numberOf(edges) : 'off'}:${rollUp}:${JSON.stringify(windows ?? null)}:${samples ?? ''}`;
  return useLoad<Answers[K] | null>(key, async signal => {
    if (!on) return null;
    const nodes = model.nodes.map(({ id, type, name }) => ({ id, type, name }));
    return runAnalysis(
      { kind, nodes, edges, rollUp, ...(windows ? { windows } : {}), ...(samples ? { samples } : {}) },
      signal,
    );
  });
}
