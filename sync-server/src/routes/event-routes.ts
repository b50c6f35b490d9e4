import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { WatchChanges, Watching } from '../sync/watch-changes.ts';
import { refusalAnswer } from './answer.ts';
import type { FindSession } from './guard.ts';
import type { SessionEnv } from './session-env.ts';

const heartbeatMillis = 20_000;

/** Only pokes: what changed is pulled, with the rights of that moment. */
export function eventRoutes(watch: WatchChanges, findSession: FindSession) {
  return new Hono<SessionEnv>().get('/events', async (c) => {
    const organisation = c.req.query('organisation') ?? '';
    const watching = await watch(c.var.session, organisation);
    if (!watching.ok) return refusalAnswer(c, watching.refusal);
    const token = c.req.header('authorization')?.slice('Bearer '.length) ?? '';
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, (stream) => tell(stream, watching.value, organisation, () => findSession(token)));
  });
}

async function tell(
  stream: SSEStreamingApi,
  { next, stop }: Watching,
  organisation: string,
  session: () => ReturnType<FindSession>,
): Promise<void> {
  stream.onAbort(stop);
  for (let seq = await next(heartbeatMillis); seq !== 'stopped'; seq = await next(heartbeatMillis)) {
    if (seq !== 'quiet') {
      await stream.writeSSE({ event: 'poke', data: JSON.stringify({ organisation, seq }) });
      continue;
    }
    // An open stream must not outlive its session, nor a token its ten minutes.
    if (!(await session()).ok) break;
    await stream.write(': heartbeat\n\n');
  }
  stop();
}
