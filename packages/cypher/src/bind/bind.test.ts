import { describe, expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import { builtInRegistry } from '../functions/index.ts';
import { parse } from '../parse/parse.ts';
import { bind } from './bind.ts';
import type { BoundClause, BoundSingleQuery, BoundStatement } from './bound.ts';
import type { Catalog, ProcedureSignature } from './catalog.ts';

const procedure: ProcedureSignature = {
  name: 'my.proc',
  parameters: [{ name: 'in', type: 'INTEGER' }],
  results: [
    { name: 'a', type: 'STRING' },
    { name: 'b', type: 'INTEGER' },
  ],
  mode: 'read',
};

const catalog: Catalog = {
  functions: builtInRegistry,
  procedure: name => (name === procedure.name ? procedure : undefined),
  procedureNames: [procedure.name],
};

function bound(query: string): BoundStatement {
  return bind(parse(query), query, catalog);
}

function clauses(query: string): readonly BoundClause[] {
  return (bound(query).body as BoundSingleQuery).clauses;
}

function failure(query: string): CypherError {
  try {
    bound(query);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error(`bound: ${query}`);
}

describe('slots', () => {
  it('keeps the slot of a variable that passes under its own name and makes a new one for an alias', () => {
    const [match, projection] = clauses('MATCH (a) WITH a, a AS b RETURN a, b');
    if (match?.kind !== 'match' || projection?.kind !== 'projection') throw new Error('unexpected clauses');
    const [a, b] = projection.items;
    expect(a!.slot).toBe(match.introduces[0]);
    expect(b!.slot).not.toBe(a!.slot);
  });

  it('tells the slots a comprehension declares from those around it', () => {
    const [, projection] = clauses('WITH 1 AS x RETURN [x IN [2] | x] AS list, x');
    if (projection?.kind !== 'projection') throw new Error('unexpected clause');
    const list = projection.items[0]!.expression;
    if (list.kind !== 'listComprehension') throw new Error('unexpected expression');
    expect(list.slot).not.toBe(projection.items[1]!.slot);
    expect(list.projection).toMatchObject({ kind: 'variable', slot: list.slot });
  });

  it('lists what a subquery reads of its outside', () => {
    const statement = bound('MATCH (a), (z) RETURN EXISTS { MATCH (a)-->(b) WHERE b.x = a.y } AS found');
    const [match, projection] = (statement.body as BoundSingleQuery).clauses;
    if (match?.kind !== 'match' || projection?.kind !== 'projection') throw new Error('unexpected clauses');
    expect(projection.items[0]!.expression).toMatchObject({
      kind: 'subquery',
      imports: [match.introduces[0]],
    });
  });
});

describe('aggregation', () => {
  it('splits keys, aggregates and what is computed from both', () => {
    const [, projection] = clauses('MATCH (n) RETURN n.x AS x, n.x + count(*) AS y ORDER BY count(*)');
    if (projection?.kind !== 'projection') throw new Error('unexpected clause');
    const { aggregation, items, orderBy } = projection;
    expect(aggregation?.keys).toHaveLength(1);
    expect(aggregation?.aggregates).toHaveLength(1);
    const key = aggregation!.keys[0]!.slot;
    const count = aggregation!.aggregates[0]!.slot;
    expect(items[1]!.expression).toMatchObject({
      kind: 'binary',
      left: { kind: 'variable', slot: key },
      right: { kind: 'variable', slot: count },
    });
    expect(orderBy[0]!.expression).toMatchObject({ kind: 'variable', slot: count });
  });

  it.each([
    ['MATCH (n) RETURN n.x + count(*)', 'AmbiguousAggregationExpression'],
    ['MATCH (n) WITH n.x + n.y AS z, n.x + n.y + count(*) AS c RETURN z', 'AmbiguousAggregationExpression'],
    ['MATCH (n) WHERE count(n) > 1 RETURN n', 'InvalidAggregation'],
    ['MATCH (n) RETURN n.x AS x ORDER BY max(n.y)', 'InvalidAggregation'],
    ['MATCH (n) RETURN count(*) AS c ORDER BY n.x', 'UndefinedVariable'],
    ['MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.y', 'UndefinedVariable'],
    ['RETURN count(count(*))', 'NestedAggregation'],
    ['RETURN count(rand())', 'NonConstantExpression'],
    ['RETURN [x IN [1] | count(*)]', 'InvalidAggregation'],
  ])('%s fails with %s', (query, detail) => expect(failure(query).detail).toBe(detail));

  it.each([
    'MATCH (n) RETURN n.x, n.x + count(*)',
    'MATCH (n) RETURN n, n.x + count(*)',
    'MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.x',
    'MATCH (n) WITH n.x AS x, count(*) AS c WHERE c > 1 RETURN x',
    'MATCH (n) RETURN [x IN collect(n) | x.y] AS ys',
    'MATCH (n) RETURN 1 + count(*) + $p AS c',
  ])('%s binds', query => expect(() => bound(query)).not.toThrow());
});

describe('patterns', () => {
  it('puts unnamed nodes beside quantified parts and lists group variables', () => {
    const [match] = clauses('MATCH ((a)-[r]->(b) WHERE a.x < b.x){1,3}(c) RETURN a, r, c');
    if (match?.kind !== 'match') throw new Error('unexpected clause');
    const [first, quantified, last] = match.paths[0]!.elements;
    expect(first).toMatchObject({ kind: 'node', bound: 'new' });
    expect(last).toMatchObject({ kind: 'node', bound: 'new' });
    expect(quantified).toMatchObject({ kind: 'quantified', min: 1, max: 3, where: [{ operator: '<' }] });
    expect(quantified?.kind === 'quantified' && quantified.groups).toHaveLength(3);
  });

  it('gives the quantified arrow the form of a length', () => {
    const [match] = clauses('MATCH (a)-[r:T WHERE r.w > 1]->{2,4}(b) RETURN r');
    if (match?.kind !== 'match') throw new Error('unexpected clause');
    const relationship = match.paths[0]!.elements[1]!;
    expect(relationship).toMatchObject({
      kind: 'relationship',
      length: { min: 2, max: 4 },
      typeNames: ['T'],
    });
    expect(relationship.kind === 'relationship' && relationship.where).toHaveLength(1);
  });

  it.each([
    ['MATCH (a)-[r]->(b)-[r]->(c) RETURN r', 'RelationshipUniquenessViolation'],
    ['MATCH (a)-[a]->() RETURN a', 'VariableTypeConflict'],
    ['MATCH p = (p)-->() RETURN p', 'VariableAlreadyBound'],
    ['MATCH (n $p) RETURN n', 'InvalidParameterUse'],
    ['MATCH (a) CREATE (a:B)', 'VariableAlreadyBound'],
    ['CREATE ()-[:A|B]->()', 'NoSingleRelationshipType'],
    ['CREATE ()-[:A]-()', 'RequiresDirectedRelationship'],
    ['CREATE ()-[:A*2]->()', 'CreatingVarLength'],
    ['MATCH (a)((a)-->(b))+ RETURN b', 'VariableAlreadyBound'],
    ['CREATE (a)(b)', 'UnexpectedSyntax'],
    ['MATCH p = (a)-->(b) RETURN p[0]', 'InvalidArgumentType'],
    ["RETURN [1, 2]['a']", 'InvalidArgumentType'],
    ['MATCH SHORTEST (a)-->+(b) RETURN a', 'UnexpectedSyntax'],
    ['RETURN 017', 'InvalidNumberLiteral'],
    ['RETURN 0X1F', 'InvalidNumberLiteral'],
    ['RETURN [1, 2][..]', 'UnexpectedSyntax'],
    ['WITH 1 AS m RETURN m {.a}', 'InvalidArgumentType'],
    ['MATCH (n:A:B|C) RETURN n', 'UnexpectedSyntax'],
    ['MATCH (n:A|:B) RETURN n', 'UnexpectedSyntax'],
    ['MATCH ()-[r:A:B]->() RETURN r', 'UnexpectedSyntax'],
    ['MATCH p = shortestPath((a)-[*2..3]-(b)) RETURN p', 'InvalidRelationshipPattern'],
    ['RETURN -date()', 'InvalidArgumentType'],
    ['MATCH (n) RETURN (n)-->()', 'UnexpectedSyntax'],
    ['MATCH (n) WHERE (n)-->(m) RETURN n', 'UndefinedVariable'],
    ['MATCH (n) WHERE n RETURN n', 'InvalidArgumentType'],
  ])('%s fails with %s', (query, detail) => expect(failure(query).detail).toBe(detail));
});

describe('clauses', () => {
  it.each([
    ['MATCH (n)', 'InvalidClauseComposition'],
    ['RETURN 1 AS a MATCH (n) RETURN n', 'InvalidClauseComposition'],
    ['CREATE (n) MATCH (m) RETURN m', 'InvalidClauseComposition'],
    ['MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n', 'InvalidClauseComposition'],
    ['RETURN 1 AS a UNION RETURN 2 AS b', 'DifferentColumnsInUnion'],
    ['RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a', 'InvalidClauseComposition'],
    ['RETURN 1 AS a, 2 AS a', 'ColumnNameConflict'],
    ['MATCH (n) WITH n.x RETURN 1', 'NoExpressionAlias'],
    ['MATCH () RETURN *', 'NoVariablesInScope'],
    ['MATCH (n) RETURN n LIMIT n.x', 'NonConstantExpression'],
    ['RETURN 1 LIMIT -1', 'NegativeIntegerArgument'],
    ['RETURN 1 SKIP 1.5', 'InvalidArgumentType'],
    ['CALL no.proc()', 'ProcedureNotFound'],
    ['CALL my.proc(1, 2)', 'InvalidNumberOfArguments'],
    ['CALL my.proc(true)', 'InvalidArgumentType'],
    ['CALL my.proc YIELD a RETURN a', 'InvalidArgumentPassingMode'],
    ['CALL my.proc(1) YIELD a, b AS a RETURN a', 'VariableAlreadyBound'],
    ['RETURN nope(1)', 'UnknownFunction'],
    ['RETURN toUpper()', 'InvalidNumberOfArguments'],
    ['WITH 1 AS x CALL { RETURN x AS y } RETURN y', 'UndefinedVariable'],
    ['WITH 1 AS x CALL (x) { WITH 2 AS x RETURN x AS y } RETURN y', 'VariableAlreadyBound'],
    ['MATCH (n) DELETE n:A', 'InvalidDelete'],
  ])('%s fails with %s', (query, detail) => expect(failure(query).detail).toBe(detail));

  it('takes a script of thousands of CREATEs as one step, and refuses thousands of other clauses', () => {
    const script = Array.from({ length: 3_000 }, (_, i) => `CREATE (n${i} {i: ${i}})-[:R]->()`).join('\n');
    expect(clauses(script)).toHaveLength(1);
    expect(failure('WITH 1 AS a '.repeat(3_000) + 'RETURN a').detail).toBe('TooManyClauses');
    expect(failure('RETURN 1 AS a' + ' UNION RETURN 1 AS a'.repeat(3_000)).detail).toBe('TooManyClauses');
  });

  it('keeps CREATEs apart where the second reads what the first makes last', () => {
    expect(clauses('CREATE (a)-[r:R {x: 1}]->(b) CREATE ({x: r.x})')).toHaveLength(2);
    expect(clauses('CREATE (a {x: 1}) CREATE ({x: a.x})')).toHaveLength(1);
  });

  it.each([
    'MATCH (n) ORDER BY n.x SKIP 1 LIMIT 2 RETURN n',
    'MATCH (n) WITH n WHERE n.x = 1 ORDER BY n.y RETURN n',
    'MATCH (n) WHERE EXISTS { UNWIND [1] AS x WITH x } RETURN n',
    'MATCH (n) WITH *, n.x AS n RETURN n',
    'MATCH (match)-[:R]->(where) WHERE where.x = 1 RETURN where',
    'MATCH ()-[:A|:B]->() RETURN 1',
  ])('%s binds', query => expect(() => bound(query)).not.toThrow());

  it('lets constants of the outside through every WITH of a subquery', () => {
    expect(() => bound('WITH 1 AS x CALL (x) { WITH 2 AS y RETURN x + y AS z } RETURN z')).not.toThrow();
    expect(() =>
      bound('MATCH (n) RETURN COUNT { MATCH (m) WITH m AS k WHERE k.x = n.x RETURN k }'),
    ).not.toThrow();
  });

  it('says whether a query writes, and which parameters it has', () => {
    expect(bound('MATCH (n {x: $p}) SET n.y = $q')).toMatchObject({
      readOnly: false,
      parameters: ['p', 'q'],
    });
    expect(bound('CALL my.proc')).toMatchObject({ readOnly: true, parameters: ['in'], columns: ['a', 'b'] });
  });
});

describe('did you mean', () => {
  it('offers close names of variables, functions and procedures', () => {
    expect(failure('MATCH (person) RETURN persn.name').didYouMean).toEqual(['person']);
    expect(failure('RETURN toUper("a")').didYouMean).toContain('toUpper');
    expect(failure('CALL my.prok()').didYouMean).toEqual(['my.proc']);
    expect(failure('MATCH (person) RETURN persn').message).toContain('Did you mean `person`?');
  });
});
