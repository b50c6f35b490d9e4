import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa';
import { type BuildManifest, filesForEverybody } from './first-load.ts';

/** The manifest of the installable application and its service worker, which lists what must be there to boot. */
export function progressivePlugin(): (Plugin | Plugin[])[] {
  let dist = '';
  const findDist: Plugin = {
    name: 'koprogo-find-dist',
    configResolved: ({ root, build }) => {
      dist = resolve(root, build.outDir);
    },
  };
  const worker = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app/service-worker',
    filename: 'service-worker.ts',
    injectRegister: false,
    includeManifestIcons: false,
    manifest: webManifest,
    manifestFilename: 'manifest.webmanifest',
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,svg,png,ttf,webmanifest,wasm}'],
      globIgnores: ['service-worker.js', '.vite/**'],
      // Names of built assets carry their hash; asking for them twice would be a second download.
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: 8_000_000,
      manifestTransforms: [(entries) => ({ manifest: markStaffOnly(entries, dist), warnings: [] })],
    },
  });
  return [findDist, worker];
}

// The worker keeps these entries out of an owner's download and takes them when a member of staff signs in.
function markStaffOnly<Entry extends { url: string }>(
  entries: Entry[],
  dist: string,
): (Entry & { staffOnly?: true })[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as BuildManifest;
  const everybody = filesForEverybody(manifest);
  return entries.map((entry) =>
    entry.url.startsWith('assets/') && !everybody.has(entry.url) ? { ...entry, staffOnly: true } : entry,
  );
}

const webManifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'KoproGo',
  short_name: 'KoproGo',
  description: 'La copropriété, même sans réseau · Mede-eigendom, ook zonder netwerk',
  lang: 'fr-BE',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#faf8f5',
  theme_color: '#faf8f5',
  categories: ['finance', 'business'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icons/mark.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
};
