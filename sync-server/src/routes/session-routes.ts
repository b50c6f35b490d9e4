import { Hono } from 'hono';
import * as z from 'zod/mini';
import { refusalAnswer } from './answer.ts';
import type { AuthUseCases } from './auth-use-cases.ts';
import { readBody } from './read-body.ts';
import type { SessionEnv } from './session-env.ts';

const password = z.string().check(z.minLength(1), z.maxLength(256));
const Passwords = z.strictObject({ current: password, next: password });

const Unsent = z.strictObject({ unsent: z.int().check(z.minimum(0), z.maximum(1_000_000)) });

/** What somebody who is signed in may do with their own devices and password. */
export function sessionRoutes(auth: AuthUseCases) {
  return new Hono<SessionEnv>()
    .get('/sessions', async (c) => c.json({ sessions: await auth.listDevices(c.var.session) }))
    .put('/sessions/this', async (c) => {
      const given = await readBody(c, Unsent);
      if (!given.ok) return refusalAnswer(c, given.refusal);
      await auth.noteUnsent(c.var.session, given.value.unsent);
      return c.body(null, 204);
    })
    .put('/sessions/thefts', async (c) => {
      await auth.theftsAreKnown(c.var.session);
      return c.body(null, 204);
    })
    .delete('/sessions/:id', async (c) => {
      const revoked = await auth.revokeDevice(c.var.session, c.req.param('id'));
      return revoked.ok ? c.body(null, 204) : refusalAnswer(c, revoked.refusal);
    })
    .post('/password', async (c) => {
      const given = await readBody(c, Passwords);
      if (!given.ok) return refusalAnswer(c, given.refusal);
      const changed = await auth.changePassword(c.var.session, given.value);
      return changed.ok ? c.body(null, 204) : refusalAnswer(c, changed.refusal);
    });
}

export function profileRoutes(auth: AuthUseCases) {
  return new Hono<SessionEnv>().get('/', async (c) => {
    const account = await auth.accountOf(c.var.session);
    if (!account) return refusalAnswer(c, { code: 'auth.sessionEnded' });
    return c.json(await auth.profileOf(account));
  });
}
