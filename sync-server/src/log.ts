import { pino } from 'pino';
import { databaseCode } from './store/database.ts';

export type Log = {
  request(line: RequestLine): void;
  failure(what: string, error: unknown): void;
  event(what: EventName, numbers?: Readonly<Record<string, number>>): void;
};

/** Everything a request may leave in a log. The route is its pattern: no name, address, token or query gets in. */
export type RequestLine = {
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly millis: number;
  readonly code: string | null;
};

export type EventName = 'listening' | 'draining' | 'stopped' | 'listenerLost';

type Options = { readonly level?: string; readonly write?: (line: string) => void };

export function createLog({ level = 'info', write }: Options = {}): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  // A write to the system for each request costs as much as a statement: lines of requests wait for others, half a second.
  const gathered = write ? null : pino.destination({ fd: 1, minLength: 4_096, periodicFlush: 500 });
  const logger = write ? pino(options, { write }) : pino(options, gathered ?? undefined);
  const now = () => gathered?.flushSync();
  return {
    request: ({ id, method, route, status, millis, code }) => {
      const line = { id, method, route, status, millis, ...(code ? { code } : {}) };
      if (status >= 500) logger.error(line, 'request');
      else logger.info(line, 'request');
    },
    failure: (what, error) => {
      logger.error({ what, ...withoutData(error) }, 'failure');
      now();
    },
    event: (what, numbers) => {
      logger.info({ ...numbers }, what);
      now();
    },
  };
}

/** Where it went wrong, never on what: messages quote the values they complain about. */
function withoutData(error: unknown) {
  const {
    name,
    stack,
    constraint_name: constraint,
    table_name: table,
  } = Object(error) as Record<string, unknown>;
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return {
    name: typeof name === 'string' ? name : typeof error,
    database: databaseCode(error) || undefined,
    constraint: typeof constraint === 'string' ? constraint : undefined,
    table: typeof table === 'string' ? table : undefined,
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}
