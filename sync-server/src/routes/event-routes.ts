import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { WatchChanges, Watching } from '../sync/watch-changes.ts';
import { refusalAnswer } from './answer.ts';
import type { FindSession } from './guard.ts';
import type { SessionEnv } from './session-env.ts';
import { isUuid } from './words.ts';

const heartbeatMillis = 20_000;

/** Only pokes: what changed is pulled, with the rights of that moment. */
export function eventRoutes(watch: WatchChanges, findSession: FindSession, millis = heartbeatMillis) {
  return new Hono<SessionEnv>().get('/events', async (c) => {
    const organisation = c.req.query('organisation') ?? '';
    if (!isUuid(organisation)) return refusalAnswer(c, { code: 'sync.notFound' });
    const watching = await watch(c.var.session, organisation);
    if (!watching.ok) return refusalAnswer(c, watching.refusal);
    const token = c.req.header('authorization')?.slice('Bearer '.length) ?? '';
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, (stream) =>
      tell(stream, watching.value, {
        organisation,
        millis,
        isAlive: async () => (await findSession(token)).ok,
      }),
    );
  });
}

type Told = {
  readonly organisation: string;
  readonly millis: number;
  readonly isAlive: () => Promise<boolean>;
};

async function tell(
  stream: SSEStreamingApi,
  { next, stop }: Watching,
  { organisation, millis, isAlive }: Told,
): Promise<void> {
  stream.onAbort(stop);
  let checkedAt = performance.now();
  try {
    for (let seq = await next(millis); seq !== 'stopped'; seq = await next(millis)) {
      // An open stream must not outlive its session, nor a token its ten minutes, however much there is to tell.
      if (seq === 'quiet' || performance.now() - checkedAt >= millis) {
        if (!(await isAlive())) break;
        checkedAt = performance.now();
      }
      if (seq === 'quiet') await stream.write(': heartbeat\n\n');
      else await stream.writeSSE({ event: 'poke', data: JSON.stringify({ organisation, seq }) });
    }
  } finally {
    stop();
  }
}
