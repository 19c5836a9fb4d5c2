import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/engine.ts';
import type { PlanDescription } from '../describe.ts';

const engine = createEngine(new MultiDirectedGraph());
engine.runSync('UNWIND range(1, 40) AS i CREATE (:A {i: i})-[:R]->(:B)-[:S]->(:B)');

function steps(query: string): string[] {
  const found: string[] = [];
  const walk = ({ operator, children }: PlanDescription): void => {
    found.push(operator);
    for (const child of children) walk(child);
  };
  walk(engine.explain(query)!);
  return found;
}

describe('reachable', () => {
  it.each([
    'MATCH (a:A)-[:R|S*1..3]->(b) RETURN count(DISTINCT b)',
    'MATCH (a:A)-[*]->(b) RETURN DISTINCT a, b',
    'MATCH (a:A)<-[:R*0..2]-(b:B) WITH DISTINCT b.i AS i RETURN i',
    'MATCH (a:A)-[:R*..3]->(b) WHERE b.i > 1 RETURN min(b.i)',
  ])('takes %s', query => expect(steps(query)).toContain('ReachableExpand'));

  it.each([
    'MATCH (a:A)-[:R*2..3]->(b) RETURN count(DISTINCT b)',
    'MATCH (a:A)-[:R*1..3]-(b) RETURN count(DISTINCT b)',
    'MATCH (a:A)-[:R*1..3]->(b) RETURN count(b)',
    'MATCH (a:A)-[r:R*1..3]->(b) RETURN DISTINCT b, size(r)',
    'MATCH p = (a:A)-[:R*1..3]->(b) RETURN DISTINCT length(p)',
    'MATCH (a:A)-[:R*1..3 {x: 1}]->(b) RETURN DISTINCT b',
    'MATCH (a:A)-[:R*1..3]->(b)-[:R]->(c) RETURN DISTINCT c',
    'MATCH (a:A)-[:R*1..3]->(b) WITH b LIMIT 5 RETURN DISTINCT b',
  ])('leaves %s', query => expect(steps(query)).not.toContain('ReachableExpand'));
});

describe('relationshipScan', () => {
  it('reads the table where all nodes would be expanded over several types', () => {
    expect(steps('MATCH (a)-[r]->(b) RETURN type(r), count(*)')).toContain('RelationshipScan');
    expect(steps('MATCH ()-[r:R|S]-() RETURN count(r)')).toContain('RelationshipScan');
    expect(steps('MATCH (a:A)-[r]->(b) RETURN count(r)')).not.toContain('RelationshipScan');
    expect(engine.runSync('MATCH ()-[r:R|S]-() RETURN count(r)').rows).toEqual([[160]]);
    expect(
      engine.runSync('MATCH (a)<-[r]-(b) RETURN type(r) AS t, count(a), count(b) ORDER BY t').rows,
    ).toEqual([
      ['R', 40, 40],
      ['S', 40, 40],
    ]);
  });
});

describe('the planner', () => {
  it('starts at the cheapest end and carries only what is read', () => {
    engine.runSync('CREATE (:Rare)-[:R]->(:B)');
    expect(steps('MATCH (b:B)<-[:R]-(x:Rare) RETURN b')).toEqual([
      'Projection',
      'Filter',
      'Expand',
      'NodeScan',
      'Argument',
    ]);
    const plan = engine.explain('MATCH (b:B)<-[:R]-(x:Rare) RETURN b');
    expect(plan?.children[0]?.children[0]?.children[0]?.details).toBe('(x:Rare)');
  });

  it('joins patterns without a common node row by row, the bound one first', () => {
    expect(engine.runSync('MATCH (a:A {i: 1}), (b:A {i: 2}) RETURN a.i, b.i').rows).toEqual([[1, 2]]);
    expect(engine.runSync('MATCH (a:A {i: 1}) MATCH (b:A) WHERE b.i = a.i + 1 RETURN b.i').rows).toEqual([
      [2],
    ]);
  });
});
