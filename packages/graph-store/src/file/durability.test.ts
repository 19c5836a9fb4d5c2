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
import { corpusOf } from '../testing/corpus.ts';
import { runLoader } from '../testing/crash.ts';
import { fixture } from '../testing/fixture.ts';
import { randomOf } from '../testing/random.ts';
import { WriterLock } from './lock.ts';
import { openFile } from './open.ts';
import { type Migration, migrate, migrations, schemaVersion } from './schema.ts';
import { connect } from './sqlite.ts';

const dir = mkdtempSync(join(tmpdir(), 'entente-file-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let number = 0;
const fresh = () => join(dir, `f${number++}.entente`);

async function filled(): Promise<string> {
  const path = fresh();
  const store = await openFile(path);
  await store.load(fixture);
  await store.close();
  return path;
}

const opening = (path: string, options = {}) =>
  openFile(path, options).then(async store => {
    try {
      await store.stats();
    } finally {
      await store.close();
    }
    return 'opened';
  });

describe('a project file', () => {
  it('keeps everything over closing and opening, corrections too', async () => {
    const path = await filled();
    const store = await openFile(path);
    await store.curate(
      { action: 'rename', entity: { doc: 'quay-1', type: 'Person', name: 'Zora Tolen' }, name: 'Z' },
      'ann',
    );
    const hash = canonicalHash(await store.derived());
    await store.close();
    const again = await openFile(path, { readOnly: true });
    expect(canonicalHash(await again.derived())).toBe(hash);
    expect(await again.history()).toHaveLength(1);
    await again.close();
    expect(existsSync(`${path}-wal`) && readFileSync(`${path}-wal`).length > 0).toBe(false);
  });
  it('has one writer, refused clearly to others, and freed when it closes', async () => {
    const path = await filled();
    const one = await openFile(path);
    const two = await openFile(path);
    await one.remove(['quay-1']);
    await expect(two.remove(['mill-1'])).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await one.close();
    expect(await two.remove(['mill-1'])).toBe(1);
    await two.close();
  });
  it('opened for reading refuses every change', async () => {
    const path = await filled();
    const store = await openFile(path, { readOnly: true });
    const [one] = fixture;
    const refused = { code: 'READ_ONLY', message: expect.stringContaining('Open it for writing') };
    const other = {
      document: { ...one!.document, id: 'new' },
      extraction: { ...one!.extraction, doc: 'new' },
    };
    await expect(store.load([other])).rejects.toMatchObject(refused);
    await expect(store.remove(['quay-1'])).rejects.toMatchObject(refused);
    await store.close();
  });
  it('shows readers what a writer acknowledged', async () => {
    const path = await filled();
    const reader = await openFile(path, { readOnly: true });
    expect((await reader.stats()).documents).toBe(8);
    const writer = await openFile(path);
    await writer.remove(['quay-1']);
    expect((await reader.stats()).documents).toBe(7);
    await writer.close();
    await reader.close();
  });
  it('is copied while it is open', async () => {
    const path = await filled();
    const store = await openFile(path);
    await store.remove(['quay-1']);
    const copy = fresh();
    await store.backup(copy);
    await store.remove(['mill-1']);
    await expect(store.backup(copy)).rejects.toMatchObject({ name: 'StoreError' });
    await store.close();
    const restored = await openFile(copy);
    expect((await restored.stats()).documents).toBe(7);
    await restored.close();
  });
  it('takes paths with characters that mean something in addresses', async () => {
    for (const name of ['a b?mode=memory#x%41.entente', 'ünï 北.entente', "it's.entente"]) {
      const path = join(dir, name);
      const store = await openFile(path);
      await store.load(fixture);
      await store.close();
      expect(existsSync(path)).toBe(true);
      expect(await opening(path, { readOnly: true })).toBe('opened');
    }
  });
});

describe('what is no good file', () => {
  it('a missing one, where none is to be made', async () => {
    await expect(opening(fresh(), { create: false })).rejects.toMatchObject({ code: 'NO_SUCH_FILE' });
    await expect(opening(fresh(), { readOnly: true })).rejects.toMatchObject({ code: 'NO_SUCH_FILE' });
  });
  it('a folder, a text, another SQLite file', async () => {
    const folder = fresh();
    mkdirSync(folder);
    await expect(opening(folder)).rejects.toMatchObject({ code: 'NOT_A_PROJECT' });
    const text = fresh();
    writeFileSync(text, 'Dear diary, today I read the news.');
    await expect(opening(text)).rejects.toMatchObject({ code: 'NOT_A_PROJECT' });
    const other = fresh();
    const db = connect(other, 'rwc');
    db.exec('CREATE TABLE diary (day TEXT)');
    db.close();
    await expect(opening(other)).rejects.toMatchObject({ code: 'NOT_A_PROJECT' });
  });
  it('a folder that is not there', async () => {
    await expect(opening(join(dir, 'no', 'such', 'x.entente'))).rejects.toMatchObject({ name: 'StoreError' });
  });
  it('one of a later version', async () => {
    const path = await filled();
    const db = connect(path, 'rw');
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(opening(path)).rejects.toMatchObject({ code: 'NEWER_SCHEMA' });
  });
  it('one that was cut off', async () => {
    const path = await filled();
    const size = readFileSync(path).length;
    for (const left of [size - 1, Math.floor(size / 2), 4096, 200]) {
      const cut = fresh();
      copyFileSync(path, cut);
      truncateSync(cut, left);
      await expect(opening(cut), `${left} of ${size} bytes`).rejects.toMatchObject({ code: 'CORRUPT' });
    }
  });
  it('one with flipped bits: read as it was or refused, never read wrongly', async () => {
    const path = await filled();
    const whole = readFileSync(path);
    const store = await openFile(path, { readOnly: true });
    const hash = canonicalHash(await store.derived());
    await store.close();
    const random = randomOf(11);
    const told: Record<string, number> = {};
    for (let i = 0; i < 60; i++) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
      const flipped = fresh();
      writeFileSync(flipped, bytes);
      const result = await openFile(flipped, { readOnly: true })
        .then(async own => {
          try {
            return canonicalHash(await own.derived());
          } finally {
            await own.close();
          }
        })
        .catch((error: { name?: string; code?: string }) => `${error.name} ${error.code}`);
      told[result] = (told[result] ?? 0) + 1;
      rmSync(flipped);
    }
    for (const result of Object.keys(told))
      expect([
        hash,
        'StoreError CORRUPT',
        'StoreError NOT_A_PROJECT',
        'StoreError NEWER_SCHEMA',
        'StoreError IO',
      ]).toContain(result);
    expect(told['StoreError CORRUPT']).toBeGreaterThan(0);
  });
  it('a full disk: a typed error, and what was acknowledged stays', async () => {
    const path = fresh();
    const store = await openFile(path);
    await store.load(fixture.slice(0, 2));
    // SQLite's own limit of pages gives the very error of a full disk.
    store.limitPages(1);
    const { records } = corpusOf({ documents: 200, seed: 1, people: 20 });
    await expect(store.load(records)).rejects.toMatchObject({ code: 'DISK_FULL' });
    await store.close();
    const again = await openFile(path);
    expect((await again.stats()).documents).toBe(2);
    expect(await again.load(records)).toMatchObject({ documents: 200 });
    await again.close();
  });
});

describe('migrations', () => {
  it('bring an older file to the newest schema, once, whole or not at all', () => {
    const path = fresh();
    const db = connect(path, 'rwc');
    migrate(db, path);
    const steps: readonly Migration[] = [
      ...migrations,
      { what: 'notes', sql: 'CREATE TABLE note (text TEXT)' },
    ];
    migrate(db, path, steps);
    expect(schemaVersion(db)).toBe(migrations.length + 1);
    const broken = [...steps, { what: 'broken', sql: 'CREATE TABLE half (a); CREATE TABLE half (a);' }];
    expect(() => migrate(db, path, broken)).toThrow();
    expect(schemaVersion(db)).toBe(migrations.length + 1);
    expect(db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'half'").get()).toMatchObject({
      n: 0,
    });
    db.close();
  });
});

describe('the writer’s lock', () => {
  it('goes with its holder', () => {
    const path = fresh();
    const one = new WriterLock(path);
    const two = new WriterLock(path);
    one.take();
    one.take();
    expect(() => two.take()).toThrow(/is writing it/);
    one.release();
    two.take();
    expect(two.held).toBe(true);
    two.release();
  });
});

describe('a crash', () => {
  it('costs nothing that was acknowledged, and a rerun completes', async () => {
    const documents = 400;
    const whole = fresh();
    const { took } = await runLoader(whole, documents, 3);
    const undisturbed = await openFile(whole, { readOnly: true });
    const hash = canonicalHash(await undisturbed.derived());
    await undisturbed.close();
    const random = randomOf(4);
    let interrupted = 0;
    // A loader may end before its time comes, on a machine that is quicker than it was: then try another.
    for (let run = 0; run < 12 && interrupted < 2; run++) {
      const path = fresh();
      const { acknowledged, done } = await runLoader(path, documents, 3, (random() * took) / (run + 1));
      if (!done) interrupted++;
      const store = await openFile(path);
      const { documents: there } = await store.stats();
      expect(there).toBeGreaterThanOrEqual(acknowledged);
      await store.load(corpusOf({ documents, seed: 3, people: 60 }).records);
      expect(canonicalHash(await store.derived())).toBe(hash);
      await store.close();
    }
    expect(interrupted).toBeGreaterThan(0);
  }, 120_000);
});
