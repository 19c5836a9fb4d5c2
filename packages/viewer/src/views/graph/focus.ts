import type { Focus } from '../../canvas/contract.ts';
import type { Visibility } from '../../model/filter.ts';
import type { GraphModel } from '../../model/model.ts';
import type { Selection } from '../../state/store.ts';

/** What a selection marks, and what stays in focus around it; `focus` is null where nothing is selected. */
export function focusOf(
  model: GraphModel,
  visibility: Visibility,
  selection: Selection | null,
): { readonly selected: Focus; readonly focus: Focus | null } {
  const selected = { nodes: new Set<number>(), bundles: new Set<number>() };
  if (!selection) return { selected, focus: null };
  const ids = selection.kind === 'nodes' ? selection.ids : [selection.from, selection.to];
  const ends = ids.flatMap(id => model.indexOf.get(id) ?? []);
  const nodes = new Set(ends);
  const bundles = new Set<number>();
  if (selection.kind === 'nodes' && ends.length === 1) {
    const [only] = ends as [number];
    selected.nodes.add(only);
    for (const bundle of model.bundlesAt[only]!) {
      if (visibility.count[bundle] === 0) continue;
      bundles.add(bundle);
      nodes.add(model.bundles[bundle]!.from).add(model.bundles[bundle]!.to);
    }
    return { selected, focus: { nodes, bundles } };
  }
  for (const end of ends) {
    selected.nodes.add(end);
    for (const bundle of model.bundlesAt[end]!) {
      const { from, to, tone } = model.bundles[bundle]!;
      if (!nodes.has(from) || !nodes.has(to) || visibility.count[bundle] === 0) continue;
      bundles.add(bundle);
      const wanted = selection.kind === 'nodes' || !selection.tone || selection.tone === tone;
      const sameWay = selection.kind === 'nodes' || !selection.tone || from === ends[0];
      if (wanted && sameWay) selected.bundles.add(bundle);
    }
  }
  return { selected, focus: ends.length ? { nodes, bundles } : null };
}
