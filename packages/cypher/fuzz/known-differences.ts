/** Where the two engines may differ, each with the reason. A difference none of these explains is a bug. */
import type { Outcome } from './canonical.ts';
import type { Query } from './queries.ts';

export interface KnownDifference {
  readonly name: string;
  readonly reason: string;
  explains(query: Query, ours: Outcome, theirs: Outcome): boolean;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'truncation of NULL',
    reason: 'Neo4j ends in an error that names no type; NULL gives NULL as with all other functions.',
    explains: (_, __, theirs) => /Invalid call signature for/.test(theirs.message ?? ''),
  },
  {
    name: 'shortest path from a node to itself',
    reason: 'Neo4j refuses it unless configured otherwise; we say that there is none.',
    explains: (_, __, theirs) => /start and end nodes are the same/.test(theirs.message ?? ''),
  },
];
