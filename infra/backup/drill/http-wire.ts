import {
  type Answer,
  ErrorAnswer,
  PullAnswer,
  PushAnswer,
  Weather,
  type Wire,
} from '../../../shared-domain/src/sync/index.ts';

export type SignIn = {
  readonly device: string;
  readonly account: string;
  readonly email: string;
  readonly password: string;
  readonly address: () => string;
};

/** The wire of a device over real HTTP; it signs in where its session is not known, as after a restore. */
export function httpWire(given: SignIn): Wire {
  let token: string | null = null;

  const post = async (path: string, body: unknown): Promise<Response> => {
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    return fetch(`${given.address()}/api${path}`, sent).catch(() => {
      throw new Weather('request.unavailable');
    });
  };
  const signIn = async () => {
    token = null;
    const { email, password, device } = given;
    const answer = await post('/auth/sign-in', { email, password, device, deviceName: 'Exercise' });
    if (answer.status !== 200) throw new Weather('request.unavailable');
    token = ((await answer.json()) as { accessToken: string }).accessToken;
  };
  const ask = async <T>(
    path: string,
    body: unknown,
    parse: (json: unknown) => T,
    mayRetry = true,
  ): Promise<Answer<T>> => {
    if (!token) await signIn();
    const answer = await post(path, body);
    if (answer.status === 401 && mayRetry) {
      await signIn();
      return ask(path, body, parse, false);
    }
    const json = await answer.json().catch(() => {
      throw new Weather('request.unavailable');
    });
    if (answer.status === 200) return { ok: true, value: parse(json) };
    return { ok: false, status: answer.status, error: ErrorAnswer.parse(json) };
  };
  return {
    pull: (request) => ask('/sync/pull', request, (json) => PullAnswer.parse(json) as PullAnswer),
    push: (request) => ask('/sync/push', request, (json) => PushAnswer.parse(json) as PushAnswer),
  };
}
