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
