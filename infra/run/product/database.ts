import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { startPostgres } from '../../postgres/index.ts';
import { sayError, Trouble } from '../../trouble.ts';
import type { Settings } from './settings.ts';

export type Database = {
  /** As the owner: for migrations and demo data only. */
  readonly adminUrl: string;
  /** As `koprogo_app`, which owns nothing: for the server. */
  readonly appUrl: string;
  readonly appPassword: string;
  stop(): Promise<void>;
};

/** The database to work on: the person's own server where DATABASE_URL names one, else our own. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const { dataDir, databaseUrl, isThrowaway } = settings;
  const appPassword = readAppPassword(dataDir);
  const own =
    databaseUrl === undefined
      ? await startPostgres({ dataDir, durable: !isThrowaway, removeAfter: isThrowaway })
      : undefined;
  const adminUrl = own?.adminUrl ?? databaseUrl ?? '';
  if (!own) await requireReachable(adminUrl);
  const appUrl = new URL(adminUrl);
  appUrl.username = 'koprogo_app';
  appUrl.password = appPassword;
  return { adminUrl, appUrl: appUrl.href, appPassword, stop: async () => own?.stop() };
}

async function requireReachable(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [server] = await sql`select current_setting('server_version_num')::int as version`;
    if (server?.version < 160_000) {
      throw new Trouble('The server in DATABASE_URL is older than PostgreSQL 16: use a newer one.');
    }
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(explain(error, adminUrl));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function explain(error: unknown, adminUrl: string): string {
  const url = new URL(adminUrl);
  const place = `${url.hostname}:${url.port || 5432}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const database = decodeURIComponent(url.pathname.slice(1));
  switch (code) {
    case '28P01':
    case '28000':
      return `The database at ${place} does not let the user "${decodeURIComponent(url.username)}" in: check the user and password in DATABASE_URL.`;
    case '3D000':
      return `The database server at ${place} has no database "${database}": create it first.`;
    default:
      return `The database at ${place} cannot be reached (${sayError(error)}): check DATABASE_URL and that the server runs.`;
  }
}

function readAppPassword(dataDir: string): string {
  const file = join(dataDir, 'app-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const fresh = randomBytes(24).toString('base64url');
  writeFileSync(file, fresh, { mode: 0o600 });
  return fresh;
}
