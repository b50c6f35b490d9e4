import { createMiddleware } from 'hono/factory';
import type { Origin } from './origin.ts';
import type { AppEnv } from './session-env.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "font-src 'self'",
  // An invoice's PDF beside what is typed from it: bytes that lie on the device already.
  'frame-src blob:',
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // No text becomes markup or code but by the client's one rule for them, `trusted-text.ts`.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const always = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
};

/** On every answer, errors included; a route that says otherwise keeps its word. */
export function securityHeaders(origin: Origin) {
  return createMiddleware<AppEnv>(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(always)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (origin.isHttps(c))
      c.res.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  });
}

/** Marks an answer as ours: what a captive portal answers in our place has no such header. */
export const apiHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  c.res.headers.set('x-sync', '1');
  // Told here already: to add it afterwards, compression would make the whole answer anew.
  c.res.headers.set('Vary', 'Accept-Encoding');
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
});
