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
    name: 'reverse() of NULL',
    reason: 'Neo4j ends in an error where the NULL comes from a property, and gives NULL for the literal.',
    explains: (_, __, theirs) => /Invalid input for function 'reverse\(\)'/.test(theirs.message ?? ''),
  },
  {
    name: 'detaching while matching',
    reason:
      'Neo4j goes on matching while DETACH DELETE removes relationships, and so misses rows that a clause should ' +
      'see (openCypher: each clause sees the graph as the one before it left it).',
    explains: ({ text }, ours, theirs) =>
      /DETACH DELETE/.test(text) && ours.error === undefined && theirs.error === undefined,
  },
  {
    name: 'numbers that are INTEGER or FLOAT',
    reason:
      'Neo4j refuses an argument that may be either where it wants a FLOAT, though each alone is taken.',
    explains: (_, ours, theirs) =>
      ours.error === undefined && /Type mismatch: expected Float but was Number/.test(theirs.message ?? ''),
  },
  {
    name: 'FLOAT divided by the literal 0',
    reason:
      'Neo4j folds the literals to Infinity, yet ends in an error where the 0 is computed; we always do.',
    explains: ({ text }, ours, theirs) =>
      /\/ 0\b/.test(text) && /DivisionByZero/.test(ours.message ?? '') && theirs.error === undefined,
  },
  {
    name: 'shortest path from a node to itself',
    reason: 'Neo4j refuses it unless configured otherwise; we say that there is none.',
    explains: (_, __, theirs) => /start and end nodes are the same/.test(theirs.message ?? ''),
  },
];
