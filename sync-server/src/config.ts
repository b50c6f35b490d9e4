import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pushServicesFrom } from './alerts/push-services.ts';

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly clientFolder: string | null;
  readonly dataFolder: string;
  /** Instead of the one kept in the data folder: for several servers of one installation. */
  readonly secret: string | null;
  readonly isBehindProxy: boolean;
  readonly metricsToken: string | null;
  readonly signInsPerMinute: number;
  readonly failuresPerAddress: number;
  /** Who may make an account for themselves, in an hour and from one network; 0: nobody. */
  readonly signUpsPerHour: number;
  /** Invented co-ownerships to play in that may stand at once, where people sign up by themselves; 0: none. */
  readonly mostPlaygrounds: number;
  readonly blobBytesPerDay: number;
  readonly pushesPerMinute: number;
  readonly organisationPushesPerMinute: number;
  /** Push services besides those of the known browsers. */
  readonly pushServices: readonly string[];
  /** Whom push services write to. */
  readonly pushContact: string;
  readonly logLevel: string;
  readonly fault: string | undefined;
};

/** What the environment says; a sentence is thrown for what it lacks. */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = env.DATABASE_URL;
  if (!databaseUrl)
    throw new Error('DATABASE_URL must be set: the address of PostgreSQL for the role koprogo_app');
  return {
    databaseUrl,
    port: numberFrom('PORT', env.PORT, 3000),
    host: env.HOST ?? '127.0.0.1',
    clientFolder: env.CLIENT_DIST ? resolve(env.CLIENT_DIST) : null,
    dataFolder: dataFolderOf(env),
    secret: env.KOPROGO_SECRET ?? null,
    isBehindProxy: env.KOPROGO_PROXY === '1',
    metricsToken: env.KOPROGO_METRICS_TOKEN ?? null,
    signInsPerMinute: numberFrom('KOPROGO_SIGN_INS_PER_MINUTE', env.KOPROGO_SIGN_INS_PER_MINUTE, 5),
    failuresPerAddress: numberFrom('KOPROGO_FAILURES_PER_ADDRESS', env.KOPROGO_FAILURES_PER_ADDRESS, 60),
    signUpsPerHour: numberFrom('KOPROGO_SIGN_UPS_PER_HOUR', env.KOPROGO_SIGN_UPS_PER_HOUR, 0),
    mostPlaygrounds: numberFrom('KOPROGO_PLAYGROUNDS', env.KOPROGO_PLAYGROUNDS, 100),
    blobBytesPerDay:
      numberFrom('KOPROGO_UPLOAD_MB_PER_DAY', env.KOPROGO_UPLOAD_MB_PER_DAY, 1_000) * 1_000_000,
    pushesPerMinute: numberFrom('KOPROGO_PUSHES_PER_MINUTE', env.KOPROGO_PUSHES_PER_MINUTE, 600),
    organisationPushesPerMinute: numberFrom(
      'KOPROGO_ORGANISATION_PUSHES_PER_MINUTE',
      env.KOPROGO_ORGANISATION_PUSHES_PER_MINUTE,
      12_000,
    ),
    pushServices: pushServicesFrom(env.KOPROGO_PUSH_SERVICES),
    pushContact: contactFrom(env.KOPROGO_PUSH_CONTACT),
    logLevel: env.KOPROGO_LOG ?? 'info',
    fault: env.KOPROGO_FAULT,
  };
}

/** Where the installation keeps its secret. */
export function dataFolderOf(env: NodeJS.ProcessEnv): string {
  return resolve(env.KOPROGO_DATA ?? join(homedir(), '.koprogo'));
}

function contactFrom(text: string | undefined): string {
  if (!text) return 'mailto:postmaster@koprogo.example';
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text))
    throw new Error('KOPROGO_PUSH_CONTACT must be mailto:somebody@example.org or an address of https');
  return text;
}

function numberFrom(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new Error(`${name} must be a whole number`);
  return number;
}
