import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import { accessMinutes } from '../auth/access-tokens.ts';
import { sessionDays } from '../auth/session-life.ts';
import type { SignedIn } from '../auth/sign-in.ts';
import { refusalAnswer } from './answer.ts';
import type { AuthUseCases } from './auth-use-cases.ts';
import { sameOrigin } from './guard.ts';
import type { Origin } from './origin.ts';
import { readBody } from './read-body.ts';
import type { AppEnv } from './session-env.ts';

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const SignIn = z.strictObject({
  email: z.string().check(z.maxLength(254)),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
  device: uuid,
  deviceName: z._default(z.string().check(z.maxLength(80)), ''),
});

const cookieName = 'koprogo_refresh';
const cookiePath = '/api/auth';

/** What the cookie alone may ask for; the rest wants an access token. */
export function authRoutes(auth: AuthUseCases, origin: Origin) {
  const routes = new Hono<AppEnv>().use(sameOrigin(origin.hostOf));

  routes.post('/sign-in', async (c) => {
    const given = await readBody(c, SignIn);
    if (!given.ok) return refusalAnswer(c, given.refusal);
    const signedIn = await auth.signIn({ ...given.value, address: origin.addressOf(c) });
    return signedIn.ok ? welcome(c, signedIn.value) : refusalAnswer(c, signedIn.refusal);
  });

  routes.post('/refresh', async (c) => {
    const renewed = await auth.refresh(getCookie(c, cookieName) ?? '');
    if (renewed.ok) return welcome(c, renewed.value);
    deleteCookie(c, cookieName, { path: cookiePath });
    return refusalAnswer(c, renewed.refusal);
  });

  routes.post('/sign-out', async (c) => {
    await auth.signOut(getCookie(c, cookieName) ?? '');
    deleteCookie(c, cookieName, { path: cookiePath });
    return c.body(null, 204);
  });

  async function welcome(c: Context<AppEnv>, { account, session, device, refreshToken }: SignedIn) {
    setCookie(c, cookieName, refreshToken, {
      path: cookiePath,
      httpOnly: true,
      sameSite: 'Strict',
      secure: origin.isSecure(c),
      maxAge: sessionDays.idle * 86_400,
    });
    const accessToken = await auth.tokens.sign({ account: account.id, session, device });
    return c.json({ accessToken, expiresIn: accessMinutes * 60, profile: await auth.profileOf(account) });
  }

  return routes;
}
