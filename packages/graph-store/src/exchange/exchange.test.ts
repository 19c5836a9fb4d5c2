import { defaultModel, Model } from '@alephdata/followthemoney';
import { createEngine } from '@entente/cypher';
import { floatProperties } from '@entente/ontology';
import { MultiDirectedGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
// @ts-expect-error: the library has no types
import jsonldReader from 'jsonld';
import { Parser } from 'n3';
import { parse as readByOxigraph } from 'oxigraph';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportFormat, GraphStore } from '../contract.ts';
import { canonicalHash } from '../graph/canonical.ts';
import { openMemory } from '../memory/open.ts';
import { fixture } from '../testing/fixture.ts';
import { record } from '../testing/record.ts';
import { splitFiles } from './table.ts';

const hostile = record('h', {
  title: '=1+1 "quoted", <b>&amp;</b>\nnext\u0000line',
  outlet: "O'Neil \\ Sons `x`",
  entities: {
    x: { type: 'Organization', name: '<x a="1">&\u202e]]>\u0001', aliases: ['a;b', '@cmd'] },
    y: { type: 'State', name: 'Norland', ref: 'iso:NOR' },
  },
  statements: [{ s: 'x', p: 'SUPPORTS', o: 'y', confidence: 1 }],
});

async function filled(): Promise<GraphStore> {
  const store = openMemory();
  await store.load([...fixture, hostile]);
  return store;
}

async function whole(store: GraphStore, format: ExportFormat): Promise<string> {
  let text = '';
  for await (const piece of store.export(format)) text += piece;
  return text;
}

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: unknown;
}

/** Triples in an order of their own, each with what its object is. */
const triplesOf = (quads: Iterable<Quad>) =>
  [...quads]
    .map(({ subject, predicate, object }) => {
      const { termType, value, datatype } = object as Record<string, { value: string } & string>;
      return JSON.stringify([subject.value, predicate.value, termType, value, datatype?.value ?? null]);
    })
    .sort();

async function* pieces(text: string, size: number): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const store = await filled();
const { edges, nodes } = await store.source().snapshot();
const stats = await store.stats();

describe('exports, read by others', () => {
  it('GEXF', async () => {
    const graph = gexfReader.parse(MultiDirectedGraph as never, await whole(store, 'gexf'));
    expect({ order: graph.order, size: graph.size }).toEqual({ order: nodes.length, size: edges.length });
    expect(graph.getNodeAttribute('iso:NOR', 'label')).toBe('Norland');
    const edge = graph.findEdge((_key, attributes) => attributes['label'] === 'SUPPORTS')!;
    expect(graph.getEdgeAttribute(edge, 'confidence')).toBeGreaterThan(0.3);
  });
  it('GraphML', async () => {
    const graph = graphmlReader.parse(MultiDirectedGraph as never, await whole(store, 'graphml'));
    expect({ order: graph.order, size: graph.size }).toEqual({ order: nodes.length, size: edges.length });
    const edge = graph.findEdge((_key, attributes) => attributes['label'] === 'SANCTIONS')!;
    expect(graph.getEdgeAttributes(edge)).toMatchObject({
      confidence: 0.8,
      asserted: true,
      timeStart: '2026-03-04',
    });
  });
  it('graphology JSON', async () => {
    const graph = MultiDirectedGraph.from(JSON.parse(await whole(store, 'json')));
    expect({ order: graph.order, size: graph.size }).toEqual({
      order: stats.nodes,
      size: stats.relationships,
    });
    const engine = createEngine(graph as never, { floatProperties });
    const query = 'MATCH (a)-[r:SUPPORTS]->(b) RETURN a.name, r.confidence, b.name ORDER BY r.id';
    expect(engine.runSync(query).rows).toEqual((await store.query(query)).rows);
  });
  it('CSV of edges', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>((await whole(store, 'csv')).trimEnd(), {
      header: true,
    });
    expect(errors).toEqual([]);
    // Statements towards claims are edges too.
    expect(data).toHaveLength(edges.length + 1);
    for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=@]/);
  });
  it('CSV for neo4j-admin', async () => {
    const files = splitFiles(await whole(store, 'neo4j-csv'));
    expect([...files.keys()]).toEqual(['nodes.csv', 'relationships.csv']);
    const read = (name: string) =>
      Papa.parse<Record<string, string>>(files.get(name)!.trimEnd(), { header: true }).data;
    const keys = new Set(read('nodes.csv').map(row => row[':ID']));
    expect(keys.size).toBe(stats.nodes);
    const rows = read('relationships.csv');
    expect(rows).toHaveLength(stats.relationships);
    for (const row of rows) expect(keys.has(row[':START_ID']) && keys.has(row[':END_ID'])).toBe(true);
  });
  it('a Cypher script, run by an engine', async () => {
    const engine = createEngine(new MultiDirectedGraph() as never, { floatProperties });
    const script = await whole(store, 'cypher');
    for (const statement of script.split(/;\n/).filter(part => part.startsWith('UNWIND')))
      engine.runSync(statement);
    for (const query of [
      'MATCH (n) RETURN labels(n)[0] AS l, count(*) AS n ORDER BY l',
      'MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r) AS p ORDER BY type(r), a.id, b.id, r.id',
      'MATCH (o:Organization) RETURN o.name, o.aliases ORDER BY o.id',
    ])
      expect(JSON.stringify(engine.runSync(query).rows)).toBe(
        JSON.stringify((await store.query(query)).rows),
      );
  });
  it('Turtle', async () => {
    const text = await whole(store, 'turtle');
    const quads = new Parser().parse(text);
    const of = (end: string) => quads.filter(quad => quad.predicate.value.endsWith(end));
    // Statements towards claims are derived from their document too, as claims and mentions are.
    const mentions = await store.query('MATCH ()-[r:MENTIONED_IN]->() RETURN count(r)');
    expect(of('wasDerivedFrom')).toHaveLength(edges.length + 1 + stats.claims + Number(mentions.rows[0]![0]));
    expect(of('#label').map(quad => quad.object.value)).toContain('Norland');
    expect(triplesOf(quads)).toEqual(triplesOf(readByOxigraph(text, { format: 'text/turtle' })));
  });
  it('JSON-LD, which says the same as Turtle', async () => {
    const text = await whole(store, 'jsonld');
    const goal = triplesOf(new Parser().parse(await whole(store, 'turtle')));
    expect(triplesOf(await jsonldReader.toRDF(JSON.parse(text), {}))).toEqual(goal);
    expect(triplesOf(readByOxigraph(text, { format: 'application/ld+json' }))).toEqual(goal);
  });
  it('FollowTheMoney', async () => {
    const lines = (await whole(store, 'ftm'))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    const ids = new Set(lines.map(line => line.id));
    for (const { id, schema, properties } of lines) {
      expect(id).toMatch(/^[\w.-]+$/);
      for (const values of Object.values(properties))
        for (const value of values as string[]) expect(typeof value).toBe('string');
      if (schema === 'UnknownLink')
        expect(
          ids.has(properties.subject[0]) && ids.has(properties.object[0]) && ids.has(properties.recordId[0]),
        ).toBe(true);
    }
    expect(lines.find(line => line.schema === 'Membership').properties.role).toEqual(['MEMBER_OF']);
    // As the model's own library reads them: every property is one of its schema, every reference of a range it has.
    const model = new Model(defaultModel);
    const entities = new Map(lines.map(line => [line.id, model.getEntity(line)]));
    for (const { id, properties } of lines) {
      const entity = entities.get(id)!;
      for (const [name, values] of Object.entries(properties)) {
        expect(entity.schema.hasProperty(name), `${entity.schema.name} has ${name}`).toBe(true);
        expect(entity.getProperty(name)).toEqual(values);
        const property = entity.schema.getProperty(name);
        for (const value of values as string[])
          if (property.hasRange)
            expect(entities.get(value)?.schema.isA(property.getRange()), name).toBe(true);
      }
    }
  });
  it('PLOVER events', async () => {
    const { data } = Papa.parse<Record<string, string>>((await whole(store, 'plover')).trimEnd(), {
      header: true,
    });
    expect(new Set(data.map(row => row['event_type']))).toContain('SANCTION');
    expect(data.every(row => row['source'] && row['target'])).toBe(true);
    expect(data.some(row => row['event_type'] === 'MEDIATES')).toBe(false);
  });
  it('statements for Discourse Network Analyzer', async () => {
    const { data } = Papa.parse<Record<string, string>>((await whole(store, 'dna')).trimEnd(), {
      header: true,
    });
    expect(data).toHaveLength(edges.length + 1);
    expect(data.filter(row => row['agreement'] === '0').map(row => row['person'])).toContain('Zora Tolen');
  });
});

describe('ndjson', () => {
  it('gives the store back, in pieces of any size, with its corrections', async () => {
    const own = await filled();
    await own.curate(
      { action: 'rename', entity: { doc: 'quay-1', type: 'Person', name: 'Zora Tolen' }, name: 'Z. Tolen' },
      'ann',
    );
    const text = await whole(own, 'ndjson');
    for (const size of [7, 1000, text.length]) {
      const again = openMemory();
      expect(await again.import('ndjson', pieces(text, size))).toMatchObject({ documents: 9 });
      expect(canonicalHash(await again.derived())).toBe(canonicalHash(await (own as typeof again).derived()));
      expect(await again.history()).toEqual(await own.history());
      expect(await whole(again, 'ndjson')).toBe(text);
    }
  });
  it.each([
    ['no JSON', '{"document":', 1],
    ['a record that is none', '\n{"document": 7}', 2],
    ['a correction that is none', '{"curation": {}}', 1],
  ])('names the line of %s', async (_what, text, line) => {
    const again = openMemory();
    await expect(again.import('ndjson', pieces(text, 5))).rejects.toMatchObject({
      code: 'INVALID_IMPORT',
      place: { line },
    });
  });
});

it('refuses formats that it does not know, or that hold too little', async () => {
  const own = openMemory();
  await expect(whole(own, 'xlsx' as never)).rejects.toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
  await expect(whole(own, '__proto__' as never)).rejects.toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
  await expect(own.import('gexf', pieces('', 1))).rejects.toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
});
