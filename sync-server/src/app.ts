import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { matchedRoutes } from 'hono/route';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { adminRoutes } from './routes/admin-routes.ts';
import { alertRoutes } from './routes/alert-routes.ts';
import { refusalAnswer } from './routes/answer.ts';
import { archiveFileRoutes, archiveRoutes } from './routes/archive-routes.ts';
import { authRoutes } from './routes/auth-routes.ts';
import { blobRoutes } from './routes/blob-routes.ts';
import { clientFiles } from './routes/client-files.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { ownPassword, signedIn } from './routes/guard.ts';
import { apiHeaders, securityHeaders } from './routes/headers.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { documentLinkRoutes, linkRoutes } from './routes/link-routes.ts';
import { originOf } from './routes/origin.ts';
import type { AppEnv } from './routes/session-env.ts';
import { profileRoutes, sessionRoutes } from './routes/session-routes.ts';
import { syncRoutes } from './routes/sync-routes.ts';
import type { Services } from './services.ts';
import { isWeather } from './store/database.ts';
import { limitPushes } from './sync/limit-pushes.ts';
import { pullChanges } from './sync/pull-changes.ts';
import { pushChanges } from './sync/push-changes.ts';

export type AppOptions = {
  readonly services: Services;
  readonly log: Log;
  readonly clientFolder: string | null;
  readonly isBehindProxy: boolean;
  readonly metricsToken: string | null;
  /** How long a stream of events is silent, and how often its session is looked at. */
  readonly heartbeatMillis?: number;
  readonly isDraining?: () => boolean;
};

/** All routes with what stands in front of each of them; an error of any kind ends in one place. */
export function createApp(options: AppOptions) {
  const { services, log } = options;
  const origin = originOf(options.isBehindProxy);
  const metrics = createMetrics(services.watched.watching);
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    const started = performance.now();
    c.set('requestId', randomUUID());
    c.set('refusal', null);
    await next();
    const line = { method: c.req.method, route: routeOf(c), status: c.res.status };
    const millis = Math.round(performance.now() - started);
    metrics.request({ ...line, millis });
    log.request({ ...line, millis, id: c.var.requestId, code: c.var.refusal });
  });
  app.use(securityHeaders(origin));
  app.use(compress({ threshold: 2_048 }));
  app.route('/api', apiRoutes(options, origin));
  app.route(
    '/',
    healthRoutes({
      ping: services.ping,
      isDraining: options.isDraining ?? (() => false),
      metrics: metrics.text,
      mayReadMetrics: metricsGuard(options.metricsToken),
      addressOf: origin.addressOf,
    }),
  );
  if (options.clientFolder) app.route('/', clientFiles(options.clientFolder));
  app.notFound((c) => refusalAnswer(c, { code: 'request.notFound' }));
  app.onError((error, c) => {
    const isPassing = isWeather(error);
    log.failure(isPassing ? 'weather' : 'bug', error);
    return refusalAnswer(c, { code: isPassing ? 'request.unavailable' : 'request.failed' });
  });
  return app;
}

function apiRoutes({ services, heartbeatMillis }: AppOptions, origin: ReturnType<typeof originOf>) {
  const { auth, exchange } = services;
  const guard = signedIn(auth.findSession);
  const api = new Hono<AppEnv>().use(apiHeaders);
  api.use('/sync/*', guard, ownPassword);
  api.use('/blobs/*', guard, ownPassword);
  api.use('/admin/*', guard, ownPassword);
  api.route('/archives/files', archiveFileRoutes(services.archives));
  api.route('/links', linkRoutes(services.links, origin));
  api.use('/archives/*', guard, ownPassword);
  api.use('/documents/*', guard, ownPassword);
  api.use('/profile', guard);
  api.use('/alerts/*', guard, ownPassword);
  api.use('/auth/sessions/*', guard, ownPassword);
  api.use('/auth/password', guard);
  const push = limitPushes(pushChanges(exchange), services.pushLimits, services.now);
  const answered = () => services.fault('after-commit');
  api.route('/sync', syncRoutes({ pull: pullChanges(exchange), push, answered }));
  api.route('/sync', eventRoutes(services.watched.watch, auth.findSession, heartbeatMillis));
  api.route('/blobs', blobRoutes(services));
  api.route('/admin', adminRoutes(services));
  api.route('/archives', archiveRoutes(services.archives));
  api.route('/documents', documentLinkRoutes(services.links));
  api.route('/alerts', alertRoutes(services.alerts.ports));
  api.route('/profile', profileRoutes(auth));
  api.route('/auth', sessionRoutes(auth));
  api.route('/auth', authRoutes(auth, origin));
  api.all('*', (c) => refusalAnswer(c, { code: 'request.notFound' }));
  return api;
}

/** The pattern of the route that answered; a pattern names nobody. */
function routeOf(c: Context<AppEnv>): string {
  const named = matchedRoutes(c).filter(({ path }) => !path.includes('*'));
  return named.at(-1)?.path ?? '*';
}

/** With a token: who shows it. Without: this machine alone, and nobody through a proxy on it. */
function metricsGuard(token: string | null) {
  return (authorization: string | undefined, address: string, isForwarded: boolean): boolean => {
    if (token !== null) return authorization === `Bearer ${token}`;
    const isLocal = ['', '127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address);
    return isLocal && !isForwarded;
  };
}
