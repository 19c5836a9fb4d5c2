import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page that `entente serve` gives out, and a page over an invented world for development. Everything is a
 * file of the same origin: no inline script, no eval, no other host, so that a strict policy can hold.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: ['index.html', 'neo4j.html', 'sample.html'].map(file => `${import.meta.dirname}/${file}`),
    },
  },
});
