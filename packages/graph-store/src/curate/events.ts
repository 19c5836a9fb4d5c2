import type { CurationEvent } from '@entente/ontology';

/** Events in the order they count: by time, then id. Where two carry one id the first stays. */
export function inOrder(events: Iterable<CurationEvent>): CurationEvent[] {
  const byId = new Map<string, CurationEvent>();
  const sorted = [...events].sort((a, b) =>
    a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id !== b.id ? (a.id < b.id ? -1 : 1) : 0,
  );
  for (const event of sorted) if (!byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()];
}

/**
 * Ids of the events that no undo in force takes back. An undo counts for earlier events only; an undo that is
 * itself undone counts for nothing, so that undoing it brings its event back.
 */
export function inForce(ordered: readonly CurationEvent[]): ReadonlySet<string> {
  const position = new Map(ordered.map((event, index) => [event.id, index]));
  const undone = new Set<string>();
  for (let index = ordered.length - 1; index >= 0; index--) {
    const event = ordered[index]!;
    if (event.change.action !== 'undo' || undone.has(event.id)) continue;
    const target = position.get(event.change.event);
    if (target !== undefined && target < index) undone.add(event.change.event);
  }
  return new Set(ordered.filter(event => !undone.has(event.id)).map(event => event.id));
}
