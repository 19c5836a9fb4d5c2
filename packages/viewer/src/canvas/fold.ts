import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';

/** What is left in view after some actors were folded, and how many each of these took in. */
export interface Folded {
  readonly visibility: Visibility;
  readonly taken: ReadonlyMap<number, number>;
}

/**
 * Folds the neighbourhoods of actors: each takes in the neighbours that hang on it alone, that is, whose other
 * relations in view lead to nobody but each other. Linear in the relations of those neighbours.
 */
export function fold(model: GraphModel, visibility: Visibility, centres: ReadonlySet<number>): Folded {
  const taken = new Map<number, number>();
  const hidden = new Set<number>();
  const live = (bundle: number) => {
    const { from, to } = model.bundles[bundle]!;
    return visibility.count[bundle]! > 0 && visibility.nodes[from] === 1 && visibility.nodes[to] === 1;
  };
  const neighbours = (node: number) =>
    model.bundlesAt[node]!.filter(live).map(bundle => {
      const { from, to } = model.bundles[bundle]!;
      return from === node ? to : from;
    });
  for (const centre of centres) {
    if (!visibility.nodes[centre] || hidden.has(centre)) continue;
    const inside = new Set(neighbours(centre).filter(node => !centres.has(node) && !hidden.has(node)));
    // Whoever knows somebody outside stays, and so does whoever knows those who stay.
    const queue = [...inside];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (!inside.has(node)) continue;
      const around = neighbours(node);
      if (around.every(other => other === centre || inside.has(other))) continue;
      inside.delete(node);
      queue.push(...around.filter(other => inside.has(other)));
    }
    for (const node of inside) hidden.add(node);
    if (inside.size > 0) taken.set(centre, inside.size);
  }
  if (hidden.size === 0) return { visibility, taken };
  const nodes = visibility.nodes.slice();
  const count = visibility.count.slice();
  for (const node of hidden) {
    nodes[node] = 0;
    for (const bundle of model.bundlesAt[node]!) count[bundle] = 0;
  }
  return { visibility: { ...visibility, nodes, count }, taken };
}
