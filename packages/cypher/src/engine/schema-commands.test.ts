import { MultiDirectedGraph } from 'graphology';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from './engine.ts';

let engine: Engine;

beforeEach(() => {
  engine = createEngine(new MultiDirectedGraph());
  engine.runSync("UNWIND range(1, 50) AS i CREATE (:City {name: 'c' + i, size: i % 5})");
});

const operators = (query: string): string[] => {
  const found: string[] = [];
  for (let at = engine.explain(query); at !== undefined; at = at.children[0]) found.push(at.operator);
  return found;
};

describe('indexes', () => {
  it('are used by queries planned after they were made, and not after they were dropped', () => {
    const query = "MATCH (c:City) WHERE c.name = 'c7' RETURN c.size";
    expect(operators(query)).toContain('NodeScan');
    engine.runSync('CREATE INDEX city_name FOR (c:City) ON (c.name)');
    expect(operators(query)).toContain('NodeIndexSeek');
    expect(engine.runSync(query).rows).toEqual([[2]]);
    expect(engine.runSync("MATCH (c:City) WHERE c.name IN ['c7', 'c8', 'none'] RETURN c.size").rows).toEqual([
      [2],
      [3],
    ]);
    engine.runSync('DROP INDEX city_name');
    expect(operators(query)).toContain('NodeScan');
    expect(engine.runSync(query).rows).toEqual([[2]]);
  });

  it('see what changes', () => {
    engine.runSync('CREATE INDEX FOR (c:City) ON (c.size)');
    const count = (): unknown => engine.runSync('MATCH (c:City {size: 3}) RETURN count(*)').rows[0]![0];
    expect(count()).toBe(10);
    engine.runSync("MATCH (c:City {name: 'c1'}) SET c.size = 3");
    expect(count()).toBe(11);
    engine.runSync("MATCH (c:City {name: 'c3'}) REMOVE c:City");
    expect(count()).toBe(10);
    engine.runSync('MATCH (c:City {size: 3}) WITH c LIMIT 4 DELETE c');
    expect(count()).toBe(6);
    engine.runSync('MATCH (c:City {size: 2}) SET c.size = 3.0');
    expect(count()).toBe(16);
  });

  it('are listed', () => {
    engine.runSync('CREATE INDEX a FOR (c:City) ON (c.name)');
    expect(engine.runSync('SHOW INDEXES YIELD name, labelsOrTypes, properties RETURN *').rows).toEqual([
      [['City'], 'a', ['name']],
    ]);
    expect(() => engine.runSync('CREATE INDEX a FOR (c:City) ON (c.size)')).toThrow(/already/);
    engine.runSync('CREATE INDEX a IF NOT EXISTS FOR (c:City) ON (c.size)');
    expect(() => engine.runSync('DROP INDEX b')).toThrow(/no index/);
    engine.runSync('DROP INDEX b IF EXISTS');
  });
});

describe('constraints', () => {
  it('keep values unique', () => {
    engine.runSync('CREATE CONSTRAINT city FOR (c:City) REQUIRE c.name IS UNIQUE');
    expect(() => engine.runSync("CREATE (:City {name: 'c1'})")).toThrow(/same `name`/);
    expect(() => engine.runSync("MATCH (c:City {name: 'c2'}) SET c.name = 'c1'")).toThrow(/same `name`/);
    expect(() => engine.runSync("CREATE (n {name: 'c1'}) SET n:City")).toThrow(/same `name`/);
    engine.runSync("MATCH (c:City {name: 'c1'}) DELETE c CREATE (:City {name: 'c1'})");
    expect(engine.runSync('MATCH (c:City) RETURN count(*)').rows).toEqual([[50]]);
  });

  it('are refused where they do not hold, and leave nothing behind', () => {
    expect(() => engine.runSync('CREATE CONSTRAINT size FOR (c:City) REQUIRE c.size IS UNIQUE')).toThrow(
      /same `size`/,
    );
    expect(engine.runSync('SHOW CONSTRAINTS').rows).toEqual([]);
    expect(engine.runSync('SHOW INDEXES').rows).toEqual([]);
  });

  it('keep properties present, of keys and of relationships too', () => {
    engine.runSync('CREATE CONSTRAINT FOR (c:City) REQUIRE c.size IS NOT NULL');
    expect(() => engine.runSync("CREATE (:City {name: 'x'})")).toThrow(/missing `size`/);
    expect(() => engine.runSync('MATCH (c:City) SET c.size = null')).toThrow(/missing `size`/);
    engine.runSync('CREATE CONSTRAINT FOR ()-[r:ROAD]-() REQUIRE r.length IS NOT NULL');
    expect(() => engine.runSync('CREATE ()-[:ROAD]->()')).toThrow(/missing `length`/);
    engine.runSync('CREATE CONSTRAINT FOR (c:Town) REQUIRE (c.a, c.b) IS NODE KEY');
    engine.runSync('CREATE (:Town {a: 1, b: 1}), (:Town {a: 1, b: 2})');
    expect(() => engine.runSync('CREATE (:Town {a: 1, b: 2})')).toThrow(/same `a`, `b`/);
    expect(() => engine.runSync('CREATE (:Town {a: 1})')).toThrow(/missing `b`/);
  });
});

describe('built-in procedures', () => {
  it('tell what is in the graph', () => {
    engine.runSync('MATCH (c:City) WITH c LIMIT 1 CREATE (c)-[:IN {since: 1}]->(:Land)');
    const column = (query: string): unknown[] =>
      engine
        .runSync(query)
        .rows.map(([value]) => value)
        .sort();
    expect(column('CALL db.labels()')).toEqual(['City', 'Land']);
    expect(column('CALL db.relationshipTypes()')).toEqual(['IN']);
    expect(column('CALL db.propertyKeys()')).toEqual(['name', 'since', 'size']);
    const [nodes, relationships] = engine.runSync('CALL db.schema.visualization()').rows[0] as unknown as [
      { labels: string[] }[],
      { type: string; startNodeElementId: string }[],
    ];
    expect(nodes.map(n => n.labels[0])).toEqual(['City', 'Land']);
    expect(relationships).toMatchObject([{ type: 'IN', startNodeElementId: 'label:City' }]);
    engine.runSync('MATCH (l:Land) DETACH DELETE l');
    expect(column('CALL db.labels()')).toEqual(['City']);
  });
});
