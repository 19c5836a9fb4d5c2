import { describe, expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import type { Expression, SingleQuery } from './ast.ts';
import { parse } from './parse.ts';

function expression(text: string): Expression {
  const query = parse('RETURN ' + text).body as SingleQuery;
  const clause = query.clauses[0]!;
  if (clause.kind !== 'Return') throw new Error('not a RETURN');
  return clause.items[0]!.expression;
}

/** An expression as an S-expression, to show how it was grouped. */
function shape(e: Expression): string {
  switch (e.kind) {
    case 'Integer':
    case 'Float':
    case 'Boolean':
      return String(e.value);
    case 'String':
      return `'${e.value}'`;
    case 'Variable':
      return e.name;
    case 'Binary':
      return `(${e.operator} ${shape(e.left)} ${shape(e.right)})`;
    case 'Logical':
      return `(${e.operator} ${e.operands.map(shape).join(' ')})`;
    case 'Comparison':
      return `(${e.operators.join('')} ${e.operands.map(shape).join(' ')})`;
    case 'Unary':
      return `(${e.operator} ${shape(e.operand)})`;
    case 'Property':
      return `${shape(e.object)}.${e.key.name}`;
    case 'IsNull':
      return `(${e.negated ? 'notnull' : 'null'} ${shape(e.operand)})`;
    case 'HasLabels':
      return `(labels ${shape(e.operand)})`;
    case 'Index':
      return `${shape(e.object)}[${shape(e.index)}]`;
    default:
      return e.kind;
  }
}

function failure(query: string): CypherError {
  try {
    parse(query);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error(`parsed: ${query.slice(0, 100)}`);
}

describe('precedence', () => {
  it.each([
    ['1 + 2 * 3', '(+ 1 (* 2 3))'],
    ['1 - 2 - 3', '(- (- 1 2) 3)'],
    ['2 ^ 3 ^ 2', '(^ (^ 2 3) 2)'],
    ['-2 ^ 2', '(^ -2 2)'],
    ['-a.b[0]', '(- a.b[0])'],
    ['a OR b XOR c AND NOT d', '(OR a (XOR b (AND c (NOT d))))'],
    ['NOT a = b', '(NOT (= a b))'],
    ['a = b IN c', '(= a (IN b c))'],
    ['a < b <= c', '(<<= a b c)'],
    ['a + b IS NULL', '(null (+ a b))'],
    ["a STARTS WITH 'x' AND b ENDS WITH 'y'", "(AND (STARTS WITH a 'x') (ENDS WITH b 'y'))"],
    ['n:A AND m.x:B', '(AND (labels n) (labels m.x))'],
    ['a-1', '(- a 1)'],
    ['(a)-(b)', '(- a b)'],
    ['a<-1', '(< a -1)'],
  ])('%s', (text, expected) => expect(shape(expression(text))).toBe(expected));
});

describe('what could be two things', () => {
  it.each([
    ['(a)-->(b)', 'PatternExpression'],
    ['(a)<-[:R]-(b)', 'PatternExpression'],
    ['(a)--(b)', 'PatternExpression'],
    ['(a {x: 1})-[]-()', 'PatternExpression'],
    ['(1 + 2)--(3)', 'Binary'],
    ['[x IN xs]', 'ListComprehension'],
    ['[x IN xs, 1]', 'List'],
    ['[x IN [1, 2] WHERE x > 1 | x]', 'ListComprehension'],
    ['[(a)-->(b) | b]', 'PatternComprehension'],
    ['[p = (a)-->(b) WHERE a.x | p]', 'PatternComprehension'],
    ['n {.x, .*, y, z: 1}', 'MapProjection'],
    ['count { (a)-->(b) }', 'Subquery'],
    ['exists { MATCH (a) RETURN a }', 'Subquery'],
    ['exists(a.b)', 'FunctionCall'],
    ['all(x IN xs WHERE x)', 'ListPredicate'],
    ['count(*)', 'CountStar'],
    ['count', 'Variable'],
    ['a.b.c(1)', 'FunctionCall'],
    ['a.b.c', 'Property'],
    ['shortestPath((a)-[*]-(b))', 'PatternExpression'],
    ["trim(BOTH 'x' FROM y)", 'FunctionCall'],
    ['[x IN CASE y WHEN 1, 2 THEN [1] END WHERE x > 1 | x]', 'ListComprehension'],
    ['[x IN xs, CASE y WHEN 1, 2 THEN 1 END]', 'List'],
    ['x IS NOT :: LIST<INTEGER NOT NULL>', 'IsType'],
  ])('%s', (text, kind) => expect(expression(text).kind).toBe(kind));

  it('ends the condition of a comprehension at the bar that is not a label', () => {
    const own = expression('[x IN xs WHERE x:A | x]');
    expect(own).toMatchObject({ where: { labels: { kind: 'LabelName' } }, projection: { kind: 'Variable' } });
    const both = expression('[x IN xs WHERE x:A|B | x.y]');
    expect(both).toMatchObject({ where: { labels: { kind: 'LabelOr' } }, projection: { kind: 'Property' } });
  });
});

describe('literals', () => {
  it.each([
    ['0x7F', 127],
    ['0o17', 15],
    ['-9223372036854775808', -(2n ** 63n)],
    ['9007199254740993', 9007199254740993n],
    ['1e3', 1000],
    ['.5', 0.5],
    ['1_000', 1000],
  ])('%s', (text, value) => expect(expression(text)).toMatchObject({ value }));

  it("decodes strings' escapes", () => {
    expect(expression(String.raw`'a\'\n\u00e4\\d'`)).toMatchObject({ value: "a'\nä\\d" });
  });

  it.each([
    ['RETURN 9223372036854775808', 'IntegerOverflow'],
    ['RETURN 1e999', 'FloatingPointOverflow'],
    ['RETURN 12x4', 'InvalidNumberLiteral'],
    ['RETURN {1a: 2}', 'UnexpectedSyntax'],
    [String.raw`RETURN '\u00g0'`, 'InvalidUnicodeLiteral'],
    ['RETURN 1 — 2', 'InvalidUnicodeCharacter'],
    ["RETURN 'abc", 'UnexpectedSyntax'],
    ['MATCH (a)-[:R..2]->(b) RETURN a', 'InvalidRelationshipPattern'],
  ])('%s fails with %s', (query, detail) => expect(failure(query).detail).toBe(detail));
});

describe('patterns', () => {
  it('keeps selectors, quantifiers and inline conditions', () => {
    const query = parse(
      'MATCH p = ANY SHORTEST (a:A)((x)-[r:R WHERE r.w > 1]->(y) WHERE x.k = y.k){1,3}(b) RETURN p',
    );
    const match = (query.body as SingleQuery).clauses[0];
    expect(match).toMatchObject({
      kind: 'Match',
      pattern: {
        paths: [
          {
            variable: { name: 'p' },
            selector: { form: 'selector', kind: 'shortest' },
            elements: [
              { kind: 'NodePattern' },
              { kind: 'QuantifiedPattern', quantifier: { min: 1, max: 3 }, where: { kind: 'Comparison' } },
              { kind: 'NodePattern' },
            ],
          },
        ],
      },
    });
  });
});

describe('errors', () => {
  it('says where, what was found and what was expected', () => {
    const error = failure('MATCH (n)\nRETURN n LIMT 3');
    expect(error).toMatchObject({
      phase: 'compile time',
      kind: 'SyntaxError',
      detail: 'UnexpectedSyntax',
      line: 2,
      column: 10,
    });
    expect(error.expected).toContain('LIMIT');
    expect(error.didYouMean).toEqual(['LIMIT']);
    expect(error.excerpt).toBe('RETURN n LIMT 3\n         ^^^^');
  });

  it.each([
    ["LOAD CSV FROM 'x' AS line RETURN line", 'LoadCsv'],
    ['USE other MATCH (n) RETURN n', 'Use'],
    ['CALL { MATCH (n) DELETE n } IN TRANSACTIONS', 'CallInTransactions'],
    ['CREATE DATABASE x', 'Administration'],
    ['SHOW USERS', 'Administration'],
  ])('%s is refused by name', (query, detail) => {
    expect(failure(query)).toMatchObject({ kind: 'NotSupported', detail });
  });

  it.each([
    ['parentheses', '('.repeat(10_000) + '1' + ')'.repeat(10_000)],
    ['lists', '['.repeat(10_000)],
    ['maps', '{a:'.repeat(10_000)],
    ['calls', 'f('.repeat(10_000)],
    ['cases', 'CASE WHEN '.repeat(10_000)],
    ['subqueries', 'EXISTS {RETURN '.repeat(10_000)],
    ['patterns', 'EXISTS {' + '('.repeat(10_000)],
    ['sums', '1' + '+1'.repeat(10_000)],
    ['properties', 'a' + '.b'.repeat(10_000)],
    ['signs', '- '.repeat(10_000) + 'a'],
    ['labels', 'n:' + '('.repeat(10_000)],
    ['negated labels', 'n:' + '!'.repeat(10_000) + 'A'],
  ])('ten thousand nested %s end in a typed error', (_, text) => {
    expect(failure('RETURN ' + text).detail).toBe('TooDeeplyNested');
  });

  it('takes ten thousand conditions in a row', () => {
    expect(() =>
      parse('RETURN ' + Array.from({ length: 10_000 }, (_, i) => `x = ${i}`).join(' OR ')),
    ).not.toThrow();
  });
});
