import { Hono } from 'hono';
import type { AppEnv } from './session-env.ts';

export type HealthPorts = {
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly isDraining: () => boolean;
  readonly metrics: () => Promise<string>;
  readonly mayReadMetrics: (
    authorization: string | undefined,
    address: string,
    isForwarded: boolean,
  ) => boolean;
  readonly addressOf: (c: import('hono').Context<AppEnv>) => string;
};

export function healthRoutes(ports: HealthPorts) {
  return new Hono<AppEnv>()
    .get('/health', async (c) => {
      if (ports.isDraining()) return c.json({ status: 'draining' }, 503);
      const isUp = await ports.ping().then(
        () => true,
        () => false,
      );
      return isUp ? c.json({ status: 'ok' }) : c.json({ status: 'databaseUnreachable' }, 503);
    })
    .get('/metrics', async (c) => {
      const isForwarded = c.req.header('x-forwarded-for') !== undefined;
      const isAllowed = ports.mayReadMetrics(c.req.header('authorization'), ports.addressOf(c), isForwarded);
      if (!isAllowed) return c.json({ code: 'request.notFound' }, 404);
      return c.text(await ports.metrics(), 200, { 'Content-Type': 'text/plain; version=0.0.4' });
    });
}
