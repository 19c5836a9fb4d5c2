import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Neo4jServer, startNeo4j, whyNoNeo4j } from '../../../scripts/neo4j/server.mjs';
import { available } from '../../../scripts/require.ts';
import { entente, examples, gazetteer, root, scratch } from './harness.ts';

const why = whyNoNeo4j();
const shared = path.join(root, '..', 'shared', 'seeds');
const ready = available('neo4j', why === null, why ?? '');
const articles = available('shared', existsSync(shared), 'the development articles lie beside the project');

/** What an analyst asks first. Order decides nothing: rows are compared sorted by the query itself. */
const questions = {
  'who supports whom': `MATCH (a)-[r:SUPPORTS]->(b) RETURN a.name AS a, b.name AS b, r.asserted AS asserted, r.source AS source, r.quote AS quote, r.confidence AS confidence ORDER BY a, b, quote, source`,
  'who mediates what': `MATCH (m:Actor)-[r:MEDIATES]->(c:Conflict) RETURN m.name AS m, c.name AS c, r.quote AS quote, r.doc AS doc ORDER BY m, c, doc, quote`,
  'who accuses whom': `MATCH (a)-[r:ACCUSES]->(b) RETURN a.name AS a, b.name AS b, r.quote AS quote, r.published AS published ORDER BY a, b, quote`,
  'who said most': `MATCH (a:Actor)-[:SAID]->(c:Claim) RETURN a.name AS a, count(*) AS claims, sum(size(c.text)) AS letters ORDER BY claims DESC, a LIMIT 10`,
};

describe.skipIf(!ready)('a graph built in Neo4j (skipped where Java or Maven is missing)', () => {
  let server: Neo4jServer;
  const password = 'correct horse';
  beforeAll(async () => {
    server = await startNeo4j({ password });
  }, 300_000);
  afterAll(() => server.stop());

  const env = () => ({ NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: password });
  const rows = async (store: string, cypher: string) => {
    const { code, out, err } = await entente(['query', cypher, '--store', store, '--format', 'json'], {
      env: env(),
    });
    expect(err).toBe('');
    expect(code).toBe(0);
    return JSON.parse(out) as Record<string, unknown>[];
  };

  async function sameAnswers(inputs: readonly string[]): Promise<string> {
    const project = path.join(scratch(), 'p.entente');
    await rows(server.uri, 'RETURN 1 AS one');
    expect((await entente(['build', ...inputs, '-o', project])).code).toBe(0);
    expect((await entente(['build', ...inputs, '--to', server.uri], { env: env() })).code).toBe(0);
    for (const [name, cypher] of Object.entries(questions)) {
      const found = await rows(project, cypher);
      expect(found.length, name).toBeGreaterThan(0);
      expect(await rows(server.uri, cypher), name).toEqual(found);
    }
    return project;
  }

  it.skipIf(!articles)(
    'answers as the project file does, for five real articles, each line with its sentence',
    async () => {
      const project = await sameAnswers([shared]);
      const texts = new Map(
        readdirSync(shared).map(name => [`seeds/${name}`, readFileSync(path.join(shared, name), 'utf8')]),
      );
      const evidence = await rows(
        project,
        `MATCH ()-[r]->() WHERE r.quote IS NOT NULL RETURN r.doc AS doc, r.quote AS quote, r.evidenceStart AS start, r.evidenceEnd AS end`,
      );
      expect(evidence.length).toBeGreaterThan(80);
      for (const { doc, quote, start, end } of evidence)
        expect(texts.get(String(doc))?.slice(Number(start), Number(end))).toBe(quote);
    },
    300_000,
  );

  it('answers as the project file does, for both corpora together', async () => {
    const inputs = [...(articles ? [shared] : []), examples, '--gazetteer', gazetteer];
    await sameAnswers(inputs);
  }, 300_000);

  it('says that a password is wrong, on one line', async () => {
    const { code, err } = await entente(['query', 'RETURN 1', '--store', server.uri], {
      env: { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'wrong horse' },
    });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/password|authenti|unauthor/i);
  });
});
