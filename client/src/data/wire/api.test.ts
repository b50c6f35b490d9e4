import { expect, test } from 'vitest';
import { fetchApi } from './api.ts';
import { Weather } from './weather.ts';

const ours = { 'x-sync': '1', 'content-type': 'application/json' };

function apiAnswering(response: () => Response | Promise<Response>) {
  return fetchApi('/api', async () => response());
}

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

test('a refusal of our server is an answer', async () => {
  const response = () => new Response('{"code":"sync.gap"}', { status: 409, headers: ours });
  expect(await callTo(response)).toMatchObject({ ok: false, status: 409, body: { code: 'sync.gap' } });
});
