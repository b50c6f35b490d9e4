import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Language } from 'shared-domain/kernel';
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
import { EmailLine, line, Name, Uuid } from './words.ts';

const SignIn = z.strictObject({
  email: line(254),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
  device: Uuid,
  deviceName: z._default(line(80), ''),
});

const SignUp = z.extend(SignIn, { email: EmailLine, name: Name, language: Language, association: Name });

const Play = z.strictObject({ language: Language, device: Uuid, deviceName: z._default(line(80), '') });

const Goodbye = z.strictObject({ kept: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))) });
const AboutDevice = z.strictObject({ device: Uuid, wiped: z._default(z.boolean(), false) });

const cookieName = 'koprogo_refresh';
const cookiePath = '/api/auth';
/** For the page to read: somebody is signed in here. Where it finds nothing of theirs, the browser has cleared it. */
const markName = 'koprogo_here';
const markDays = 400;

/** What the cookie alone may ask for; the rest wants an access token. */
export function authRoutes(auth: AuthUseCases, origin: Origin) {
  const routes = new Hono<AppEnv>().use(sameOrigin(origin.hostOf));

  routes.post('/sign-in', async (c) => {
    const given = await readBody(c, SignIn);
    if (!given.ok) return refusalAnswer(c, given.refusal);
    const signedIn = await auth.signIn({ ...given.value, ...whereFrom(c) });
    return signedIn.ok ? welcome(c, signedIn.value) : refusalAnswer(c, signedIn.refusal);
  });

  routes.get('/sign-up', (c) => c.json({ open: auth.isSignUpOpen }));

  routes.post('/sign-up', async (c) => {
    const given = await readBody(c, SignUp);
    if (!given.ok) return refusalAnswer(c, given.refusal);
    const signedUp = await auth.signUp({ ...given.value, ...whereFrom(c) });
    return signedUp.ok ? welcome(c, signedUp.value) : refusalAnswer(c, signedUp.refusal);
  });

  routes.post('/play', async (c) => {
    const given = await readBody(c, Play);
    if (!given.ok) return refusalAnswer(c, given.refusal);
    const playing = await auth.play({ ...given.value, ...whereFrom(c) });
    return playing.ok ? welcome(c, playing.value) : refusalAnswer(c, playing.refusal);
  });

  routes.post('/refresh', async (c) => {
    const renewed = await auth.refresh(getCookie(c, cookieName) ?? '');
    if (renewed.ok) return welcome(c, renewed.value);
    // A device that was revoked is told so until it has erased itself: the answer may be lost.
    if (renewed.refusal.code !== 'auth.deviceRevoked') deleteCookie(c, cookieName, { path: cookiePath });
    return refusalAnswer(c, renewed.refusal);
  });

  routes.post('/sign-out', async (c) => {
    const given = await readBody(c, Goodbye);
    // Whatever was said with it, who leaves has left.
    await auth.signOut(getCookie(c, cookieName) ?? '', given.ok ? (given.value.kept ?? null) : null);
    deleteCookie(c, cookieName, { path: cookiePath });
    deleteCookie(c, markName, { path: '/' });
    return c.body(null, 204);
  });

  routes.post('/device', async (c) => {
    const given = await readBody(c, AboutDevice);
    if (!given.ok) return refusalAnswer(c, given.refusal);
    return c.json(await auth.askAboutDevice(given.value.device, given.value.wiped));
  });

  function whereFrom(c: Context<AppEnv>) {
    return { address: origin.addressOf(c), before: getCookie(c, cookieName) ?? '' };
  }

  async function welcome(c: Context<AppEnv>, { account, session, device, refreshToken }: SignedIn) {
    setCookie(c, cookieName, refreshToken, {
      path: cookiePath,
      httpOnly: true,
      sameSite: 'Strict',
      secure: origin.isSecure(c),
      maxAge: sessionDays.idle * 86_400,
    });
    setCookie(c, markName, '1', {
      path: '/',
      sameSite: 'Strict',
      secure: origin.isSecure(c),
      maxAge: markDays * 86_400,
    });
    const accessToken = await auth.tokens.sign({ account: account.id, session, device });
    return c.json({ accessToken, expiresIn: accessMinutes * 60, profile: await auth.profileOf(account) });
  }

  return routes;
}
