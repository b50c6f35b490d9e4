import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { messagesPlugin } from './build/messages-plugin.ts';
import { progressivePlugin } from './build/progressive-plugin.ts';
import { sharedChunk } from './build/shared-chunk.ts';
import { slimRxdbPlugin } from './build/slim-rxdb-plugin.ts';

/** Loaded before the first screen: what these need is fetched with them, not when they have told of it. */
const opening = /home-page|sign-in|today-page|invoices-page|(kept|staff)-outlet|kept-view/;

const server = process.env.KOPROGO_SERVER ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [react(), messagesPlugin(), slimRxdbPlugin(), progressivePlugin()],
  build: {
    manifest: true,
    modulePreload: {
      // The content security policy allows no inline script, and every browser we support preloads modules by itself.
      polyfill: false,
      // Naming what each screen needs costs 2 KB that do not compress: those that an app opens with are worth it.
      resolveDependencies: (file, dependencies, { hostType }) =>
        hostType === 'html' || opening.test(file) ? dependencies : [],
    },
    // A photo or an icon inlined as data: would be downloaded again with every new version of its chunk.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [sharedChunk] } } },
  },
  worker: { format: 'es' },
  resolve: {
    dedupe: ['dexie', 'react', 'react-dom'],
    // The same library without what browsers older than ours need; for RxDB too, so that there is one.
    alias: [
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
      // Spreadsheets are packed and unpacked without workers made of texts, which the content security policy forbids.
      { find: /^fflate$/, replacement: `${import.meta.dirname}/src/platform/spreadsheet/zip-here.ts` },
    ],
    // rxjs in today's JavaScript: without it, classes and iterators are spelled out for browsers of 2015.
    conditions: [...defaultClientConditions, 'es2015'],
  },
  server: { proxy: { '/api': server } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'gallery/*.test.tsx'],
    // Whole devices are opened and closed in a test: on a busy machine that takes longer than a unit test may.
    testTimeout: 30_000,
    // Through Vite, so that it is what the build makes of these that is tested.
    server: { deps: { inline: ['rxdb', 'write-excel-file', 'read-excel-file'] } },
  },
});
