import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/**
 * The tables that names of any script are read with are a fifth of the page: they are in it compressed, and unpacked
 * when it opens.
 */
const packedTables: Plugin = {
  name: 'packed-tables',
  async load(id) {
    if (!/any-ascii\/block\.js$/.test(id)) return null;
    const { default: block } = (await import(pathToFileURL(id).href)) as { default: (at: number) => string };
    const tables = Array.from({ length: 0x1100 }, (_, at) => block(at));
    const packed = gzipSync(JSON.stringify(tables), { level: 9 }).toString('base64');
    return `
      const packed = Uint8Array.from(atob('${packed}'), c => c.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
      const tables = await new Response(stream).json();
      export default at => tables[at] ?? '';`;
  },
};

/** One HTML file with everything in it, and an empty place for a graph (`src/export/fill.ts` fills it). */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [packedTables, react(), viteSingleFile({ removeViteModuleLoader: true })],
  resolve: {
    conditions: ['@entente/source', 'module', 'browser', 'development|production'],
    alias: [
      { find: /^\.\/solver\.ts$/, replacement: `${import.meta.dirname}/src/analysis/no-solver.ts` },
      { find: /^(.*)\/start\.ts$/, replacement: '$1/start-inline.ts' },
      // A page that carries its graph has no use for the driver of a database.
      { find: /^.*\/neo4j\/open\.ts$/, replacement: `${import.meta.dirname}/src/export/no-neo4j.ts` },
    ],
  },
  worker: { format: 'iife' },
  build: {
    outDir: 'dist/export',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: `${import.meta.dirname}/export.html` },
  },
});
