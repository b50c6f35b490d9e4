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
  stop(): Promise<void>;
};

const appRole = 'koprogo_app';

/** The database to work on: the person's own server where DATABASE_URL names one, else our own. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const own = settings.databaseUrl === undefined;
  const server = own ? await startPostgres({ dataDir: settings.dataDir }) : undefined;
  const adminUrl = server?.adminUrl ?? settings.databaseUrl ?? '';
  try {
    const password = appPassword(settings.dataDir);
    await ensureAppRole(adminUrl, password);
    const appUrl = new URL(adminUrl);
    appUrl.username = appRole;
    appUrl.password = password;
    return { adminUrl, appUrl: appUrl.href, stop: async () => server?.stop() };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function ensureAppRole(adminUrl: string, password: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [role] = await sql`select rolsuper, rolbypassrls from pg_roles where rolname = ${appRole}`;
    if (role && (role.rolsuper || role.rolbypassrls)) {
      throw new Trouble(
        `The role ${appRole} is a superuser or passes by row-level security: take that away.`,
      );
    }
    // The password is our own and base64url: it can be written into the statement, which takes no parameters.
    await sql.unsafe(`${role ? 'alter' : 'create'} role ${appRole} login password '${password}'`);
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
    case '42501':
      return `The user in DATABASE_URL may not create the role ${appRole}: give it CREATEROLE.`;
    default:
      return `The database at ${place} cannot be reached (${sayError(error)}): check DATABASE_URL and that the server runs.`;
  }
}

function appPassword(dataDir: string): string {
  const file = join(dataDir, 'app-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const fresh = randomBytes(24).toString('base64url');
  writeFileSync(file, fresh, { mode: 0o600 });
  return fresh;
}
