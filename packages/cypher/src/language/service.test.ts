import { describe, expect, it } from 'vitest';
import type { ProcedureSignature } from '../bind/catalog.ts';
import { builtInRegistry } from '../functions/index.ts';
import { createLanguageService } from './service.ts';

const procedure: ProcedureSignature = {
  name: 'graph.rank',
  parameters: [{ name: 'label', type: 'STRING' }],
  results: [
    { name: 'node', type: 'NODE' },
    { name: 'score', type: 'FLOAT' },
  ],
  mode: 'read',
  doc: 'Ranks nodes.',
};

const service = createLanguageService({
  catalog: {
    functions: builtInRegistry,
    procedure: name => (name.toLowerCase() === procedure.name ? procedure : undefined),
    procedureNames: [procedure.name],
  },
  vocabulary: () => ({
    labels: ['Person', 'City Hall'],
    types: ['KNOWS', 'LIVES_IN'],
    properties: ['name', 'age'],
  }),
  parameters: () => ['who'],
});

/** Labels offered at the bar in the text. */
function offered(marked: string): string[] {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return service.completions(text, offset).items.map(({ label }) => label);
}

describe('completions', () => {
  it.each<[string, string[], string[]]>([
    ['¦', ['MATCH', 'CREATE', 'RETURN', 'EXPLAIN'], ['WHERE']],
    ['MAT¦', ['MATCH'], []],
    ['MATCH (n) ¦', ['WHERE', 'RETURN', 'WITH'], ['AS', 'Person']],
    ['MATCH (n:¦', ['Person', 'City Hall'], ['KNOWS', 'MATCH']],
    ['MATCH (n:Person|Ci¦', ['City Hall'], ['KNOWS']],
    ['MATCH (n)-[:¦', ['KNOWS', 'LIVES_IN'], ['Person']],
    ['MATCH (n)-[r:KNOWS|¦', ['LIVES_IN'], ['Person']],
    ['MATCH (n {¦', ['name', 'age'], ['Person']],
    ['MATCH (person) WHERE ¦', ['person', 'toUpper', 'NOT', 'CASE', '$who', 'shortestPath'], ['Person']],
    ['MATCH (person) WHERE person.¦', ['name', 'age'], ['person']],
    ['MATCH (person) WHERE person:¦', ['Person'], ['name']],
    ['MATCH (person) WHERE $¦', ['who'], ['person']],
    ['MATCH (n) RETURN n ¦', ['ORDER BY', 'LIMIT', 'AS', 'UNION', 'SKIP'], ['WHERE']],
    ['MATCH (n) RETURN n ORDER ¦', ['BY'], ['MATCH']],
    ['MATCH (n) WHERE n.name STARTS ¦', ['WITH'], ['MATCH']],
    ['MATCH (n) WHERE n.name IS ¦', ['NULL', 'NOT'], []],
    ['CALL ¦', ['graph.rank'], ['toUpper']],
    ['CALL graph.¦', ['graph.rank'], []],
    ["CALL graph.rank('x') YIELD ¦", ['node', 'score'], ['name']],
    ['RETURN duration.¦', ['between', 'inDays'], []],
    ["RETURN 'a ¦", [], ['MATCH', 'toUpper']],
    ['RETURN 1 // a ¦', [], ['AS']],
    ['CREATE INDEX FOR (n:¦', ['Person'], []],
  ])('%s', (marked, some, none) => {
    const labels = offered(marked);
    for (const label of some) expect(labels).toContain(label);
    for (const label of none) expect(labels).not.toContain(label);
  });

  it('replaces the word before the cursor, and puts backticks where a name needs them', () => {
    const { from, items } = service.completions('MATCH (n:Ci', 11);
    expect(from).toBe(9);
    expect(items.find(({ label }) => label === 'City Hall')?.insert).toBe('`City Hall`');
  });

  it.each<[string, string[], string[]]>([
    ['MATCH (a)-[r]->(b) WITH a, count(r) AS c RETURN ¦', ['a', 'c'], ['b', 'r']],
    ['MATCH (a), (b) WITH *, 1 AS x RETURN ¦', ['a', 'b', 'x'], []],
    ['MATCH (a) WITH a.name AS name ORDER BY ¦', ['a', 'name'], []],
    ['MATCH (a) WITH a.name AS name MATCH (k) WHERE ¦', ['name', 'k'], ['a']],
    ['MATCH p = (a)-->() RETURN ¦', ['p', 'a'], []],
    ['UNWIND [1] AS x RETURN [y IN [2] WHERE ¦', ['x', 'y'], []],
    ['MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WHERE ¦', ['a', 'b'], []],
    ['MATCH (a) WHERE EXISTS { MATCH (a)-->(b) } RETURN ¦', ['a'], ['b']],
    ['MATCH (a) RETURN a AS x UNION MATCH (b) RETURN ¦', ['b'], ['a', 'x']],
  ])('sees the variables of %s', (marked, some, none) => {
    const labels = offered(marked);
    for (const label of some) expect(labels).toContain(label);
    for (const label of none) expect(labels).not.toContain(label);
  });
});

describe('diagnostics', () => {
  it('gives the error with its place and replacements', () => {
    const [diagnostic, ...others] = service.diagnostics('MATCH (person) RETURN persn');
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      start: 22,
      end: 27,
      severity: 'error',
      code: 'SyntaxError.UndefinedVariable',
      replacements: ['person'],
    });
  });

  it('warns of labels and types that nothing has, but not where they are made', () => {
    const found = service.diagnostics('MATCH (a:Persn)-[:KNOW]->(:Person) CREATE (:New)-[:MAKES]->(a)');
    expect(found.map(({ code, replacements }) => [code, replacements])).toEqual([
      ['UnknownLabel', ['Person']],
      ['UnknownRelationshipType', ['KNOWS']],
    ]);
  });

  it('finds nothing wrong in an empty text or a good one', () => {
    expect(service.diagnostics(' ')).toEqual([]);
    expect(service.diagnostics('MATCH (a:Person)-[:KNOWS]->(b) RETURN a.name, b')).toEqual([]);
  });
});

describe('hover', () => {
  const at = (marked: string) => service.hover(marked.replace('¦', ''), marked.indexOf('¦'));

  it.each([
    ['MATCH (a) RETURN to¦Upper(a.name)', 'toUpper(', 7],
    ['MATCH (a) RETURN duration.bet¦ween(a.x, a.y)', 'duration.between(', 16],
    ['MATCH (a)-[r*]->() RETURN ¦r', 'r :: LIST<RELATIONSHIP>', 1],
    ["CALL graph.ra¦nk('x') YIELD node RETURN node", 'graph.rank(label :: STRING)', 10],
    ['MA¦TCH (a) RETURN a', 'MATCH', 5],
    ['MATCH (a:Per¦son) RETURN a', ':Person', 6],
    ['MATCH (a) WHERE a.x = $wh¦o RETURN a', '$who', 4],
  ])('%s', (marked, title, length) => {
    const found = at(marked);
    expect(found?.title).toContain(title);
    expect(found!.end - found!.start).toBe(length);
  });

  it('has nothing to say about brackets', () => expect(at('MATCH ¦(a) RETURN a')).toBeUndefined());
});

describe('highlight', () => {
  it('tells keywords from names by what the parser made of them', () => {
    const text = "MATCH (match:Set {end: 'x'}) RETURN match.end + 1 // c";
    const kinds = service.highlight(text).map(({ start, end, kind }) => [text.slice(start, end), kind]);
    expect(kinds).toEqual([
      ['MATCH', 'keyword'],
      ['match', 'variable'],
      ['Set', 'label'],
      ['end', 'property'],
      ["'x'", 'string'],
      ['RETURN', 'keyword'],
      ['match', 'variable'],
      ['end', 'property'],
      ['+', 'operator'],
      ['1', 'number'],
      ['// c', 'comment'],
    ]);
  });

  it('colours what follows an error too', () => {
    const text = 'MATCH n RETURN count(x)';
    const kinds = service.highlight(text).map(({ start, end, kind }) => [text.slice(start, end), kind]);
    expect(kinds).toEqual([
      ['MATCH', 'keyword'],
      ['n', 'variable'],
      ['RETURN', 'keyword'],
      ['count', 'function'],
      ['x', 'variable'],
    ]);
  });
});
