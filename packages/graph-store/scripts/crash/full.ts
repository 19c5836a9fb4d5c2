import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../src/file/open.ts';
import { corpusOf } from '../../src/testing/corpus.ts';

const mount = (...args: readonly string[]) => spawnSync('mount', args, { stdio: 'ignore' }).status === 0;

/**
 * Fills a small disk of its own with a project, then forbids writing to it. Needs the right to mount (root): null
 * where there is none. @throws AssertionError where an error is another than it should be, or something is lost.
 */
export async function fullDisk(): Promise<{
  readonly acknowledged: number;
  readonly errors: string[];
} | null> {
  const dir = mkdtempSync(join(tmpdir(), 'entente-disk-'));
  const fixed = mkdtempSync(join(tmpdir(), 'entente-disk-'));
  if (!mount('-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', dir)) {
    rmdirSync(dir);
    rmdirSync(fixed);
    return null;
  }
  try {
    const path = join(dir, 'full.entente');
    const { records } = corpusOf({ documents: 2000, seed: 3, people: 60 });
    const codes: string[] = [];
    const note = (error: { code?: string }) => codes.push(String(error.code));
    let acknowledged = 0;
    const store = await openFile(path, { snapshotFrom: 1 });
    await store
      .load(records, {
        onProgress: ({ documents }) => {
          acknowledged = documents;
        },
      })
      .catch(note);
    await store.close();
    // The same disk at another place, where nothing may write.
    assert(mount('--bind', dir, fixed) && mount('-o', 'remount,bind,ro', fixed));
    const same = join(fixed, 'full.entente');
    const reader = await openFile(same, { readOnly: true });
    for (const { document } of records.slice(0, acknowledged))
      assert(await reader.has(document, 'test-1', 'none'), `${document.id} was acknowledged and is lost`);
    await reader.remove(['doc-000000']).catch(note);
    await reader.close();
    await openFile(same)
      .then(own => own.remove(['doc-000000']).finally(() => own.close()))
      .catch(note);
    assert.deepEqual(codes, ['DISK_FULL', 'READ_ONLY', 'READ_ONLY']);
    assert(acknowledged > 0);
    return { acknowledged, errors: codes };
  } finally {
    for (const at of [fixed, dir]) {
      spawnSync('umount', ['--lazy', at]);
      rmdirSync(at);
    }
  }
}
