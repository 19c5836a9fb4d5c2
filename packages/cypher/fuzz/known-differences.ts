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
  {
    name: 'conditions that are no BOOLEAN',
    reason:
      'Neo4j refuses a LIST as a condition where it knows the type, else takes it for true unless it is empty, and ' +
      'lets other values through beside constants (`x AND true`); we always refuse them.',
    explains: (_, ours, theirs) =>
      /Expected BOOLEAN but got/.test(ours.message ?? '') && theirs.error === undefined,
  },
  {
    name: 'types of the arguments of range()',
    reason: 'Neo4j refuses them when it compiles; to the TCK they are an error of the run.',
    explains: ({ text }, ours, theirs) =>
      /\brange\(/.test(text) &&
      /range\(\) takes/.test(ours.message ?? '') &&
      /Type mismatch/.test(theirs.message ?? ''),
  },
  {
    name: 'NULL after SKIP or LIMIT',
    reason: 'Both refuse it: we when we compile, Neo4j when it plans.',
    explains: ({ text }, ours, theirs) =>
      /\b(SKIP|LIMIT) null\b/.test(text) &&
      ours.error === 'compile' &&
      /'NULL' is not a valid value/.test(theirs.message ?? ''),
  },
  {
    name: 'slices of COLLECT {}',
    reason: 'Neo4j turns the bounds of the slice into SKIP and LIMIT, and then refuses negative ones.',
    explains: ({ text }, ours, theirs) =>
      /COLLECT \{/.test(text) &&
      ours.error === undefined &&
      /LIMIT: Invalid input/.test(theirs.message ?? ''),
  },
  {
    name: 'both forms of variable length in one clause',
    reason:
      'Neo4j refuses to plan quantified patterns beside `-[*]-`; there is nothing ambiguous about them.',
    explains: (_, ours, theirs) =>
      ours.error === undefined && /Mixing variable-length relationships/.test(theirs.message ?? ''),
  },
  {
    name: 'the digits of doubles in text',
    reason:
      'Java before 19 writes some doubles with more digits than tell them apart (JDK-4511638): 4.6116860184273879E18.',
    explains: (_, ours, theirs) =>
      ours.error === undefined &&
      theirs.error === undefined &&
      ours.rows.map(shortDigits).sort().join('\n') === theirs.rows.map(shortDigits).sort().join('\n'),
  },
];

function shortDigits(row: string): string {
  return row.replace(/\d+\.\d{12,}(?:E-?\d+)?/g, digits => String(Number(digits)));
}
