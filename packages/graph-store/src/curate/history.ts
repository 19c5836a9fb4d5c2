import type { CurationEvent } from '@entente/ontology';
import type { HistoryEntry } from '../contract.ts';
import { inForce, inOrder } from './events.ts';

/** All corrections in order, each with whether it counts. */
export function historyOf(
  events: readonly CurationEvent[],
  orphaned: ReadonlySet<string>,
): readonly HistoryEntry[] {
  const ordered = inOrder(events);
  const force = inForce(ordered);
  return ordered.map(event => ({
    event,
    state: !force.has(event.id) ? 'undone' : orphaned.has(event.id) ? 'orphaned' : 'active',
  }));
}
