import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalHash } from '../graph/canonical.ts';
import { derivation, derive } from '../graph/derive.ts';
import { corpusOf } from '../testing/corpus.ts';
import { fixture } from '../testing/fixture.ts';
import { randomOf } from '../testing/random.ts';
import { openFile } from './open.ts';
import { snapshotPath } from './snapshot.ts';

const dir = mkdtempSync(join(tmpdir(), 'entente-graph-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let number = 0;
const fresh = () => join(dir, `g${number++}.entente`);
const options = { snapshotFrom: 1 };

async function filled(): Promise<string> {
  const path = fresh();
  const store = await openFile(path, options);
  await store.load(fixture);
  await store.stats();
  await store.close();
  return path;
}

/** The graph as a store gives it, and whether it came from the snapshot. */
async function opened(path: string, own = {}): Promise<{ hash: string; kept: boolean }> {
  const store = await openFile(path, { ...options, readOnly: true, ...own });
  try {
    const hash = canonicalHash(await store.derived());
    return { hash, kept: store.fromSnapshot };
  } finally {
    await store.close();
  }
}

const goal = canonicalHash(derive(fixture, []));

describe('the graph kept beside a project', () => {
  it('is the one that is derived: views, queries and quotations', async () => {
    const path = await filled();
    expect(await opened(path)).toEqual({ hash: goal, kept: true });
    const [kept, anew] = [await openFile(path, options), await openFile(path, { snapshotFrom: Infinity })];
    const looks = async (store: typeof kept) => ({
      snapshot: await store.source().snapshot({ limit: 5 }),
      stats: await store.stats(),
      document: await store.source().document('quay-1'),
      found: await store.source().search('tolen'),
      rows: (
        await store.query(
          'MATCH (a)-[r]->(b) RETURN properties(r) AS p, a.id, b.id ORDER BY a.id, b.id, r.id',
        )
      ).rows,
    });
    expect(await looks(kept)).toEqual(await looks(anew));
    expect([kept.fromSnapshot, anew.fromSnapshot]).toEqual([true, false]);
    await kept.close();
    await anew.close();
  });
  it('keeps half characters and scripts of every kind as they are shown', async () => {
    const path = fresh();
    const { document, extraction } = fixture[0]!;
    const odd = {
      ...document,
      text: document.text.replace(/ /g, (_, at: number) => (at % 3 ? ' ' : '\ud83d')),
    };
    const store = await openFile(path, options);
    await store.load([{ document: { ...odd, text: `${odd.text} Ғ“é”` }, extraction }].map(rehashed));
    const hash = canonicalHash(await store.derived());
    await store.close();
    expect(await opened(path)).toEqual({ hash, kept: true });
  });
  it('is made anew after loading, correcting and removing', async () => {
    const path = await filled();
    const store = await openFile(path, options);
    await store.remove(['quay-1']);
    await store.close();
    const less = canonicalHash(
      derive(
        fixture.filter(({ document }) => document.id !== 'quay-1'),
        [],
      ),
    );
    expect(await opened(path)).toEqual({ hash: less, kept: false });
    expect(await opened(path)).toEqual({ hash: less, kept: true });
    const again = await openFile(path, options);
    await again.stats();
    const { extraction } = fixture[1]!;
    const entity = extraction.entities[0]!;
    await again.curate(
      {
        action: 'rename',
        entity: { doc: extraction.doc, type: entity.type, name: entity.name },
        name: 'Renamed',
      },
      'ann',
    );
    const hash = canonicalHash(await again.derived());
    await again.close();
    expect(await opened(path)).toEqual({ hash, kept: true });
  });
  it('is not taken for that of another project that changed as often', async () => {
    const [one, two] = [await filled(), fresh()];
    const store = await openFile(two, options);
    await store.load(fixture.slice(0, 3));
    await store.close();
    copyFileSync(snapshotPath(one), snapshotPath(two));
    expect((await opened(two)).kept).toBe(false);
  });
  it('is derived again where it is damaged, wherever that is', async () => {
    const path = await filled();
    const whole = readFileSync(snapshotPath(path));
    const random = randomOf(5);
    let kept = 0;
    for (let i = 0; i < 60; i++) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
      writeFileSync(snapshotPath(path), bytes);
      const result = await opened(path);
      expect(result.hash, `byte ${at}`).toBe(goal);
      if (result.kept) kept++;
    }
    // Texts are looked at when they are quoted; the project's own stand in for damaged ones.
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(60);
    for (const left of [0, 10, 39, 200, whole.length >> 1, whole.length - 1]) {
      writeFileSync(snapshotPath(path), whole);
      truncateSync(snapshotPath(path), left);
      expect(await opened(path)).toEqual({ hash: goal, kept: false });
    }
  });
  it('is done without where it cannot be written', async () => {
    const path = await filled();
    rmSync(snapshotPath(path));
    mkdirSync(snapshotPath(path));
    expect(await opened(path)).toEqual({ hash: goal, kept: false });
  });
  it('is not made of a few documents', async () => {
    const path = fresh();
    const store = await openFile(path);
    await store.load(fixture);
    await store.stats();
    await store.close();
    expect(existsSync(snapshotPath(path))).toBe(false);
  });
  it('goes with the version of what derives it', () => {
    const { records } = corpusOf({ documents: 200, seed: 6, people: 30 });
    // Where this fails the graph is another than it was: count `derivation` up and note the new one here.
    expect([derivation, canonicalHash(derive([...records, ...fixture], []))]).toEqual([
      2,
      'Ohp_sWFwlFdpbdG$hbbTe3',
    ]);
  });
});

function rehashed(record: (typeof fixture)[number]): (typeof fixture)[number] {
  return {
    ...record,
    document: { ...record.document, id: 'odd' },
    extraction: { ...record.extraction, doc: 'odd' },
  };
}
