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
      /takes an INTEGER, not NULL/.test(ours.message ?? '') &&
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
    name: 'NULL as an argument of range()',
    reason: 'Neo4j ends in an error; NULL gives NULL as with all other functions.',
    explains: (_, __, theirs) => /in function 'range\(\)'.*NO_VALUE/.test(theirs.message ?? ''),
  },
  {
    name: 'NULL as a component of a temporal value',
    reason: 'Neo4j takes `date({year: null})` for the year 0 but refuses `date({})`; to us both lack a year.',
    explains: (_, ours, theirs) =>
      /needs at least|cannot be given without/.test(ours.message ?? '') && theirs.error === undefined,
  },
  {
    name: 'NaN in DISTINCT and in grouping',
    reason:
      'Each NaN is a value of its own to Neo4j; by openCypher all are one (CIP2016-06-14, equivalence).',
    explains: (_, ours, theirs) =>
      theirs.rows.some(row => row.includes('NaNf')) &&
      [...new Set(ours.rows)].sort().join('\n') === [...new Set(theirs.rows)].sort().join('\n'),
  },
  {
    name: 'signed zeros',
    reason: 'To Neo4j -0.0 equals 0.0 and is yet less than it; by IEEE 754 and openCypher it is not less.',
    explains: ({ text }, ours, theirs) =>
      /[<>]/.test(text) &&
      /\b0\.0\b/.test(text) &&
      /[*/] -/.test(text) &&
      ours.error === undefined &&
      theirs.error === undefined,
  },
  {
    name: 'numbers out of range in rows that another order does not reach',
    reason:
      'Predicates may be computed in any order, and on rows that a later clause drops: who computes `i * i` first ' +
      'meets its overflow.',
    explains: ({ text }, ours, theirs) =>
      /WHERE/.test(text) &&
      [ours, theirs].filter(({ error }) => error === 'ArithmeticError').length === 1 &&
      [ours, theirs].some(({ error }) => error === undefined),
  },
  {
    name: 'the path of one bound node in OPTIONAL MATCH',
    reason:
      'Neo4j gives the path even where a label or WHERE does not hold: `OPTIONAL MATCH p = (n) WHERE false`.',
    explains: ({ text }, ours, theirs) =>
      /OPTIONAL MATCH p\d+ = \(n\d+[^()]*\) ?(?![-<( ])/.test(text) &&
      ours.error === undefined &&
      theirs.error === undefined,
  },
  {
    name: 'grouping keys that Neo4j rewrites',
    reason:
      'Neo4j moves expressions of a WITH that groups into other clauses and then refuses its own text, of which ' +
      'nothing out of scope was used.',
    explains: (_, ours, theirs) =>
      ours.error === undefined &&
      /In a WITH\/RETURN with DISTINCT or an aggregation, it is not possible to access/.test(
        theirs.message ?? '',
      ),
  },
  {
    name: 'keys() of what a later SET changes',
    reason: 'Neo4j reads the keys of a row after it has set a property for the rows before it.',
    explains: ({ text }, ours, theirs) =>
      /keys\(.*\bSET\b/.test(text) && ours.error === undefined && theirs.error === undefined,
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
