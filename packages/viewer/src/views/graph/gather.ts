import type { GraphModel } from '../../model/model.ts';

/** A selection is part of the address, which has to stay one. */
const most = 200;

/**
 * Ids of actors that are gathered into a selection: those chosen before, where they are to be added to, then the
 * best connected of the others.
 */
export function gather(model: GraphModel, nodes: readonly number[], before: readonly string[]): string[] {
  const known = new Set(before);
  const added = nodes
    .filter(node => !known.has(model.nodes[node]!.id))
    .sort((a, b) => model.bundlesAt[b]!.length - model.bundlesAt[a]!.length || a - b)
    .map(node => model.nodes[node]!.id);
  return [...before, ...added].slice(0, most);
}
