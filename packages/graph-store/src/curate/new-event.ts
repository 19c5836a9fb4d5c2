import {
  type CurationAction,
  type CurationEvent,
  curationActionSchema,
  curationEventSchema,
  predicateOf,
} from '@entente/ontology';
import { StoreError } from '../errors.ts';

function refuse(what: string, action: string): never {
  throw new StoreError('INVALID_CURATION', what, action);
}

/**
 * An event for a correction: checked against the vocabulary and the events before, with an id and a time after
 * theirs.
 *
 * @throws StoreError `INVALID_CURATION` saying which field is wrong.
 */
export function newEvent(
  change: CurationAction,
  author: string,
  events: readonly CurationEvent[],
  now: Date = new Date(),
): CurationEvent {
  const parsed = curationActionSchema.safeParse(change);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    refuse(
      `The correction is not one: ${issue?.path.join('.') || 'action'}: ${issue?.message}`,
      'Check its fields.',
    );
  }
  const action = parsed.data;
  if (author.trim() === '') refuse('A correction needs an author', 'Say who makes it.');
  if (action.action === 'undo' && !events.some(event => event.id === action.event))
    refuse(`There is no correction ${action.event} to undo`, 'Take its id from the history.');
  if (action.action === 'add') {
    const row = predicateOf(action.predicate);
    if (!row) refuse(`There is no predicate ${action.predicate}`, 'Take one from the table of predicates.');
    const { subject, object } = action;
    const fits = (ends: readonly string[], type: string) => ends.includes(type);
    if (!fits(row.from, subject.type) || !fits(row.to, object.type))
      refuse(
        `${action.predicate} does not go from ${subject.type} to ${object.type}`,
        `It goes from ${row.from.join(', ')} to ${row.to.join(', ')}.`,
      );
  }
  // After every event there is, also where clocks differ: later decisions replace earlier ones.
  const latest = events.map(event => Date.parse(event.at) + 1);
  const time = latest.reduce((a, b) => Math.max(a, b), now.getTime());
  return curationEventSchema.parse({
    id: globalThis.crypto.randomUUID(),
    at: new Date(time).toISOString(),
    author: author.trim(),
    change: action,
  });
}

/** @throws StoreError `INVALID_CURATION` where an event matches nothing in the graph derived with it. */
export function refuseOrphan(
  event: CurationEvent,
  derived: { readonly orphaned: ReadonlySet<string> },
): void {
  if (!derived.orphaned.has(event.id)) return;
  const hint =
    event.change.action === 'merge' || event.change.action === 'split'
      ? 'Name entities as their documents do: document, type and name.'
      : 'Take the anchor from the graph as it is now.';
  refuse(`The correction (${event.change.action}) matches nothing in the graph`, hint);
}
