import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { createEngine } from './engine.ts';

describe('notifications', () => {
  const engine = createEngine(new MultiDirectedGraph());
  engine.runSync("CREATE (:Person {name: 'x'})-[:KNOWS]->(:City)");
  const of = (query: string) => engine.runSync(query).notifications;

  it('names labels and types that nothing has, and what was perhaps meant', () => {
    const found = of('MATCH (a:Persn)-[r:KNOW]->(b:City) WHERE b:Cty RETURN a');
    expect(found.map(({ code, start }) => [code, start])).toEqual([
      ['UnknownLabel', 9],
      ['UnknownRelationshipType', 19],
      ['UnknownLabel', 43],
    ]);
    expect(found[0]!.message).toContain('`Person`');
    expect(found[1]!.message).toContain('`KNOWS`');
  });

  it('says nothing of what a query makes, and stops once it is there', () => {
    expect(of('MERGE (n:New) RETURN n')).toEqual([]);
    expect(of('MATCH (n:Later) RETURN n')).toHaveLength(1);
    engine.runSync('CREATE (:Later)');
    expect(of('MATCH (n:Later) RETURN n')).toEqual([]);
  });
});
