import { createMiddleware } from 'hono/factory';
import type { Result } from 'shared-domain/kernel';
import type { SignedInSession } from '../auth/manage-sessions.ts';
import type { AuthRefusal } from '../auth/ports.ts';
import { refusalAnswer } from './answer.ts';
import type { AppEnv, SessionEnv } from './session-env.ts';

export type FindSession = (token: string) => Promise<Result<SignedInSession, AuthRefusal>>;

/** Lets through who shows an access token of a session that still stands. */
export function signedIn(findSession: FindSession) {
  return createMiddleware<SessionEnv>(async (c, next) => {
    const token = /^Bearer ([\w.-]{1,2000})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const session = token ? await findSession(token) : null;
    if (!session) return refusalAnswer(c, { code: 'auth.signInNeeded' });
    if (!session.ok) return refusalAnswer(c, session.refusal);
    c.set('session', session.value);
    return await next();
  });
}

/** After `signedIn`. Who invited them knows a first password: what only its owner may do waits until it is another. */
export const ownPassword = createMiddleware<SessionEnv>(async (c, next) =>
  c.var.session.passwordMustChange ? refusalAnswer(c, { code: 'auth.passwordMustChange' }) : await next(),
);

/**
 * The refresh cookie goes along by itself, so a page of another origin must not be able to use it. Browsers say where a
 * request comes from; what says nothing is no browser.
 */
export function sameOrigin(hostOf: (header: (name: string) => string | undefined) => string) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const header = (name: string) => c.req.header(name);
    const site = header('sec-fetch-site');
    const origin = header('origin');
    const isOurs = !site || site === 'same-origin' || site === 'none';
    if (!isOurs || (origin !== undefined && hostOfUrl(origin) !== hostOf(header))) {
      return refusalAnswer(c, { code: 'auth.originUnknown' });
    }
    return await next();
  });
}

function hostOfUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
