/**
 * Queries with one expression or clause that is given a value of any type, reached so that its type is known when the
 * query is compiled or only when it runs. They hold nothing else that could fail, so both engines must end in an
 * error of the same kind, or give the same.
 */
import type { Random } from './random.ts';

const VALUES = [
  'true',
  '1',
  '-7',
  '2.5',
  "'a'",
  "'2020-01-01'",
  '[1]',
  "['a', 2]",
  '[]',
  '{a: 1}',
  "date('2020-01-01')",
  "localtime('10:20')",
  "datetime('2020-01-01T00:00Z')",
  "duration('P1D')",
  'point({x: 1, y: 2})',
  'n',
  'r',
  'p',
  'null',
] as const;

const BINARY = '+ - * / % ^ = <> < >= AND OR XOR IN STARTS_WITH ENDS_WITH CONTAINS =~ ||'.split(' ');

const FUNCTIONS =
  'size length head last tail reverse abs ceil sign sqrt sin toInteger toFloat toString toBoolean toUpper trim keys labels type properties nodes relationships startNode isEmpty isNaN char_length toIntegerList toStringList toIntegerOrNull date localtime datetime duration point exp round valueType'.split(
    ' ',
  );

const AGGREGATES = 'count sum avg min max collect stDev'.split(' ');

/** The text, which may write. */
export function illTyped(random: Random): { readonly text: string; readonly writes: boolean } {
  const value = () => random.pick(VALUES);
  const lead = 'MATCH p = (n)-[r]->() WITH n, r, p ORDER BY r.uid, n.uid LIMIT 1';
  // Three ways to a value: as it stands, through a variable, and through a list of several types.
  const way = random.int(0, 2);
  const given = value();
  const x = way === 0 ? given : 'x';
  const before =
    way === 0
      ? lead
      : way === 1
        ? `${lead} WITH n, r, p, ${given} AS x`
        : `${lead} UNWIND [${given}, null] AS x WITH n, r, p, x`;
  const other = value();
  const returned = (text: string) => ({ text: `${before} RETURN ${text} AS y`, writes: false });
  return random.among(
    [
      6,
      () => {
        const operator = random.pick(BINARY).replace('_', ' ');
        return returned(
          random.chance(0.5) ? `(${x}) ${operator} (${other})` : `(${other}) ${operator} (${x})`,
        );
      },
    ],
    [6, () => returned(`${random.pick(FUNCTIONS)}(${x})`)],
    [1, () => returned(random.pick([`-(${x})`, `NOT (${x})`, `+(${x})`]))],
    [
      2,
      () => returned(random.pick([`(${x})[${other}]`, `(${other})[${x}]`, `(${x})[0..1]`, `[1, 2][${x}..]`])),
    ],
    [2, () => returned(`(${x}).${random.pick(['a', 'year', 'x', 'i'])}`)],
    [
      1,
      () =>
        returned(
          random.pick([`left('abc', ${x})`, `left(${x}, 1)`, `substring('abc', ${x})`, `split('a,b', ${x})`]),
        ),
    ],
    [
      1,
      () =>
        returned(
          random.pick([
            `range(0, ${x})`,
            `round(2.25, ${x})`,
            `replace('a', ${x}, 'b')`,
            `coalesce(${x}, 1)`,
          ]),
        ),
    ],
    [
      1,
      () =>
        returned(
          random.pick([
            `[y IN ${x} | 1]`,
            `all(y IN ${x} WHERE true)`,
            `reduce(s = 0, y IN ${x} | s + 1)`,
            `[y IN [1] WHERE ${x} | y]`,
          ]),
        ),
    ],
    [
      1,
      () =>
        returned(
          random.pick([
            `CASE WHEN ${x} THEN 1 ELSE 2 END`,
            `CASE ${x} WHEN ${other} THEN 1 ELSE 2 END`,
            `${x} IS NULL`,
          ]),
        ),
    ],
    [2, () => returned(`${random.pick(AGGREGATES)}(${x})`)],
    [
      0.5,
      () =>
        returned(
          random.pick([
            `percentileDisc(${x}, 0.5)`,
            `percentileCont(1, ${x})`,
            `date.truncate('day', ${x})`,
            `duration.between(${x}, ${other})`,
          ]),
        ),
    ],
    [
      0.5,
      () =>
        returned(
          random.pick([
            `point.distance(${x}, point({x: 1, y: 2}))`,
            `date({year: ${x}})`,
            `duration({days: ${x}})`,
            `point({x: ${x}, y: 1})`,
          ]),
        ),
    ],
    [1, () => ({ text: `${before} UNWIND ${x} AS y RETURN 1 AS y`, writes: false })],
    [
      1,
      () => ({
        text: `${before} WITH n WHERE ${x} RETURN 1 AS y`.replace(
          'WITH n WHERE',
          `WITH n${way === 0 ? ', r, p' : ', r, p, x'} WHERE`,
        ),
        writes: false,
      }),
    ],
    [
      1,
      () => ({
        text: `${before} RETURN 1 AS y ${random.pick(['SKIP', 'LIMIT'])} ${given === 'n' || given === 'r' || given === 'p' ? '1' : given}`,
        writes: false,
      }),
    ],
    [2, () => ({ text: `${before} SET n.${random.pick(['k', 'i'])} = ${x} RETURN 1 AS y`, writes: true })],
    [1, () => ({ text: `${before} SET n ${random.pick(['=', '+='])} ${x} RETURN 1 AS y`, writes: true })],
    [1, () => ({ text: `${before} CREATE (:A {k: ${x}}) RETURN 1 AS y`, writes: true })],
    [1, () => ({ text: `${before} MERGE (m:A {k: ${x}}) RETURN 1 AS y`, writes: true })],
    [1, () => ({ text: `${before} DETACH DELETE ${x}`, writes: true })],
    [0.5, () => ({ text: `${before} FOREACH (y IN ${x} | CREATE (:A {k: 1}))`, writes: true })],
  );
}
