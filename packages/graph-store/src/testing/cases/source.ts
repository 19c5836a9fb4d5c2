import { expect } from 'vitest';
import type { GraphFilter } from '../../contract.ts';
import { fixture } from '../fixture.ts';
import { names, onFilled, type StoreCase } from './case.ts';

const filters: readonly (readonly [string, GraphFilter, { edges: number; nodes: number }])[] = [
  ['by type', { types: ['State'] }, { nodes: 3, edges: 13 }],
  ['by predicate', { predicates: ['MEETS'] }, { nodes: 3, edges: 3 }],
  ['by outlet', { outlets: ['Quay FM'] }, { nodes: 4, edges: 6 }],
  ['asserted', { asserted: true }, { nodes: 12, edges: 31 }],
  ['attributed', { asserted: false }, { nodes: 7, edges: 7 }],
  ['by confidence', { minConfidence: 1 }, { nodes: 7, edges: 5 }],
  ['from a date', { from: '2026-03-12' }, { nodes: 7, edges: 10 }],
  ['to a date', { to: '2026-03-01' }, { nodes: 4, edges: 7 }],
  [
    'by all at once',
    { asserted: true, predicates: ['ATTACKS'], from: '2026-03-02', types: ['State', 'Group'] },
    { nodes: 2, edges: 1 },
  ],
];

export const sourceCases: readonly StoreCase[] = [
  onFilled('gives the whole graph: entities, and statements between them', async store => {
    const { nodes, edges, truncated } = await store.source().snapshot();
    expect({ nodes: nodes.length, edges: edges.length, truncated }).toEqual({
      nodes: 13,
      edges: 38,
      truncated: false,
    });
    expect(nodes.find(node => node.id === 'iso:NOR')).toEqual({
      id: 'iso:NOR',
      type: 'State',
      name: 'Norland',
      aliases: ['Kings Bay'],
      ref: 'iso:NOR',
      documents: 8,
    });
    const ids = new Set(nodes.map(node => node.id));
    for (const edge of edges) expect(ids.has(edge.from) && ids.has(edge.to)).toBe(true);
  }),
  ...filters.map(([what, filter, counts]) =>
    onFilled(`filters ${what}`, async store => {
      const { nodes, edges } = await store.source().snapshot({ filter });
      expect({ nodes: nodes.length, edges: edges.length }).toEqual(counts);
    }),
  ),
  onFilled('cuts to the most connected', async store => {
    const cut = await store.source().snapshot({ limit: 2 });
    expect(names(cut)).toEqual(['Norland', 'Sudmark']);
    expect(cut.truncated).toBe(true);
    expect(cut.edges.every(edge => edge.from !== edge.to)).toBe(true);
  }),
  onFilled('cuts what a filter leaves to the most connected, with the surest edges', async store => {
    const source = store.source();
    const filter = { asserted: true, types: ['State', 'Organization', 'Person'] } as const;
    const whole = await source.snapshot({ filter });
    const degree = (id: string) => whole.edges.filter(({ from, to }) => from === id || to === id).length;
    const ids = whole.nodes.map(({ id }) => id).sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
    for (const limit of [0, 1, 3]) {
      const cut = await source.snapshot({ filter, limit });
      expect(cut.nodes.map(({ id }) => id)).toEqual(ids.slice(0, limit));
      const inside = whole.edges
        .filter(({ from, to }) => [from, to].every(end => ids.slice(0, limit).includes(end)))
        .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
      expect(cut).toMatchObject({ edges: inside, truncated: true });
    }
    const all = await source.snapshot({ filter, limit: whole.nodes.length + whole.edges.length });
    expect([all.nodes.length, all.edges.length, all.truncated]).toEqual([
      whole.nodes.length,
      whole.edges.length,
      false,
    ]);
  }),
  onFilled('finds evidence by its id and by its statement', async store => {
    const source = store.source();
    const { edges } = await source.snapshot();
    for (const { id, statement } of edges.filter((_, at) => at % 7 === 0)) {
      expect((await source.evidence({ edge: id })).map(of => of.id)).toEqual([id]);
      expect((await source.evidence({ statement })).map(of => of.id).sort()).toEqual(
        edges
          .filter(of => of.statement === statement)
          .map(of => of.id)
          .sort(),
      );
    }
    expect(await source.evidence({ edge: 'none' })).toEqual([]);
    expect(await source.evidence({ statement: 'none' })).toEqual([]);
  }),
  onFilled('gives neighbours with the edges to them', async store => {
    const around = await store.source().neighbours('org:harbour-league');
    expect(names(around)).toEqual(['Amber Lakes conflict', 'Harbour League', 'Norland', 'Ostia', 'Sudmark']);
    expect(around.edges).toHaveLength(5);
    const cut = await store.source().neighbours('org:harbour-league', { limit: 1 });
    expect(names(cut)).toEqual(['Harbour League', 'Norland']);
    expect(cut.truncated).toBe(true);
  }),
  onFilled('knows no neighbours of nobody', async store => {
    const around = await store.source().neighbours('iso:XXX');
    expect({ nodes: around.nodes.length, edges: around.edges.length }).toEqual({ nodes: 0, edges: 0 });
  }),
  onFilled('gives the part of the graph that a query returns', async store => {
    const { nodes, edges } = await store
      .source()
      .subgraph('MATCH (a)-[r:MEDIATES]->() RETURN r, collect(a) AS list, {k: a} AS map');
    expect(nodes.map(node => node.id).sort()).toEqual([
      'conflict:terr-amber-lakes',
      'iso:OST',
      'org:harbour-league',
    ]);
    expect(edges.map(edge => edge.type)).toEqual(['MEDIATES', 'MEDIATES']);
  }),
  onFilled('gives no part for a query of numbers', async store => {
    expect(await store.source().subgraph('RETURN 1 AS one')).toMatchObject({ nodes: [], edges: [] });
  }),
  onFilled('gives the evidence between two nodes in reading order', async store => {
    const found = await store.source().evidence({ pair: ['iso:SUD', 'iso:NOR'] });
    expect(found.map(item => item.doc)).toEqual(
      [...found.map(item => item.doc)].sort((a, b) => order(a) - order(b)),
    );
    expect(found).toHaveLength(9);
    for (const item of found) {
      const { text } = fixture.find(each => each.document.id === item.doc)!.document;
      expect(text.slice(item.start, item.end)).toBe(item.quote);
    }
  }),
  onFilled('gives the evidence of one fact, of one edge and of one node', async store => {
    const source = store.source();
    const [edge] = (await source.snapshot({ filter: { predicates: ['THREATENS'] } })).edges;
    const fact = await source.evidence({ statement: edge!.statement });
    expect(fact).toHaveLength(3);
    expect(await source.evidence({ edge: edge!.id })).toMatchObject([
      { id: edge!.id, why: ['test:threatens'] },
    ]);
    expect(await source.evidence({ node: 'org:harbour-league' })).toHaveLength(5);
    expect(await source.evidence({ edge: 'nothing' })).toEqual([]);
  }),
  onFilled('gives a document with all that was found in it', async store => {
    const view = await store.source().document('inland-2');
    expect(view?.document).toEqual(fixture[3]!.document);
    expect(view?.cluster).toBe('inland-2');
    expect(view?.evidence).toHaveLength(6);
    expect(view?.claims).toMatchObject([
      { speaker: 'person:zora-tolen', text: 'no shell was fired from our side' },
    ]);
    expect(view!.claims[0]!.spans).toEqual(fixture[3]!.extraction.claims[0]!.spans);
    const tolen = view?.mentions.filter(mention => mention.node === 'person:zora-tolen');
    expect(tolen?.length).toBeGreaterThan(3);
    for (const { start, end } of tolen!) expect(view!.document.text.slice(start, end)).toBe('Zora Tolen');
  }),
  onFilled('knows no document that is not there', async store => {
    expect(await store.source().document('nothing')).toBeNull();
  }),
  onFilled('gives claims: all, of a node, and as many as asked for', async store => {
    const source = store.source();
    expect(await source.claims()).toHaveLength(6);
    expect((await source.claims({ node: 'person:zora-tolen' })).map(claim => claim.text).sort()).toEqual([
      'Norland must leave the Lakes',
      'no shell was fired from our side',
    ]);
    expect(await source.claims({ limit: 2 })).toEqual((await source.claims()).slice(0, 2));
    expect((await source.claims()).filter(claim => claim.speaker === null)).toHaveLength(1);
  }),
  ...(
    [
      ['a name', 'norland', 'node', 'iso:NOR'],
      ['the beginning of a name', 'zor', 'node', 'person:zora-tolen'],
      ['an alias', 'kings bay', 'node', 'iso:NOR'],
      ['a misspelling that is an alias', 'marrek', 'node', 'person:ivo-marek'],
      ['a title', 'mediate', 'document', 'harbour-2'],
      ['the text of an article', 'bridge', 'document', 'delta-2'],
      ['a claim', 'villages', 'claim', undefined],
      ['two words in any order', 'tolen zora', 'node', 'person:zora-tolen'],
    ] as const
  ).map(([what, text, kind, id]) =>
    onFilled(`finds ${what}`, async store => {
      const hits = await store.source().search(text);
      const hit = hits.find(each => each.kind === kind);
      expect(hit).toBeDefined();
      if (id) expect(hit!.id).toBe(id);
    }),
  ),
  ...[
    '',
    '   ',
    '"',
    '*',
    'AND OR NOT',
    'a:b',
    '(((',
    '\\',
    '~',
    "'; DROP TABLE document; --",
    '\0',
    'x'.repeat(5000),
  ].map(text =>
    onFilled(`survives a search for ${JSON.stringify(text.slice(0, 30))}`, async store => {
      expect(Array.isArray(await store.source().search(text))).toBe(true);
    }),
  ),
  onFilled('counts', async store => {
    expect(await store.stats()).toEqual(await store.source().stats());
    expect(await store.stats()).toMatchObject({
      documents: 8,
      claims: 6,
      byType: {
        State: 3,
        Person: 3,
        Organization: 3,
        Group: 1,
        Territory: 1,
        Conflict: 2,
        Claim: 6,
        Document: 8,
      },
      byPredicate: { ATTACKS: 4, NOT_ATTACKS: 1, MEETS: 3, THREATENS: 3 },
      events: 0,
    });
  }),
];

const order = (doc: string) =>
  Number(fixture.find(each => each.document.id === doc)!.document.published?.replaceAll('-', '') ?? 99999999);
