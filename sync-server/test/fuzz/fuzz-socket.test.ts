import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServerType } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../src/listen.ts';
import { createWorld, type World } from '../testing/world.ts';

let world: World;
let server: ServerType;
let port: number;
// As in the product, but a thousandth of it is waited for.
const hasty = { headersTimeout: 1_000, requestTimeout: 2_000, connectionsCheckingInterval: 100 };
beforeAll(async () => {
  world = await createWorld();
  server = await listen(world.app.fetch, { port: 0, host: '127.0.0.1' }, hasty);
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server?.close();
  await world?.close();
});

const cases = Number(process.env.FUZZ_CASES ?? 1_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);

/** Says it byte for byte, and listens until the other side has said all or closed. */
async function say(
  bytes: string | Buffer,
  end = true,
  within = 4_000,
): Promise<{ text: string; closed: boolean }> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  let closed = false;
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.on('error', () => {});
  const over = new Promise<void>((resolve) => {
    socket.once('close', () => {
      closed = true;
      resolve();
    });
  });
  if (end) socket.end(bytes);
  else socket.write(bytes);
  await Promise.race([over, pause(within)]);
  socket.destroy();
  return { text, closed };
}

const statusesIn = (text: string) =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
const isWell = async () => (await fetch(`http://127.0.0.1:${port}/health`)).status === 200;

const host = 'Host: localhost';
const body = '{"email":"x@example.be","password":"p","device":"00000000-0000-4000-8000-000000000000"}';
const hidden = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n';
const head = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;
const post = (...lines: string[]) =>
  head('POST /api/auth/sign-in HTTP/1.1', host, 'Content-Type: application/json', ...lines);

const strange: Record<string, string | Buffer> = {
  nothing: '',
  'line feeds alone': '\r\n'.repeat(1_000),
  'no version': 'GET /\r\n\r\n',
  'a version of its own': head('GET / HTTP/9.9', host),
  'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a greeting of TLS': Buffer.from('16030100f8010000f40303', 'hex'),
  zeros: Buffer.alloc(4_096),
  'bytes above 127': Buffer.alloc(4_096, 0xff),
  'a method nobody knows': head('BREW / HTTP/1.1', host),
  'a tunnel': head('CONNECT example.org:443 HTTP/1.1', 'Host: example.org:443'),
  'an address of another host': head('GET http://example.org/api/profile HTTP/1.1', host),
  'a star': head('OPTIONS * HTTP/1.1', host),
  'no host': head('GET /health HTTP/1.1'),
  'two hosts': head('GET /health HTTP/1.1', host, 'Host: example.org'),
  'a host that is none': head('GET /health HTTP/1.1', 'Host: a b/<>"'),
  'a path of escapes': head('GET /%00%ff%2e%2e/%c0%ae HTTP/1.1', host),
  'a path that climbs': head('GET /../../../../etc/passwd HTTP/1.1', host),
  'an endless path': head(`GET /${'a'.repeat(100_000)} HTTP/1.1`, host),
  'a header without a name': head('GET /health HTTP/1.1', host, ': x'),
  'a header without a colon': head('GET /health HTTP/1.1', host, 'Authorization'),
  'a space before the colon': head('GET /health HTTP/1.1', host, 'Content-Length : 5'),
  'a folded header': 'GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n',
  'a zero in a header': head('GET /health HTTP/1.1', host, 'X: a\0b'),
  'a huge header': head('GET /health HTTP/1.1', host, `X: ${'a'.repeat(200_000)}`),
  'thousands of headers': head(
    'GET /health HTTP/1.1',
    host,
    ...Array.from({ length: 5_000 }, (_, at) => `X${at}: 1`),
  ),
  'an upgrade': head('GET /health HTTP/1.1', host, 'Connection: Upgrade', 'Upgrade: websocket'),
  'an expectation nobody has': head(
    'POST /api/auth/sign-in HTTP/1.1',
    host,
    'Expect: miracles',
    'Content-Length: 2',
  ),
  'a token of bytes': head(
    'GET /api/profile HTTP/1.1',
    host,
    `Authorization: Bearer ${'\u00ff'.repeat(500)}`,
  ),
  'a cookie that does not end': head(
    'POST /api/auth/refresh HTTP/1.1',
    host,
    `Cookie: ${'a=b;'.repeat(3_000)}`,
  ),
  'a length below nothing': post('Content-Length: -1') + body,
  'a length with a sign': `${post(`Content-Length: +${body.length}`)}${body}`,
  'a length beyond all numbers': post('Content-Length: 99999999999999999999') + body,
};

test.each(Object.entries(strange))(
  '%s: an answer below 500, or none; and the server lives on',
  async (_, bytes) => {
    const { text } = await say(bytes);
    for (const status of statusesIn(text)) expect(status).toBeLessThan(500);
    expect(await isWell()).toBe(true);
  },
);

const smuggled: Record<string, string> = {
  'a length and pieces': `${post(`Content-Length: ${5 + hidden.length}`, 'Transfer-Encoding: chunked')}0\r\n\r\n${hidden}`,
  'two lengths': `${post('Content-Length: 0', `Content-Length: ${hidden.length}`)}${hidden}`,
  'lengths in one line': `${post(`Content-Length: 0, ${hidden.length}`)}${hidden}`,
  'pieces said twice': `${post('Transfer-Encoding: chunked', 'Transfer-Encoding: identity')}0\r\n\r\n${hidden}`,
  'pieces in disguise': `${post('Transfer-Encoding: xchunked')}0\r\n\r\n${hidden}`,
  'pieces with a tab': `${post('Transfer-Encoding:\x0bchunked')}0\r\n\r\n${hidden}`,
  'a piece whose size is none': `${post('Transfer-Encoding: chunked')}zz\r\n${hidden}\r\n0\r\n\r\n`,
  'a piece beyond all sizes': `${post('Transfer-Encoding: chunked')}fffffffffffffffff\r\n${hidden}`,
  'line feeds without returns': `GET /nothing HTTP/1.1\n${host}\nContent-Length: 0\n\n${hidden}`,
  'a space before the colon of the length': `${post(`Content-Length : ${hidden.length}`)}${hidden}`,
};

test.each(Object.entries(smuggled))('%s: no second request is read out of the first', async (_, bytes) => {
  const { text, closed } = await say(bytes, false);
  const statuses = statusesIn(text);
  expect(closed).toBe(true);
  expect(statuses.filter((status) => status === 200)).toEqual([]);
  expect(statuses.length).toBeLessThanOrEqual(1);
  for (const status of statuses) expect(status).toBeLessThan(500);
});

test('fifty that send a byte now and then are shown out, and nobody else waits for them', async () => {
  const sockets = Array.from({ length: 50 }, () => connect(port, '127.0.0.1').on('error', () => {}));
  const began = performance.now();
  const gone = Promise.all(sockets.map((socket) => once(socket, 'close')));
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('G');
  }, 50);
  for (const socket of sockets) socket.resume();
  const waits: number[] = [];
  while (waits.length < 20) {
    const asked = performance.now();
    expect(await isWell()).toBe(true);
    waits.push(performance.now() - asked);
  }
  await gone;
  clearInterval(drip);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(Math.max(...waits)).toBeLessThan(3_000);
}, 20_000);

test('a body that does not come is not waited for', async () => {
  const began = performance.now();
  const { text, closed } = await say(post('Content-Length: 100'), false, 8_000);
  expect(closed).toBe(true);
  expect(performance.now() - began).toBeLessThan(8_000);
  for (const status of statusesIn(text)) expect(status).toBeLessThan(500);
}, 20_000);

test(`${cases} heads with some bytes changed, cut or doubled: never 500, and nothing hangs`, async () => {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const whole = Buffer.from(
    `${post(`Content-Length: ${body.length}`, 'Connection: close')}${body}`,
    'latin1',
  );
  const wrong: string[] = [];
  for (let at = 0; at < cases; at += 20) {
    const batch = Array.from({ length: Math.min(20, cases - at) }, () => {
      const bytes = Buffer.from(whole);
      for (let hurt = next(4); hurt >= 0; hurt -= 1) bytes[next(bytes.length)] = next(256);
      return next(5) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
    });
    const answers = await Promise.all(batch.map((bytes) => say(bytes, true, 10_000)));
    for (const [which, { text, closed }] of answers.entries()) {
      const bad = statusesIn(text).filter((status) => status >= 500 && status !== 503);
      if (bad.length > 0 || !closed)
        wrong.push(`${bad} ${closed} ${JSON.stringify(batch[which]?.toString('latin1'))}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await isWell()).toBe(true);
}, 240_000);
