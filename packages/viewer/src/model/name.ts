import { shorten } from '../canvas/labels.ts';
import type { GraphModel } from './model.ts';

/** Name of a node for reading, no longer than a line; the id where the graph does not hold it. */
export function nameOf(model: GraphModel, id: string): string {
  return shorten(model.nodes[model.indexOf.get(id) ?? -1]?.name ?? id, 80);
}
