import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../src/file/open.ts';
import { canonicalHash } from '../../src/graph/canonical.ts';
import { derive } from '../../src/graph/derive.ts';
import { corpusOf } from '../../src/testing/corpus.ts';
import { runLoader } from '../../src/testing/crash.ts';
import { randomOf } from '../../src/testing/random.ts';

const DOCUMENTS = 400;
const SEED = 3;

/** What a series of kills came to. */
export interface Crashes {
  readonly kills: number;
  /** Kills after which some documents were there, but not all. */
  readonly partial: number;
  readonly acknowledged: number;
  readonly lost: 0;
}

/** Kills the loader `kills` times, each into a file of its own. @throws AssertionError at the first fault. */
export async function crashFile(kills: number, seed: number): Promise<Crashes> {
  const dir = mkdtempSync(join(tmpdir(), 'entente-crash-'));
  try {
    const { records } = corpusOf({ documents: DOCUMENTS, seed: SEED, people: 60 });
    const original = new Map(records.map(record => [record.document.id, JSON.stringify(record)]));
    const hash = canonicalHash(derive(records, []));
    const random = randomOf(seed);
    const path = join(dir, 'crash.entente');
    const clean = () => {
      for (const end of ['', '-wal', '-shm', '-lock', '-lock-owner', '-graph'])
        rmSync(path + end, { force: true });
    };
    let { took } = await runLoader(path, DOCUMENTS, SEED);
    let killed = 0;
    let partial = 0;
    let total = 0;
    while (killed < kills) {
      clean();
      const run = await runLoader(path, DOCUMENTS, SEED, random() * took);
      if (run.done) {
        // It was quicker than the one before: aim earlier.
        took = Math.min(took, run.took);
        continue;
      }
      killed++;
      total += run.acknowledged;
      const store = await openFile(path);
      const shelf = await there(store);
      for (const record of records.slice(0, run.acknowledged))
        assert(
          shelf.has(record.document.id),
          `kill ${killed}: ${record.document.id} was acknowledged and is lost`,
        );
      for (const [id, text] of shelf)
        assert.equal(text, original.get(id), `kill ${killed}: ${id} is not as it was loaded`);
      if (shelf.size > 0 && shelf.size < DOCUMENTS) partial++;
      await store.load(records);
      assert.equal(
        canonicalHash(await store.derived()),
        hash,
        `kill ${killed}: the rerun gives another graph`,
      );
      await store.close();
      if (killed % 25 === 0) console.error(`file: ${killed} of ${kills} kills`);
    }
    return { kills: killed, partial, acknowledged: total, lost: 0 };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Every record of a store by its document's id, as text. */
export async function there(store: {
  export(format: 'ndjson'): AsyncIterable<string>;
}): Promise<Map<string, string>> {
  let text = '';
  for await (const piece of store.export('ndjson')) text += piece;
  const out = new Map<string, string>();
  for (const line of text.split('\n').filter(Boolean)) {
    const { document, extraction } = JSON.parse(line);
    if (document) out.set(document.id, JSON.stringify({ document, extraction }));
  }
  return out;
}
