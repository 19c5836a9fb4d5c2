import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalHash } from '../graph/canonical.ts';
import { derive } from '../graph/derive.ts';
import { digestOf, digestVersion } from '../graph/digest.ts';
import { corpusOf } from '../testing/corpus.ts';
import { fixture } from '../testing/fixture.ts';
import { shortHash } from '../text/hash.ts';
import { openFile } from './open.ts';
import { connect } from './sqlite.ts';

const dir = mkdtempSync(join(tmpdir(), 'entente-digest-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let number = 0;

const { records } = corpusOf({ documents: 40, seed: 8, people: 12 });
const all = [...fixture, ...records];
const goal = canonicalHash(derive(all, []));

/** A project in which something was done to the file itself. */
async function changed(sql: string): Promise<string> {
  const path = join(dir, `d${number++}.entente`);
  const store = await openFile(path);
  await store.load(all);
  await store.close();
  const db = connect(path, 'rw');
  db.exec(sql);
  db.close();
  return path;
}

async function hashOf(path: string, readOnly: boolean): Promise<string> {
  const store = await openFile(path, { readOnly, create: false });
  try {
    return canonicalHash(await store.derived());
  } finally {
    await store.close();
  }
}

describe('digests', () => {
  it.each([
    ['are all there', 'SELECT 1'],
    ['are partly missing', 'DELETE FROM digest WHERE number % 3 = 0'],
    ['are of another version', 'UPDATE digest SET version = 99 WHERE number % 2 = 0'],
    [
      'are damaged',
      "UPDATE digest SET body = CAST(replace(body, 'Person', 'Parson') AS BLOB) WHERE number > 5",
    ],
    ['were unknown to who wrote the project', 'DROP TABLE digest; PRAGMA user_version = 1'],
  ])('give the graph of the records where they %s', async (_, sql) => {
    const path = await changed(sql);
    expect(await hashOf(path, true)).toBe(goal);
    expect(await hashOf(path, false)).toBe(goal);
  });
  it('go and change with their records', async () => {
    const path = await changed('SELECT 1');
    const store = await openFile(path);
    const [first, second] = records as [(typeof records)[0], (typeof records)[0]];
    await store.remove([first.document.id]);
    const again = { ...second, extraction: { ...second.extraction, model: 'other', statements: [] } };
    await store.load([again]);
    const left = [...fixture, again, ...records.slice(2)];
    expect(canonicalHash(await store.derived())).toBe(canonicalHash(derive(left, [])));
    await store.close();
  });
  it('go with the version of what they hold', () => {
    // Where this fails digests hold something else than they did: count `digestVersion` up and note the new hash here.
    expect([digestVersion, shortHash(JSON.stringify(all.map(digestOf)))]).toEqual([
      1,
      'EyoVb46qie41jryEoN5BEc',
    ]);
  });
});

describe('a text that is not as it was when the graph was derived', () => {
  it('is told, not taken for the one it was', async () => {
    const path = await changed('SELECT 1');
    const [reader, writer] = [await openFile(path, { readOnly: true }), await openFile(path)];
    const derived = await reader.derived();
    const [record] = records;
    const text = `Much later. ${record!.document.text}`;
    await writer.load([{ ...record!, document: { ...record!.document, text, hash: 'f'.repeat(64) } }]);
    expect(() => derived.nodes).toThrow(/loaded anew/);
    expect((await reader.source().document(record!.document.id))?.document.text).toBe(text);
    await reader.close();
    await writer.close();
  });
});
