import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { messagesPlugin } from './build/messages-plugin.ts';
import { progressivePlugin } from './build/progressive-plugin.ts';
import { slimRxdbPlugin } from './build/slim-rxdb-plugin.ts';

const server = process.env.KOPROGO_SERVER ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [react(), messagesPlugin(), slimRxdbPlugin(), progressivePlugin()],
  build: {
    manifest: true,
    // The content security policy allows no inline script, and every browser we support preloads modules by itself.
    modulePreload: { polyfill: false },
    // A photo or an icon inlined as data: would be downloaded again with every new version of its chunk.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  resolve: {
    dedupe: ['dexie', 'react', 'react-dom'],
    // rxjs in today's JavaScript: without it, classes and iterators are spelled out for browsers of 2015.
    conditions: [...defaultClientConditions, 'es2015'],
  },
  server: { proxy: { '/api': server } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
    // Through Vite, so that it is the RxDB of the build that is tested.
    server: { deps: { inline: ['rxdb'] } },
  },
});
