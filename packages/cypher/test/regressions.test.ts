/** Differences that the differential test found, each cut down to what it was about. What Neo4j 5.26 answers. */
import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../src/engine/engine.ts';
import { toCypherText } from '../src/values/text.ts';
import { evaluated, failure } from './evaluate.ts';

describe('as Neo4j answers', () => {
  it.each([
    // A CASE with commas inside a list comprehension was taken for a list of predicates.
    ['[x IN CASE 2 WHEN 1, 2 THEN [1, 2] END WHERE x > 1 | x]', '[2]'],
    // reverse() of a value whose type is not known was taken for a STRING.
    ['[x IN reverse(coalesce(null, [1, 2])) | x]', '[2, 1]'],
    ["replace('ab', '', '-')", "'-a-b-'"],
    // toString() writes seconds even where they are zero, and no zeros at the end of a fraction.
    ["toString(localtime('10:20'))", "'10:20:00'"],
    ["toString(time('10:20:00.120+01:00'))", "'10:20:00.12+01:00'"],
    ['toString(point({x: 1, y: 2}))', "'point({x: 1.0, y: 2.0, crs: \\'cartesian\\'})'"],
    // Fractions of durations cascade in doubles, to the last nanosecond.
    ["duration('P1M') / 3", "'P10DT3H29M42S'"],
    ['duration({months: 0.1})', "'P3DT1H2M54.599999999S'"],
    ["duration('P1DT1S') * 0.3", "'PT7H12M0.299999999S'"],
    ['duration({months: 160.66666666666666})', "'P13Y4M20DT6H59M23.999999974S'"],
    // Lengths count code points.
    ["size('😀')", '1'],
    ["left('😀a', 1)", "'😀'"],
    ["substring('😀a', 1)", "'a'"],
    ["toInteger('0x1F')", 'null'],
    ["toInteger(' 1')", 'null'],
    ["toFloat('-0x1.8P1')", '-3.0'],
    ["toFloat('0x1F')", 'null'],
    // What turns out to be no list is a list of itself; a NULL in a list leaves its type open until then.
    ['[x IN [1, null] | x[0..1]]', '[[1], null]'],
    ['size([x IN [true, null] | x])', '2'],
    ['[x IN [1, null] | 1 IN x]', '[true, null]'],
    ['[x IN [1, null] | [y IN x | y + 1]]', '[[2], null]'],
    ['[x IN [1, null] | tail(x)]', '[[], null]'],
    ["point.distance(1, 'a')", 'null'],
    ['point.withinBBox(1, 2, 3)', 'null'],
    ['point({x: 1, y: 2}) >= point({x: 1, y: 2})', 'true'],
    ['point({x: 1, y: 2}) > point({x: 1, y: 2})', 'null'],
    ["duration('P1D') <= duration('P1D')", 'true'],
    ['[x IN [1.7, null] | [1, 2, 3][x..]]', '[[2, 3], null]'],
    ['round(2.25, 1.9)', '2.3'],
    ["+date('2020-01-01')", "'2020-01-01'"],
    ['{a: 1} < {a: 2}', 'true'],
    ['{a: 1} < {}', 'false'],
    ['duration.between(1, null)', 'null'],
    [
      'valueType([[1], ["a"]])',
      "'LIST<LIST<STRING NOT NULL> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'",
    ],
    ["datetime({year: 2020, timezone: 'europe/paris'})", "'2020-01-01T00:00+01:00[Europe/Paris]'"],
    ["date.truncate('decade', date('-0505-01-01'))", "'-0500-01-01'"],
  ])('%s is %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it.each([
    // The INTEGER 0 divides no FLOAT either.
    ['0.1 / size([])', 'ArithmeticError.DivisionByZero'],
    ["toInteger('1e30')", 'TypeError.InvalidArgumentValue'],
    ["localtime.truncate('day', date('2020-01-01'))", 'ArgumentError.InvalidArgumentValue'],
    ["point({x: 1, y: 2, z: 3, crs: 'cartesian'})", 'TypeError.InvalidArgumentValue'],
    ["time('10:20[Europe/Paris]')", 'ArgumentError.InvalidArgumentValue'],
    ['date({year: 2020.0})', 'ArgumentError.InvalidArgumentValue'],
    ['coalesce(null, null) / 0', 'ArithmeticError.DivisionByZero'],
    // Only the last amount has a fraction.
    ["duration('P1.5YT1.5H')", 'ArgumentError.InvalidArgumentValue'],
    ["duration('P1.5M1D')", 'ArgumentError.InvalidArgumentValue'],
    // Types that are known are checked when the query is compiled.
    ['true + 1', 'SyntaxError.InvalidArgumentType'],
    ["'a' + true", 'SyntaxError.InvalidArgumentType'],
    ["date('2020-01-01') + 1", 'SyntaxError.InvalidArgumentType'],
    ["duration('P1D') - date('2020-01-01')", 'SyntaxError.InvalidArgumentType'],
    ["2 / duration('P1D')", 'SyntaxError.InvalidArgumentType'],
    ["[1] || 'a'", 'SyntaxError.InvalidArgumentType'],
    ["[1] =~ 'a'", 'SyntaxError.InvalidArgumentType'],
    ['{a: 1}[0]', 'TypeError.InvalidArgumentType'],
    ["point({x: 1, y: 2})['x']", 'TypeError.InvalidArgumentType'],
    ["[x IN [duration('P1D'), null] | -x]", 'TypeError.InvalidArgumentType'],
    ['[x IN [1, null] | CASE WHEN x THEN 1 END]', 'TypeError.InvalidArgumentType'],
    ['[x IN [1, null] | x || null]', 'TypeError.InvalidArgumentType'],
    ['1[0..1]', 'SyntaxError.InvalidArgumentType'],
    ["[1]['a'..]", 'SyntaxError.InvalidArgumentType'],
    // A date has no time; NULL is told before types are.
    ["datetime(date('2020-01-01'))", 'ArgumentError.InvalidArgumentValue'],
    ["localdatetime(date('2020-01-01'))", 'ArgumentError.InvalidArgumentValue'],
    ["duration.between(1, date('2020-01-01'))", 'TypeError.InvalidArgumentValue'],
    // So are those of a list's elements, as far as they are known.
    ["split('a,b', [1])", 'SyntaxError.InvalidArgumentType'],
    ["split('a,b', ['a', 1])", 'TypeError.InvalidArgumentValue'],
  ])('%s ends in %s', (expression, code) => {
    expect(failure(expression)).toBe(code);
  });

  it.each([
    // A property holds lists of one type; INTEGERs beside FLOATs become FLOATs.
    ['[1, 2.5]', '[1.0, 2.5]'],
    ['[1, 2]', '[1, 2]'],
    ["[1, 'a']", 'TypeError.InvalidPropertyType'],
    ['[point({x: 1, y: 2}), point({x: 1, y: 2, z: 3})]', 'TypeError.InvalidPropertyType'],
  ])('a property given %s holds %s', (list, held) => {
    for (const write of [`CREATE (n {k: ${list}})`, `CREATE (n) SET n.k = ${list}`]) {
      expect(ran(`${write} RETURN n.k`)).toBe(held);
    }
  });

  it.each([
    // There and back along one relationship is no path: the way round is.
    ['(a)-[:R]->(b)-[:R]->(c)-[:R]->(a), (a)-[:R]->(d)', '3 2'],
    ['(a)-[:R]->(b), (a)-[:R]->(b), (b)-[:R]->(c)-[:R]->(a)', '2 2'],
    ['(a)-[:R]->(a), (a)-[:R]->(b), (a)-[:R]->(b)', '1 1'],
    ['(a)-[:R]->(b)-[:R]->(c), (b)-[:R]->(d)-[:R]->(c)', ''],
    ['(a)-[:R]->(b)-[:R]->(c)-[:R]->(d)-[:R]->(a), (b)-[:R]->(b2)-[:R]->(d)', '4 4'],
  ])('shortest paths from a node to itself in %s', (graph, found) => {
    const engine = createEngine(new Graph.MultiDirectedGraph());
    engine.runSync(`CREATE (a:A), ${graph}`);
    const { rows } = engine.runSync('MATCH p = ALL SHORTEST (a:A)-[:R]-+(a) RETURN length(p), count(*)');
    expect(rows.map(row => row.join(' ')).join()).toBe(found);
  });

  it.each([
    ['CREATE FULLTEXT INDEX one FOR (n:A) ON EACH [n.k, n.k]', /only once/],
    ['CREATE INDEX two FOR (n:A) ON (n.k)', undefined],
    ['CREATE CONSTRAINT three FOR (n:A) REQUIRE n.k IS UNIQUE', /Drop it first/],
  ])('%s', (command, refusal) => {
    const engine = createEngine(new Graph.MultiDirectedGraph());
    if (command.includes('CONSTRAINT')) engine.runSync('CREATE INDEX two FOR (n:A) ON (n.k)');
    if (refusal === undefined) expect(engine.runSync(command).counters.indexesAdded).toBe(1);
    else expect(() => engine.runSync(command)).toThrow(refusal);
  });

  it('FOREACH over what turns out to be no list runs once', () => {
    expect(
      ran(
        'WITH {k: 1} AS m FOREACH (x IN m.k | CREATE (:Once)) WITH 1 AS one MATCH (n:Once) RETURN count(n)',
      ),
    ).toBe('1');
  });

  it('an index stands in the way of a constraint of its name, IF NOT EXISTS or not', () => {
    const engine = createEngine(new Graph.MultiDirectedGraph());
    engine.runSync('CREATE INDEX one FOR (n:A) ON (n.k)');
    const run = () => engine.runSync('CREATE CONSTRAINT one IF NOT EXISTS FOR (n:B) REQUIRE n.k IS UNIQUE');
    expect(run).toThrow(/already/);
  });
});

/** The first value of a query over an empty graph, or the code of its error. */
function ran(query: string): string {
  try {
    return toCypherText(createEngine(new Graph.MultiDirectedGraph()).runSync(query).rows[0]![0]!);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
