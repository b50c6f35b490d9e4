import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

/** The least that tells others of an edit: one document in memory, a stream that pokes, a pull that gives it. */
let document = '{}';
const wakes = new Set<() => void>();

const app = new Hono()
  .post('/push', async (c) => {
    document = await c.req.text();
    for (const wake of [...wakes]) wake();
    return c.json({});
  })
  .post('/pull', async (c) => {
    await c.req.json();
    return c.body(`{"documents":[${document}]}`, 200, { 'Content-Type': 'application/json' });
  })
  .get('/events', (c) =>
    streamSSE(c, async (stream) => {
      let isOpen = true;
      stream.onAbort(() => {
        isOpen = false;
      });
      while (isOpen) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            wakes.delete(wake);
            resolve();
          };
          wakes.add(wake);
        });
        await stream.writeSSE({ event: 'poke', data: '{}' });
      }
    }),
  );

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' }, () => {
  process.stdout.write('listening\n');
});
