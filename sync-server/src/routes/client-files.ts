import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from './session-env.ts';

const forEver = 'public, max-age=31536000, immutable';

/** The built client: what carries its hash in its name for ever, everything else asked for anew each time. */
export function clientFiles(folder: string) {
  const routes = new Hono<AppEnv>();
  if (!existsSync(folder)) return routes;
  const file = serveStatic<AppEnv>({ root: folder, precompressed: true });
  const index = serveStatic<AppEnv>({ root: folder, path: 'index.html' });
  routes.get('*', async (c, next) => {
    await next();
    const isHashed = c.req.path.startsWith('/assets/');
    if (!c.res.ok) return;
    c.res.headers.set('Cache-Control', isHashed ? forEver : 'no-cache');
    // Marks a file as ours, as on an answer of the interface: a service worker keeps no other.
    c.res.headers.set('x-sync', '1');
  });
  routes.get('*', file);
  // Screens have addresses of their own; a file that is gone has not.
  routes.get('*', (c, next) => (/\.\w+$/.test(c.req.path) ? next() : index(c, next)));
  return routes;
}
