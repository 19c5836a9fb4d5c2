import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore } from './open.ts';
import { record } from './testing/record.ts';

const dir = mkdtempSync(join(tmpdir(), 'entente-open-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const one = record('a', {
  title: 'Talks in Port Amber',
  outlet: 'Harbour Post',
  published: '2026-03-01',
  entities: {
    n: { type: 'State', name: 'Norland', ref: 'iso:NOR' },
    p: { type: 'Person', name: 'Ivo Marek', of: 'n' },
  },
  statements: [{ s: 'p', p: 'REPRESENTS', o: 'n', confidence: 1 }],
});

for (const [name, url] of [
  ['memory', 'memory:'],
  ['a file', join(dir, 'x.entente')],
] as const)
  it(`opens ${name}`, async () => {
    const store = await openStore(url);
    await store.load([one]);
    const { rows, columns } = await store.query(
      'MATCH (p:Person)-[r:REPRESENTS]->(s) RETURN p.name, s.id, r.confidence',
    );
    expect(columns).toEqual(['p.name', 's.id', 'r.confidence']);
    expect(rows).toMatchObject([['Ivo Marek', 'iso:NOR', { value: 1 }]]);
    await expect(store.query('CREATE (n) RETURN n')).rejects.toMatchObject({ code: 'WRITE_QUERY' });
    expect(await store.source().search('marek')).toMatchObject([
      { kind: 'node', title: 'Ivo Marek' },
      { kind: 'document' },
    ]);
    await store.close();
    await expect(store.query('RETURN 1')).rejects.toMatchObject({ code: 'CLOSED' });
    if (url !== 'memory:') {
      const again = await openStore(url, { readOnly: true });
      expect((await again.stats()).documents).toBe(1);
      await expect(
        again.load([one, { ...one, document: { ...one.document, id: 'b' } }]),
      ).rejects.toMatchObject({ code: 'INVALID_RECORD' });
      await again.close();
    }
  });

it('refuses what is no address', async () => {
  await expect(openStore('http://localhost')).rejects.toMatchObject({ code: 'UNKNOWN_ADDRESS' });
});
