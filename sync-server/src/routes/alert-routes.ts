import { Hono } from 'hono';
import { AlertKind } from 'shared-domain/alerts';
import * as z from 'zod/mini';
import { keepSubscription } from '../alerts/keep-subscription.ts';
import type { AlertPorts } from '../alerts/ports.ts';
import { refusalAnswer } from './answer.ts';
import { readBody } from './read-body.ts';
import type { SessionEnv } from './session-env.ts';

/** So many bytes in base64url, without the padding. */
const key = (letters: number) => z.string().check(z.length(letters), z.regex(/^[A-Za-z0-9_-]+$/));

const Given = z.strictObject({
  endpoint: z.string().check(z.minLength(1), z.maxLength(2_000), z.regex(/^[\x21-\x7e]+$/)),
  p256dh: key(87),
  auth: key(22),
  kinds: z.array(AlertKind).check(z.minLength(1), z.maxLength(10)),
});

/** What this device is told while the app is shut: each session speaks of its own alone. */
export function alertRoutes(ports: AlertPorts) {
  const { own, keep, remove } = keepSubscription(ports);
  return new Hono<SessionEnv>()
    .get('/this', async (c) => c.json(await own(c.var.session)))
    .put('/this', async (c) => {
      const given = await readBody(c, Given);
      if (!given.ok) return refusalAnswer(c, given.refusal);
      const { endpoint, p256dh, auth, kinds } = given.value;
      const kept = await keep(c.var.session, {
        endpoint,
        p256dh: Buffer.from(p256dh, 'base64url'),
        auth: Buffer.from(auth, 'base64url'),
        kinds: [...new Set(kinds)],
      });
      return kept.ok ? c.body(null, 204) : refusalAnswer(c, kept.refusal);
    })
    .delete('/this', async (c) => {
      await remove(c.var.session);
      return c.body(null, 204);
    });
}
