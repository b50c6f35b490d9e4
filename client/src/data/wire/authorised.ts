import type { Session } from '../session/session.ts';
import type { Api, ApiAnswer, ApiCall } from './api.ts';
import type { Exchanges } from './exchanges.ts';
import type { Authorised } from './sync-wire.ts';
import { Weather } from './weather.ts';

/** Calls of one account: its token, one renewal, and a note of how each exchange went. */
export function authorised(api: Api, session: Session, account: string, exchanges: Exchanges): Authorised {
  const once = async (path: string, init: ApiCall, stale?: string) => {
    const token = await session.token(account, stale);
    return { token, answer: await api.call(path, { ...init, token }) };
  };
  const attempt = async (path: string, init: ApiCall): Promise<ApiAnswer> => {
    const first = await once(path, init);
    if (first.answer.status !== 401) return first.answer;
    const second = await once(path, init, first.token);
    if (second.answer.status !== 401) return second.answer;
    await session.ended(account);
    throw new Weather('signInNeeded');
  };
  return async (path: string, init: ApiCall = {}): Promise<ApiAnswer> => {
    const done = exchanges.begin();
    try {
      const answer = await attempt(path, init);
      session.heard(account);
      done(null);
      return answer;
    } catch (cause) {
      done(cause);
      throw cause;
    }
  };
}

/** The same for what is read as it comes: a photo, a stream of events. It does not count as an exchange. */
export function authorisedOpen(api: Api, session: Session, account: string) {
  return async (path: string, signal: AbortSignal, accept = '*/*'): Promise<Response> => {
    const open = async (token: string) => api.open(path, { token, signal, headers: { accept } });
    const token = await session.token(account);
    const first = await open(token);
    if (first.status !== 401) return first;
    await first.body?.cancel();
    const second = await open(await session.token(account, token));
    if (second.status !== 401) return second;
    await session.ended(account);
    throw new Weather('signInNeeded');
  };
}
