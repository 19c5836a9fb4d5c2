import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { openStore } from '@entente/graph-store';
import { hashText } from '@entente/ontology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../src/output/log.ts';
import { type RunningServer, startServer } from '../src/server/server.ts';
import { scratch } from './harness.ts';

let server: RunningServer;
let store: Awaited<ReturnType<typeof openStore>>;
const logged: string[] = [];

beforeAll(async () => {
  const app = path.join(scratch(), 'app');
  mkdirSync(app);
  writeFileSync(path.join(app, 'index.html'), '<!doctype html><title>Entente</title>');
  store = await openStore('memory:');
  const text = 'Norland backs Sudmark.';
  await store.load([
    {
      document: { id: 'a', text, language: 'en', hash: await hashText(text) },
      extraction: {
        doc: 'a',
        extractor: 'test',
        model: 'none',
        claims: [],
        entities: [
          {
            id: 'e1',
            type: 'State',
            name: 'Norland',
            aliases: [],
            features: {},
            mentions: [{ start: 0, end: 7, kind: 'name' }],
          },
          {
            id: 'e2',
            type: 'State',
            name: 'Sudmark',
            aliases: [],
            features: {},
            mentions: [{ start: 14, end: 21, kind: 'name' }],
          },
        ],
        statements: [
          {
            subject: 'e1',
            predicate: 'SUPPORTS',
            object: 'e2',
            source: null,
            negated: false,
            evidence: { start: 0, end: 22 },
            evidenceAll: [{ start: 0, end: 22 }],
            cue: null,
            confidence: 0.9,
            why: [],
          },
        ],
      },
    },
  ]);
  const log = createLog(
    {
      stdin: [] as never,
      stdout: { write: () => true },
      stderr: { write: line => logged.push(line) > 0 },
      env: {},
      cwd: '.',
    },
    'text',
  );
  server = await startServer({ source: store.source(), title: 'test', app, log });
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const post = (route: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.address}api/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-entente': '1', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('the server', () => {
  it('serves the explorer with a policy that lets it run its own scripts alone', async () => {
    const page = await fetch(server.address);
    expect(await page.text()).toContain('Entente');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    // Only the page that opens a database by itself may connect elsewhere.
    expect(policy).toContain("connect-src 'self';");
    const neo4j = (await fetch(`${server.address}neo4j.html?server=x`)).headers;
    expect(neo4j.get('content-security-policy')).toContain("connect-src 'self' ws: wss:;");
    expect((await fetch(`${server.address}../package.json`)).status).toBe(404);
  });

  it('answers the explorer', async () => {
    const snapshot = (await (await post('snapshot', {})).json()) as {
      nodes: { name: string }[];
      edges: { id: string; type: string }[];
    };
    expect(snapshot.nodes.map(({ name }) => name).sort()).toEqual(['Norland', 'Sudmark']);
    const [edge] = snapshot.edges;
    expect(edge).toMatchObject({ type: 'SUPPORTS' });
    const evidence = (await (await post('evidence', { target: { edge: edge!.id } })).json()) as {
      quote: string;
    }[];
    expect(evidence.map(({ quote }) => quote)).toEqual(['Norland backs Sudmark.']);
    expect(await (await post('document', { id: 'a' })).json()).toMatchObject({
      document: { text: 'Norland backs Sudmark.' },
    });
    expect(await (await post('document', { id: 'none' })).json()).toBeNull();
    expect(
      await (await post('query', { cypher: 'MATCH (s:State) RETURN count(s) AS n' })).json(),
    ).toMatchObject({ columns: ['n'], rows: [[2]] });
  });

  it('says what is wrong with a query without its own inside', async () => {
    const answer = await post('query', { cypher: 'MATCH (a RETURN a' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { message: expect.stringContaining('1') } });
    expect((await post('query', { cypher: 'CREATE (:State)' })).status).toBe(422);
    expect(logged).toEqual([]);
  });

  it.each([
    ['a body that is not JSON', 'snapshot', '{', {}, 400],
    ['a body of another shape', 'evidence', { target: { nothing: 1 } }, {}, 400],
    ['a foreign form', 'snapshot', {}, { 'content-type': 'text/plain' }, 403],
    ['a page that did not ask', 'snapshot', {}, { 'x-entente': '' }, 403],
    ['no such route', 'constructor', {}, {}, 404],
    ['too much', 'query', { cypher: 'x'.repeat(6_000_000) }, {}, 413],
  ])('refuses %s', async (_what, route, body, headers, status) => {
    expect((await post(route, body, headers as Record<string, string>)).status).toBe(status);
  });

  it('refuses another host name, by which a foreign page could reach in', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(server.address, { headers: { host: 'evil.example' } }, response => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
