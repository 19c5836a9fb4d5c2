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
      'Neo4j refuses what may be either where it wants a FLOAT, or an operand of a division, though each alone is ' +
      'taken.',
    explains: (_, ours, theirs) =>
      ours.error === undefined &&
      /Type mismatch: expected Float(?: or Integer)? but was Number/.test(theirs.message ?? ''),
  },
  {
    name: 'FLOAT divided by the literal 0',
    reason:
      'Neo4j folds the literals to Infinity or NaN, which no point takes, yet ends in an error where the 0 is ' +
      'computed; we always do.',
    explains: ({ text }, ours, theirs) =>
      /\/ 0\b/.test(text) &&
      /DivisionByZero/.test(ours.message ?? '') &&
      (theirs.error === undefined || NOT_FINITE.test(theirs.message ?? '')),
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
    explains: ({ text }, ours, theirs) =>
      (theirs.rows.some(row => row.includes('NaNf')) ||
        (/\bDISTINCT\b/.test(text) && /\b(sqrt|log|log10|asin|acos)\(|\/ 0\b/.test(text))) &&
      ours.rows.length < theirs.rows.length &&
      sameBag([...new Set(ours.rows)], [...new Set(theirs.rows)]),
  },
  {
    name: 'signed zeros',
    reason: 'To Neo4j -0.0 equals 0.0 and is yet less than it; by IEEE 754 and openCypher it is not less.',
    explains: ({ text }, ours, theirs) =>
      / [<>]=? /.test(text) &&
      /\b0\.0\b/.test(text) &&
      /[*/] \(?-/.test(text) &&
      (/WHERE/.test(text) || ours.rows.length === theirs.rows.length) &&
      ours.error === undefined &&
      theirs.error === undefined,
  },
  {
    name: 'numbers out of range in rows that another order does not reach',
    reason:
      'Predicates may be computed in any order, and on rows that a later clause drops: who computes `i * i` first ' +
      'meets its overflow, and who makes a point of `exp(f)` that it is not finite.',
    explains: ({ text }, ours, theirs) => {
      if ((ours.error === undefined) === (theirs.error === undefined)) return false;
      const message = ours.message ?? theirs.message ?? '';
      if (!/\b(WHERE|all|any|none|single)\b/.test(text)) return false;
      return (
        (/NumberOutOfRange|DivisionByZero|long overflow|\/ by zero/.test(message) &&
          / [-+*/%] /.test(text)) ||
        (NOT_FINITE.test(message) && /point\(/.test(text))
      );
    },
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
      /keys\(.*\bSET\b/.test(text) &&
      ours.error === undefined &&
      theirs.error === undefined &&
      // Of rows there may be more where they hang on the keys.
      sameBag(ours.graph ?? [], theirs.graph ?? []),
  },
  {
    name: 'both forms of variable length in one clause',
    reason:
      'Neo4j refuses to plan quantified patterns beside `-[*]-`; there is nothing ambiguous about them.',
    explains: (_, ours, theirs) =>
      ours.error === undefined && /Mixing variable-length relationships/.test(theirs.message ?? ''),
  },
  {
    name: 'a hint on a POINT index',
    reason: 'Neo4j ends in an internal error where a hint names an index that cannot answer the predicate.',
    explains: (_, ours, theirs) => {
      const failed = theirs.rows.filter(row => row.includes('Failed to fulfil the hints of the query'));
      const places = new Set(failed.map(statementOf));
      const others = (rows: readonly string[]) =>
        rows.filter(row => !places.has(statementOf(row))).map(row => row.split(' # ')[0]!);
      return (
        failed.length > 0 &&
        sameBag(others(ours.rows), others(theirs.rows)) &&
        sameBag(ours.graph ?? [], theirs.graph ?? [])
      );
    },
  },
  {
    name: 'round() beyond 64 bits',
    reason:
      'Neo4j rounds by way of an INTEGER: `round(1e30)` is 9.223372036854775807E18. A FLOAT is given here.',
    explains: ({ text }, ours, theirs) =>
      /\bround\(/.test(text) &&
      theirs.rows.some(row => /9\.?22337203685/.test(row)) &&
      sameBag(ours.rows.map(saturated), theirs.rows.map(saturated)),
  },
  {
    name: 'the count of a property of relationships',
    reason: 'Neo4j takes the number of relationships from its statistics, though some have no such property.',
    explains: ({ text }, ours, theirs) => {
      const counted =
        /^MATCH \([^(){}]*\)<?-\[(\w+)(?::[\w|]+)?\]->?\([^(){}]*\) RETURN count\((\w+)\.\w+\) AS \w+$/;
      const [, relationship, operand] = counted.exec(text) ?? [];
      const number = ({ rows }: Outcome) => Number(/^INTEGER (\d+)$/.exec(rows[0] ?? '')?.[1]);
      return relationship !== undefined && relationship === operand && number(ours) < number(theirs);
    },
  },
  {
    name: 'a property twice in a map projection in CASE',
    reason: 'Neo4j loses one of them: `CASE WHEN n.f > 5 THEN 1 ELSE n {.i, x: n.i} END` has `x: null`.',
    explains: ({ text }, ours, theirs) => {
      const [, key] = /CASE .*\{[^{}]*\.(\w+)\b[^{}]* \w+: \w+\.\1\b/.exec(text) ?? [];
      const without = (row: string) => row.replace(/\b\w+: [^,{}]+/g, entry => entry.replace(/: .*/, ''));
      return (
        key !== undefined &&
        theirs.rows.some(row => row.includes(': null')) &&
        sameBag(ours.rows.map(without), theirs.rows.map(without))
      );
    },
  },
  {
    name: 'the digits of doubles in text',
    reason:
      'Java before 19 writes some doubles with more digits than tell them apart (JDK-4511638): 4.6116860184273879E18.',
    explains: (_, ours, theirs) =>
      ours.error === undefined &&
      theirs.error === undefined &&
      sameBag(ours.rows.map(shortDigits), theirs.rows.map(shortDigits)),
  },
];

/** What points say of coordinates, here and in Neo4j. */
const NOT_FINITE = /must be a finite number|non-finite coordinate/;

function sameBag(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** The place of a row's statement in its script. */
function statementOf(row: string): string {
  return row.slice(0, row.indexOf(':'));
}

/** With numbers that have no 64 bits as the nearest that has. */
function saturated(row: string): string {
  return row.replace(/\d+(?:\.\d+)?(?:e\+?\d+)?/gi, digits =>
    Number(digits) >= 2 ** 63 ? String(2 ** 63) : digits,
  );
}

function shortDigits(row: string): string {
  return row.replace(/\d+\.\d{12,}(?:E-?\d+)?/g, digits => String(Number(digits)));
}
