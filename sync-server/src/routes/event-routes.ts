import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { WatchChanges } from '../sync/watch-changes.ts';
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
    return streamSSE(c, async (stream) => {
      const { next, stop } = watching.value;
      stream.onAbort(stop);
      while (!stream.aborted && !stream.closed) {
        const seq = await next(heartbeatMillis);
        if (seq === 'stopped') break;
        if (seq === 'quiet') {
          // An open stream must not outlive its session, nor a token its ten minutes.
          if (!(await findSession(token)).ok) break;
          await stream.write(': heartbeat\n\n');
        } else {
          await stream.writeSSE({ event: 'poke', data: JSON.stringify({ organisation, seq }) });
        }
      }
      stop();
    });
  });
}
