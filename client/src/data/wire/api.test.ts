import { afterEach, expect, test, vi } from 'vitest';
import { fetchApi } from './api.ts';
import { Weather } from './weather.ts';

const ours = { 'x-sync': '1', 'content-type': 'application/json' };

function apiAnswering(response: () => Response | Promise<Response>) {
  return fetchApi('/api', async () => response());
}

afterEach(() => void vi.useRealTimers());

const callTo = (response: () => Response | Promise<Response>) => apiAnswering(response).call('/sync/pull');

test.each([
  [
    'a café’s sign-in page',
    () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    'unreachable',
  ],
  [
    'JSON of somebody else',
    () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
    'unreachable',
  ],
  [
    'our header over a page',
    () => new Response('<html>', { headers: { ...ours, 'content-type': 'text/html' } }),
    'unreachable',
  ],
  ['JSON cut short', () => new Response('{"a":', { headers: ours }), 'unreachable'],
  ['no answer', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
  ['a server that cannot now', () => new Response('{}', { status: 503, headers: ours }), 'unavailable'],
  [
    'a server that is asked too often',
    () => new Response('{}', { status: 429, headers: ours }),
    'unavailable',
  ],
  [
    'a server that wants a newer app',
    () => new Response('{}', { status: 426, headers: ours }),
    'updateNeeded',
  ],
] as const)('%s is weather', async (_, response, kind) => {
  const thrown = await callTo(response).catch((cause: unknown) => cause);
  expect(thrown).toBeInstanceOf(Weather);
  expect(thrown).toMatchObject({ kind });
});

test('a server that is asked too often says how long to wait', async () => {
  const response = () => new Response('{}', { status: 429, headers: { ...ours, 'retry-after': '7' } });
  expect(await callTo(response).catch((cause: unknown) => cause)).toMatchObject({ retryAfter: 7_000 });
});

test('who is told to wait hears why; who meets a server that cannot now hears that', async () => {
  const told = async (status: number, body: string) => {
    const cause = await callTo(() => new Response(body, { status, headers: ours })).catch((one) => one);
    return (cause as Weather).code;
  };
  expect(await told(429, '{"code":"auth.crowded","params":{"seconds":5}}')).toBe('auth.crowded');
  expect(await told(429, '<html>')).toBe('request.unavailable');
  expect(await told(503, '{"code":"request.failed"}')).toBe('request.unavailable');
});

test('a refusal of our server is an answer', async () => {
  const response = () => new Response('{"code":"sync.gap"}', { status: 409, headers: ours });
  expect(await callTo(response)).toMatchObject({ ok: false, status: 409, body: { code: 'sync.gap' } });
});

test('a line that takes a minute for a photo is given it, and one that says nothing is not', async () => {
  vi.useFakeTimers();
  let line: AbortSignal | null | undefined;
  const { call } = fetchApi('/api', (_, init) => {
    line = init?.signal;
    return new Promise((_resolve, reject) => {
      line?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
    });
  });
  const small = call('/sync/pull', { method: 'POST', body: {} }).catch((cause: unknown) => cause);
  vi.advanceTimersByTime(20_100);
  expect(line?.aborted).toBe(true);
  expect(await small).toBeInstanceOf(Weather);
  const photo = new Blob([new Uint8Array(256 * 1024)]);
  const large = call('/blobs/x', { method: 'PUT', body: photo }).catch((cause: unknown) => cause);
  vi.advanceTimersByTime(60_000);
  expect(line?.aborted).toBe(false);
  vi.advanceTimersByTime(40_000);
  expect(await large).toBeInstanceOf(Weather);
});

test('an answer that comes slowly is heard to its end, and one that stops in the middle is not waited for', async () => {
  vi.useFakeTimers();
  let tell: ReadableStreamDefaultController<Uint8Array> | undefined;
  const letters = new TextEncoder();
  const { call } = fetchApi('/api', async (_, init) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        tell = controller;
      },
    });
    init?.signal?.addEventListener('abort', () => tell?.error(new DOMException('gone', 'AbortError')));
    return new Response(body, { headers: ours });
  });
  const slow = call('/sync/pull');
  for (const word of ['{"a":', '1', '}']) {
    await vi.advanceTimersByTimeAsync(15_000);
    tell?.enqueue(letters.encode(word));
  }
  await vi.advanceTimersByTimeAsync(15_000);
  tell?.close();
  expect(await slow).toMatchObject({ ok: true, body: { a: 1 } });
  const cut = call('/sync/pull').catch((cause: unknown) => cause);
  await vi.advanceTimersByTimeAsync(1_000);
  tell?.enqueue(letters.encode('{"a":'));
  await vi.advanceTimersByTimeAsync(21_000);
  expect(await cut).toBeInstanceOf(Weather);
});
