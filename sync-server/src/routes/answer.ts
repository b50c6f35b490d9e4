import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { RefusalCode } from 'shared-domain/sync';
import type { AppEnv } from './session-env.ts';
import { statusOf } from './status-of.ts';

export type Refused = {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** A refusal as every route says it: its code is both the body and, by `statusOf`, the status. */
export function refusalAnswer<Env extends AppEnv>(c: Context<Env>, refusal: Refused): Response {
  const status = statusOf[refusal.code];
  (c as unknown as Context<AppEnv>).set('refusal', refusal.code);
  const seconds = refusal.params?.seconds;
  if (status === 503) c.header('Retry-After', '2');
  if (status === 429) c.header('Retry-After', String(seconds ?? 60));
  return c.json(refusal, status);
}

const worthCompressing = 2_048;
const compressed = promisify(gzip);

/** JSON as it goes into the socket. Compressed at once, beside the server's thread: as a stream it costs several times as much. */
export async function jsonAnswer<Env extends AppEnv>(
  c: Context<Env>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  const isShrunk = bytes.length >= worthCompressing && acceptsGzip(c.req.header('accept-encoding'));
  if (!isShrunk) return c.body(bytes, 200, headers);
  return c.body(await compressed(bytes), 200, { ...headers, 'Content-Encoding': 'gzip' });
}

function acceptsGzip(header = ''): boolean {
  return header.split(',').some((one) => /^\s*gzip\s*(;\s*q=(1|0\.\d*[1-9]\d*).*)?$/i.test(one));
}
