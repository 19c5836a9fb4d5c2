import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../contract.ts';
import { canonicalHash } from '../graph/canonical.ts';
import { openMemory } from '../memory/open.ts';
import type { LocalStore } from '../memory/store.ts';
import { corpusOf } from '../testing/corpus.ts';
import { fixture } from '../testing/fixture.ts';
import { record } from '../testing/record.ts';
import { readGraph } from './read-graph.ts';

const again = async (store: LocalStore, format: ExportFormat) => readGraph(format, store.export(format));

async function* once(text: string): AsyncIterable<string> {
  yield text;
}

/** Texts that are not empty, which CSV cannot tell from missing ones. */
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    '"',
    "';\n",
    '\\',
    '`x`',
    ',\r\n',
    '=1+1',
    '\u202e',
    '__proto__',
    ' a ',
    'a; b',
    '@x',
    '</data>',
  ),
);

describe('formats that lose nothing', () => {
  it.each(['json', 'neo4j-csv', 'cypher', 'turtle', 'jsonld'] as const)(
    '%s gives the graph back',
    async format => {
      for (const records of [fixture, corpusOf({ documents: 30, seed: 4, people: 9 }).records, []]) {
        const store = openMemory();
        await store.load(records);
        expect(canonicalHash(await again(store, format))).toBe(canonicalHash(await store.derived()));
      }
    },
  );
  it.each(['json', 'neo4j-csv', 'cypher', 'turtle', 'jsonld'] as const)(
    '%s gives hostile texts back',
    async format => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            ...{ title: text, outlet: text, url: text, name: text, alias: text, why: text },
            confidence: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          async ({ title, outlet, url, name, alias, why, confidence }) => {
            const own = record('a', {
              title,
              outlet,
              entities: {
                x: {
                  type: 'Organization',
                  name: name.replaceAll('\u001f', ' '),
                  aliases: [alias.replaceAll('\u001f', ' ')],
                },
                y: { type: 'State', name: 'Norland', ref: 'iso:NOR' },
              },
              claims: { c: { speaker: 'x', text: 'all must end', about: ['y'] } },
              statements: [{ s: 'x', p: 'SUPPORTS', o: 'y', confidence }],
            });
            const statement = { ...own.extraction.statements[0]!, why: [why.replaceAll('\u001f', ' ')] };
            const store = openMemory();
            await store.load([
              {
                document: { ...own.document, url },
                extraction: { ...own.extraction, statements: [statement] },
              },
            ]);
            expect(canonicalHash(await again(store, format))).toBe(canonicalHash(await store.derived()));
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});

describe('formats of drawing tools', () => {
  it.each(['gexf', 'graphml'] as const)(
    '%s gives back entities and the statements between them',
    async format => {
      const store = openMemory();
      await store.load(fixture);
      const { nodes, relationships } = await store.derived();
      const keys = new Set(
        nodes.filter(row => !/Document|Claim/.test(row.labels.join())).map(row => row.key),
      );
      const drawn = {
        nodes: nodes.filter(row => keys.has(row.key)),
        relationships: relationships.filter(row => row.evidence && keys.has(row.from) && keys.has(row.to)),
      };
      expect(canonicalHash(await again(store, format))).toBe(canonicalHash(drawn));
    },
  );
});

describe('what is no graph', () => {
  it.each([
    ['json', '{'],
    ['json', '{"nodes":[{"key":"a","attributes":{"@labels":["State"]}}],"edges":[]}'],
    ['json', '{"nodes":[{"key":"a","attributes":{"@labels":["State"],"id":"a","x":{"y":1}}}],"edges":[]}'],
    ['neo4j-csv', 'a,b'],
    ['cypher', 'MATCH (n) DETACH DELETE n;\n'],
    ['graphml', '<graphml><graph>'],
    ['turtle', '<urn:entente:entity:a> a <https://entente.example/ns#State>'],
    ['turtle', '<urn:other:a> a <https://entente.example/ns#State> .'],
    ['jsonld', '{"@context": "https://example.org/context", "@id": "urn:x", "name": "x"}'],
    [
      'jsonld',
      '{"@context":{"@vocab":"https://entente.example/ns#"},"@id":"urn:entente:evidence:a","@type":"http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"}',
    ],
  ] as const)('is refused: %s %s', async (format, content) => {
    await expect(readGraph(format, once(content))).rejects.toMatchObject({ code: 'INVALID_IMPORT' });
  });
  it.each(['ftm', 'dna', '__proto__'] as const)('nor is %s read', async format => {
    await expect(readGraph(format as never, once(''))).rejects.toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
  });
});
