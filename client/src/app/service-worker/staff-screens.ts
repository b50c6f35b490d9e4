import { isOurs, withoutStrangers } from './our-files.ts';

const cacheName = 'koprogo-staff';

/**
 * The screens of staff and the merge engine: kept only on devices where somebody of staff signed in.
 *
 * Their names carry a hash of their content, so that what is in the cache never goes stale. Workbox's own precaching
 * fills itself on installation alone, and this is filled when somebody signs in.
 */
export function staffScreens(urls: readonly string[]) {
  const paths = new Set(urls.map((url) => `/${url}`));
  return {
    isOne: (url: URL) => paths.has(url.pathname),
    async answer(request: Request): Promise<Response> {
      return (await caches.match(request, { cacheName })) ?? fetch(request);
    },
    /** Takes what is missing; called again after an interruption, it goes on where it stopped. */
    async keep(): Promise<void> {
      const cache = await caches.open(cacheName);
      for (const path of paths) {
        if (await cache.match(path)) continue;
        const file = await withoutStrangers(path, await fetch(path));
        if (!isOurs(file)) throw new Error(`${path} is not to be had now`);
        await cache.put(path, file);
      }
    },
    /** Makes room: drops the files of earlier versions. */
    async tidy(): Promise<void> {
      const cache = await caches.open(cacheName);
      const kept = await cache.keys();
      await Promise.all(
        kept.map((request) => !paths.has(new URL(request.url).pathname) && cache.delete(request)),
      );
    },
    areKept: () => caches.has(cacheName),
  };
}
