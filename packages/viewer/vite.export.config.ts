import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** One HTML file with everything in it, and an empty place for a graph (`src/export/fill.ts` fills it). */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [react(), viteSingleFile({ removeViteModuleLoader: true })],
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
