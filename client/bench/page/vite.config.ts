import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { slimRxdbPlugin } from '../../build/slim-rxdb-plugin.ts';

/** The data room as the product bundles it, without screens and service worker. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [slimRxdbPlugin()],
  build: {
    outDir: process.env.BENCH_PAGE ?? 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // A profile is read by names.
    minify: process.env.BENCH_MINIFY !== 'no',
  },
  worker: { format: 'es' },
  resolve: {
    dedupe: ['dexie'],
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }],
    conditions: [...defaultClientConditions, 'es2015'],
  },
});
