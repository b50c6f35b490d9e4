import { Hono } from 'hono';
import * as z from 'zod/mini';
import { refusalAnswer } from './answer.ts';
import type { AuthUseCases } from './auth-use-cases.ts';
import { readBody } from './read-body.ts';
import type { SessionEnv } from './session-env.ts';

const password = z.string().check(z.minLength(1), z.maxLength(256));
const Passwords = z.strictObject({ current: password, next: password });

/** What somebody who is signed in may do with their own sessions and password. */
export function sessionRoutes(auth: AuthUseCases) {
  return new Hono<SessionEnv>()
    .get('/sessions', async (c) => c.json({ sessions: await auth.listSessions(c.var.session) }))
    .delete('/sessions/:id', async (c) => {
      const ended = await auth.endSession(c.var.session, c.req.param('id'));
      return ended.ok ? c.body(null, 204) : refusalAnswer(c, ended.refusal);
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
