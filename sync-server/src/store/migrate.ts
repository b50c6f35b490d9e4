import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { scramVerifier } from './scram.ts';
import { startSentence } from './start-sentence.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../migrations');
const role = 'koprogo_app';
// Any number, as long as every server of this product takes the same.
const lock = 7_215_843_201;

export type MigrateOptions = { readonly adminUrl: string; readonly appPassword: string };

/** Brings the schema up to date and gives the names of the files applied. Two servers starting at once take turns. */
export async function migrate({ adminUrl, appPassword }: MigrateOptions): Promise<string[]> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await prepareRole(sql, appPassword);
    await sql`create table if not exists schema_migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`;
    const done = await sql<
      { name: string; checksum: string }[]
    >`select name, checksum from schema_migrations`;
    const checksums = new Map(done.map((row) => [row.name, row.checksum]));
    const applied: string[] = [];
    for (const { name, text, checksum } of await migrationFiles()) {
      const known = checksums.get(name);
      if (known === undefined) {
        await apply(sql, name, text, checksum);
        applied.push(name);
      } else if (known !== checksum) {
        throw new Error(`migrations/${name} was edited after it was applied; write a new file instead`);
      }
    }
    if (applied.length > 0) await sql`analyze`;
    return applied;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function migrationFiles() {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function apply(sql: postgres.Sql, name: string, text: string, checksum: string): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction.unsafe(text);
    await transaction`insert into schema_migrations (name, checksum) values (${name}, ${checksum})`;
  });
}

// Roles belong to the whole cluster, the advisory lock to one database: another database's start may get in between.
async function prepareRole(sql: postgres.Sql, password: string, attempt = 1): Promise<void> {
  try {
    await createOrUpdateRole(sql, password);
  } catch (error) {
    const isRace = /concurrently updated|already exists|duplicate key/.test(String(error));
    if (!isRace || attempt >= 5) throw error;
    await prepareRole(sql, password, attempt + 1);
  }
}

async function createOrUpdateRole(sql: postgres.Sql, password: string): Promise<void> {
  const [existing] = await sql<{ rolsuper: boolean; rolbypassrls: boolean }[]>`
    select rolsuper, rolbypassrls from pg_roles where rolname = ${role}`;
  if (existing?.rolsuper || existing?.rolbypassrls) {
    throw new Error(
      `the role ${role} may bypass row-level security; take that from it (alter role ${role} nosuperuser nobypassrls)`,
    );
  }
  const verb = existing ? 'alter' : 'create';
  const [statement] = await sql<{ text: string }[]>`
    select format('%s role %I login password %L', ${verb}::text, ${role}::text, ${scramVerifier(password)}::text) as text`;
  await sql.unsafe(statement?.text ?? '');
}

async function main(): Promise<void> {
  const adminUrl = process.env.DATABASE_ADMIN_URL;
  const appPassword = process.env.KOPROGO_APP_PASSWORD;
  if (!adminUrl || !appPassword) throw new Error('DATABASE_ADMIN_URL and KOPROGO_APP_PASSWORD must be set');
  for (const name of await migrate({ adminUrl, appPassword })) console.log(`migrated: ${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(startSentence(error));
    process.exit(1);
  });
}
