import { type Answer, ErrorAnswer, PullAnswer, PushAnswer, type Wire } from 'shared-domain/sync';
import type * as z from 'zod/mini';
import type { ApiAnswer, ApiCall } from './api.ts';
import { Weather } from './weather.ts';

// The schema's optional fields may be absent, never `undefined`: JSON has no such word.
type Pushed = PushAnswer;

/** Calls as the signed-in account; renews the access token once when it is refused. */
export type Authorised = (path: string, init?: ApiCall) => Promise<ApiAnswer>;

export function syncWire(call: Authorised): Wire {
  return {
    pull: async (request) => read(PullAnswer, await call('/sync/pull', { method: 'POST', body: request })),
    push: async (request) =>
      read<Pushed>(
        PushAnswer as z.ZodMiniType<Pushed>,
        await call('/sync/push', { method: 'POST', body: request }),
      ),
  };
}

// An answer in another shape is no answer: nothing is stored of it, and the exchange is made again.
function read<T>(schema: z.ZodMiniType<T>, answer: ApiAnswer): Answer<T> {
  if (answer.ok) return { ok: true, value: parse(schema, answer.body) };
  return { ok: false, status: answer.status, error: parse(ErrorAnswer, answer.body) };
}

function parse<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (!read.success) throw new Weather('unavailable');
  return read.data;
}
