import { resolve } from 'node:path';
import { Trouble } from '../../trouble.ts';
import { at } from '../room.ts';

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** An existing server to use, reached as the owner of the database. */
  readonly databaseUrl: string | undefined;
  readonly withDemo: boolean;
  /** For tests: nothing need survive, and the data directory goes at the end. */
  readonly isThrowaway: boolean;
};

/** What the person asked for with environment variables. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    dataDir: env.KOPROGO_DATA ? resolve(env.KOPROGO_DATA) : at('.data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    withDemo: env.KOPROGO_DEMO !== 'no',
    isThrowaway: env.KOPROGO_THROWAWAY === 'yes',
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 4000;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Trouble(`PORT is "${text}", which is no port: give a number from 1 to 65535.`);
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isComplete = url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1;
  if (isComplete) return text;
  throw new Trouble(
    'DATABASE_URL is no address of a PostgreSQL database: it looks like postgres://user:password@host:5432/database.',
  );
}
