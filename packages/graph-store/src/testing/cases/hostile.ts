import { expect } from 'vitest';
import { wellFormed } from '../../text/well-formed.ts';
import { record } from '../record.ts';
import { onFresh, rows, type StoreCase } from './case.ts';

/** Texts that break careless stores: names, titles, outlets, ids and quotes are made of them. */
const texts: Readonly<Record<string, string>> = {
  quotes: `O'Neil "the 'Boss'" \`x\``,
  backslashes: '\\u0041 \\" \\\\ \\n',
  'a NUL': 'Nul\0l Island',
  'control characters': 'a\u0001b\u001fc\u007fd\u0085',
  'line breaks': 'one\r\ntwo\u2028three\tfour',
  'right-to-left marks': '\u202eevil\u202c \u200fName\u061c',
  'half characters': 'half \ud83d and \udc00 half',
  emoji: 'Party 🏳️‍🌈 of 𝕐',
  'a prototype': '__proto__',
  'a constructor': 'constructor',
  Cypher: `x"}) DETACH DELETE n //`,
  SQL: `x'); DROP TABLE document; --`,
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a formula': '=HYPERLINK("http://example.org","x")',
  'combining marks': `Z${'\u0301'.repeat(60)}algo`,
  'other scripts': 'Ἀθῆναι Пекин 北京 القاهرة Երևան',
  spaces: '   ',
};

export const hostileCases: readonly StoreCase[] = [
  ...Object.entries(texts).map(([what, text]) =>
    onFresh(`passes ${what} unharmed`, async store => {
      const id = `doc ${wellFormed(text)}`;
      const sent = record(id, {
        title: text,
        outlet: text,
        url: text,
        published: '2026-01-01',
        lead: `${text}. `,
        entities: {
          x: { type: 'Organization', name: text, ref: `ref:${text}`, aliases: [`${text}!`] },
          y: { type: 'State', name: 'Norland', ref: 'iso:NOR' },
        },
        claims: { q: { speaker: 'x', text, about: ['y'] } },
        statements: [{ s: 'x', p: 'SUPPORTS', o: 'y', source: 'x', claim: 'q' }],
        extractor: wellFormed(text).slice(0, 90),
      });
      await store.load([sent]);
      const name = wellFormed(text);
      expect(
        await rows(
          store,
          `MATCH (x:Organization {id: $id})-[r:SUPPORTS]->(:State) MATCH (x)-[:SAID]->(c:Claim)-[:IN]->(d)
           RETURN x.name, x.aliases, x.ref, r.source, r.outlet, r.doc, c.text, d.title, d.url, r.extractor, d.id`,
          { id: `ref:${name}` },
        ),
      ).toEqual([
        [name, [`${name}!`], `ref:${name}`, name, name, id, name, name, name, name.slice(0, 90), id],
      ]);
      const view = await store.source().document(id);
      expect(view?.document).toEqual(sent.document);
      expect(await store.has({ id, hash: sent.document.hash }, sent.extraction.extractor, 'none')).toBe(true);
      expect((await store.query('RETURN $text AS text', { text: name })).rows).toEqual([[name]]);
    }),
  ),
  onFresh('passes a text of a megabyte unharmed', async store => {
    const big = `${'lorem ipsum '.repeat(90_000)}end`;
    await store.load([
      record('big', {
        lead: `${big}. `,
        entities: { x: { type: 'State', name: 'Norland', ref: 'iso:NOR' } },
        claims: { q: { speaker: 'x', text: big } },
      }),
    ]);
    expect(await rows(store, 'MATCH (c:Claim) RETURN size(c.text), right(c.text, 3)')).toEqual([
      [big.length, 'end'],
    ]);
    expect((await store.query('RETURN size($big) AS n', { big })).rows).toEqual([[big.length]]);
    expect((await store.source().document('big'))?.document.text.startsWith(big)).toBe(true);
  }),
  onFresh('takes maps with hostile keys as parameters', async store => {
    const map = JSON.parse('{"__proto__": 1, "constructor": 2, "": 3, "a b`": 4}');
    const result = await store.query('RETURN $map AS map, $map.`__proto__` AS p, keys($map) AS keys', {
      map,
    });
    expect(result.rows[0]![1]).toBe(1);
    expect([...(result.rows[0]![2] as string[])].sort()).toEqual(['', '__proto__', 'a b`', 'constructor']);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  }),
];
