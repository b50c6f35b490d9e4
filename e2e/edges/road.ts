import type { Chance } from '../../sync-server/simulator/chance.ts';
import type { Network } from '../../sync-server/simulator/network.ts';
import type { Serve } from '../../sync-server/simulator/server/machine-room.ts';
import type { Exchange } from '../../sync-server/simulator/server/server-process.ts';
import type { Caller } from '../../sync-server/src/sync/exchange-refusal.ts';
import type { Product } from './product.ts';

const base = 'http://localhost';
const exchanges: Readonly<Record<string, Exchange>> = { '/api/sync/pull': 'pull', '/api/sync/push': 'push' };

export type RoadNeeds = {
  readonly product: Pick<Product, 'fetch'>;
  readonly network: Network;
  readonly browser: number;
  /** What stands where no answer came. */
  readonly chance: Chance;
  readonly isCutOff: () => boolean;
};

export type Sender = { readonly name: string; readonly isAlive: () => boolean; device(): string };

/**
 * The way from a browser's `fetch` to the server. Pulls and pushes become parcels, of which the schedule says what becomes
 * of them; all else goes through, unless the browser is cut off. Cookies are the browser's, whichever tab is open.
 */
export function roadOf({ product, network, browser, chance, isCutOff }: RoadNeeds) {
  const cookies = new Map<string, string>();
  const through = async (path: string, init: RequestInit): Promise<Response> => {
    if (isCutOff()) throw new TypeError('fetch failed');
    const response = await product.fetch(requestOf(path, init, cookies));
    remember(cookies, response);
    return response;
  };
  const asParcel = async (sender: Sender, kind: Exchange, init: RequestInit): Promise<Response> => {
    const caller: Bearer = { account: '', device: sender.device(), headers: new Headers(init.headers) };
    const from = { browser, tab: sender.name, isAlive: sender.isAlive, caller };
    const answer = await network.exchange(from, kind, String(init.body)).catch(() => null);
    return answer === null ? badAnswer(chance) : responseOf(answer);
  };
  return (sender: Sender): typeof fetch =>
    async (input, init = {}) => {
      if (!sender.isAlive()) return never();
      const kind = exchanges[String(input)];
      const response = await (kind ? asParcel(sender, kind, init) : through(String(input), init));
      return sender.isAlive() ? response : never();
    };
}

type Bearer = Caller & { readonly headers?: Headers };

/** The server behind the road: what it answers is text, as the checks read it. */
export function serveBy(product: Pick<Product, 'fetch'>): Serve {
  return async (kind, caller, body) => {
    const { headers } = caller as Bearer;
    if (!headers) return JSON.stringify({ status: 401, body: { code: 'auth.signInNeeded' } });
    const response = await product.fetch(
      new Request(`${base}/api/sync/${kind}`, { method: 'POST', headers, body }),
    );
    return `{"status":${response.status},"headers":${JSON.stringify([...response.headers])},"body":${await response.text()}}`;
  };
}

function responseOf(answer: string): Response {
  const { status, headers, body } = JSON.parse(answer) as {
    status: number;
    headers: [string, string][];
    body: unknown;
  };
  const said = headers.filter(([name]) => name !== 'content-encoding' && name !== 'content-length');
  return new Response(JSON.stringify(body), { status, headers: said });
}

/** In place of the server's answer: nothing, a café's page, a proxy's excuse, half of something. */
function badAnswer(chance: Chance): Response {
  const json = { 'x-sync': '1', 'content-type': 'application/json' };
  switch (chance.below(5)) {
    case 0:
      return new Response('<html>Bienvenue</html>', { headers: { 'content-type': 'text/html' } });
    case 1:
      return new Response('{"code":"request.unavailable"}', { status: 503, headers: json });
    case 2:
      return new Response('{"protocol":2,"docum', { headers: json });
    case 3:
      return new Response('Bad gateway', { status: 502, headers: { 'content-type': 'text/plain' } });
    default:
      throw new TypeError('fetch failed');
  }
}

function requestOf(path: string, init: RequestInit, cookies: ReadonlyMap<string, string>): Request {
  const headers = new Headers(init.headers);
  headers.set('host', 'localhost');
  headers.set('origin', base);
  headers.set('sec-fetch-site', 'same-origin');
  headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
  const { method = 'GET', body = null, signal = null } = init;
  return new Request(base + path, { method, headers, body, signal });
}

function remember(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), value);
  }
}

const never = () => new Promise<never>(() => {});
