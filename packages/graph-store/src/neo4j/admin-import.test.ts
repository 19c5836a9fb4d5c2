import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { neo4jAdmin, startNeo4j, whyNoNeo4j } from '../../../../scripts/neo4j/server.mjs';
import { available } from '../../../../scripts/require.ts';
import { emptyLists } from '../exchange/neo4j-csv.ts';
import { splitFiles } from '../exchange/table.ts';
import { canonicalHash } from '../graph/canonical.ts';
import { openMemory } from '../memory/open.ts';
import { corpusOf } from '../testing/corpus.ts';
import { fixture } from '../testing/fixture.ts';
import { record } from '../testing/record.ts';
import { readBack } from './read-back.ts';
import { Server } from './server.ts';

vi.setConfig({ testTimeout: 180_000 });

const hostile = record('h', {
  title: '=1+1 "quoted", \\<b>&amp;\r\n\tnext\u0001line\u202e',
  outlet: '',
  entities: {
    x: { type: 'Organization', name: "'`x`'; DROP", aliases: ['a;b', ' c,"d" ', '\u{1f600}'] },
    y: { type: 'State', name: 'Norland', ref: 'document:h' },
  },
  claims: { c: { speaker: 'x', text: 'all must end', about: ['y'] } },
  statements: [{ s: 'x', p: 'SUPPORTS', o: 'y', confidence: 1 }],
});

const why = whyNoNeo4j();

if (available('neo4j', why === null, why ?? '')) {
  describe('neo4j-admin database import', () => {
    it('makes of the export the graph that was exported', async () => {
      const store = openMemory();
      const { records } = corpusOf({ documents: 60, seed: 6, people: 20 });
      await store.load([...fixture, ...records, hostile]);
      let text = '';
      for await (const piece of store.export('neo4j-csv')) text += piece;
      const server = await startNeo4j({
        prepare(home) {
          const folder = join(home, 'exported');
          mkdirSync(folder);
          for (const [name, content] of splitFiles(text)) writeFileSync(join(folder, name), content);
          neo4jAdmin(home, [
            ...['database', 'import', 'full', 'neo4j'],
            `--nodes=${join(folder, 'nodes.csv')}`,
            `--relationships=${join(folder, 'relationships.csv')}`,
            ...['--array-delimiter=U+001F', '--multiline-fields=true', '--bad-tolerance=0'],
          ]);
        },
      });
      try {
        const connection = await Server.connect(server.uri, {});
        await connection.write(async tx => {
          for (const statement of emptyLists) await tx(statement);
        });
        const there = await readBack(connection);
        await connection.close();
        const parts = [...there.documents()].map(document => there.part(document)!);
        const derived = await store.derived();
        const nodes = [...there.entities(), ...parts.flatMap(part => part.nodes)];
        const relationships = parts.flatMap(part => part.rows);
        expect([nodes.length, relationships.length]).toEqual([
          derived.nodes.length,
          derived.relationships.length,
        ]);
        expect(canonicalHash({ nodes, relationships })).toBe(canonicalHash(derived));
      } finally {
        await server.stop();
      }
    });
  });
} else {
  describe.skip(// why: there is no server to be had on this machine; `available` has said so, and fails where it is required
  'neo4j-admin database import', () => {});
}
