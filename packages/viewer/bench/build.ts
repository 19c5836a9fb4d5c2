import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serveFolder } from '../test/serve.ts';

/** Builds the page of a benchmark and serves it while `use` measures. */
export async function withPage(root: string, use: (address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  try {
    await build({
      root,
      base: './',
      logLevel: 'error',
      resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
      worker: { format: 'es' },
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    });
    const server = await serveFolder(folder);
    try {
      await use(server.address);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
