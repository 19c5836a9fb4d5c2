import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Builds the pages as they are shipped, into a folder of their own. */
export async function buildPages(
  config = 'vite.config.ts',
): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pages-'));
  // The test runner sets NODE_ENV; the page must be what `vite build` makes.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      root,
      configFile: join(root, config),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    process.env['NODE_ENV'] = before;
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
