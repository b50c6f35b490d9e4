import { Weather } from './weather.ts';

export type ApiCall = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly token?: string;
  /** A Blob or bytes go as they are; anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type ApiAnswer = {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
};

export type Api = {
  /** An answer of our server, whatever its status below 500; anything else is weather. */
  call(path: string, init?: ApiCall): Promise<ApiAnswer>;
  /** A response whose body the caller reads (a photo, a stream of events); `signal` ends it. */
  open(path: string, init: ApiCall & { readonly signal?: AbortSignal }): Promise<Response>;
};

const silenceLimit = 20_000;
/** Less than the slowest mobile network takes along (50 kbit/s): what is sent is allowed that much time. */
const slowestBytesPerMilli = 4;

export function fetchApi(base: string, fetcher: typeof fetch = fetch): Api {
  const send = async (path: string, request: RequestInit, signal: AbortSignal) => {
    const response = await fetcher(base + path, { ...request, signal }).catch(asWeather);
    await judge(response);
    return response;
  };
  return {
    open: (path, { signal = AbortSignal.timeout(silenceLimit), ...call }) =>
      send(path, requestOf(call), signal),
    async call(path, init = {}) {
      const request = requestOf(init);
      const silence = silenceOf(silenceLimit + sizeOf(request.body) / slowestBytesPerMilli);
      try {
        const response = await send(path, request, silence.signal);
        silence.broken();
        const body = init.method === 'HEAD' ? null : await bodyOf(heard(response, silence)).catch(asWeather);
        return { ok: response.ok, status: response.status, body, headers: response.headers };
      } finally {
        silence.stop();
      }
    },
  };
}

function requestOf({ method = 'GET', token, body, headers }: ApiCall): RequestInit {
  const raw = body instanceof Blob || body instanceof Uint8Array;
  const all: Record<string, string> = { accept: 'application/json', ...headers };
  if (token) all.authorization = `Bearer ${token}`;
  if (body !== undefined && !raw) all['content-type'] = 'application/json';
  const request: RequestInit = {
    method,
    headers: all,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
  };
  if (body !== undefined) request.body = raw ? (body as BodyInit) : JSON.stringify(body);
  return request;
}

// A café's sign-in page answers 200 to everything: only the header of our own server counts as an answer.
async function judge(response: Response): Promise<void> {
  if (response.headers.get('x-sync') !== '1') throw new Weather('unreachable');
  if (response.status === 426) throw new Weather('updateNeeded', 10 * 60_000);
  if (response.status < 500 && response.status !== 429) return;
  const retryAfter = Number(response.headers.get('retry-after') ?? 0) * 1000;
  // Whoever tried too often, or came in a crowd, is told that: the network is well.
  const code = response.status === 429 ? await codeOf(response) : undefined;
  throw new Weather('unavailable', retryAfter, code);
}

async function codeOf(response: Response): Promise<string | undefined> {
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body && 'code' in body && typeof body.code === 'string'
    ? body.code
    : undefined;
}

type Silence = { readonly signal: AbortSignal; broken(): void; stop(): void };

/** Aborts after so long without a word, and after each word when none follows it. */
function silenceOf(first: number): Silence {
  const giveUp = new AbortController();
  let timer = setTimeout(() => giveUp.abort(), first);
  return {
    signal: giveUp.signal,
    broken() {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp.abort(), silenceLimit);
    },
    stop: () => clearTimeout(timer),
  };
}

function heard(response: Response, silence: Silence): Response {
  // An empty answer has a stream all the same in Chromium, and may not be made anew with one.
  if (!response.body || response.status === 204) return response;
  const listen = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      silence.broken();
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(listen), response);
}

function sizeOf(body: RequestInit['body']): number {
  if (typeof body === 'string') return body.length;
  return body instanceof Blob ? body.size : body instanceof Uint8Array ? body.byteLength : 0;
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204 || response.headers.get('content-length') === '0') return null;
  if (!response.headers.get('content-type')?.includes('json')) {
    await response.body?.cancel();
    throw new Weather('unreachable');
  }
  return await response.json();
}

function asWeather(cause: unknown): never {
  throw cause instanceof Weather ? cause : new Weather('unreachable');
}
