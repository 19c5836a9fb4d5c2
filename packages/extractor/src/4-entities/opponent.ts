import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

/** The other party of the conflict of two that a document is about. */
export function opponentOf(reading: Reading, side: Draft): Draft | undefined {
  const conflict = reading.drafts.find(
    d => d.type === 'Conflict' && !d.past && d.parties.size === 2 && d.parties.has(side),
  );
  return conflict && [...conflict.parties].find(d => d !== side);
}
