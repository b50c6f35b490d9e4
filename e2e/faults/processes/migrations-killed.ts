import { createScratchDatabase } from 'infra/postgres';
import postgres from 'postgres';
import type { Chance } from './chance.ts';
import { migrationEnv } from './people.ts';
import { runProgram } from './server-process.ts';
import type { Tally } from './tally.ts';

const program = 'sync-server/src/store/migrate.ts';

/** Migrations of an empty database, killed again and again at any moment of their way; then one comes to its end. */
export async function migrationsKilled(
  adminUrl: string,
  chance: Chance,
  kills: number,
  told: Tally,
): Promise<void> {
  const untouched = await createScratchDatabase(adminUrl);
  const began = performance.now();
  told.check(
    'migrations that nobody stops come to their end',
    (await runProgram(program, migrationEnv(untouched.adminUrl))) ? [] : ['they failed'],
  );
  const whole = performance.now() - began;
  const wanted = await schemaOf(untouched.adminUrl);
  let cut = 0;
  let scratch = await createScratchDatabase(adminUrl);
  const wrong: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const env = migrationEnv(scratch.adminUrl);
    const isCut = !(await runProgram(program, env, whole * (0.3 + 0.7 * chance.next())));
    cut += isCut ? 1 : 0;
    // Every third time it is let through, and the next begins with nothing.
    if (isCut && kill % 3 < 2) continue;
    if (!(await runProgram(program, env))) wrong.push(`kill ${kill}: it does not come to its end any more`);
    if ((await schemaOf(scratch.adminUrl)) !== wanted) wrong.push(`kill ${kill}: it ends elsewhere`);
    await scratch.drop();
    scratch = await createScratchDatabase(adminUrl);
  }
  told.check(`migrations killed ${kills} times, ${cut} of them on their way, come to the same end`, wrong);
  await scratch.drop();
  await untouched.drop();
}

/** Tables, columns, rules and walls, and which migrations made them. */
async function schemaOf(adminUrl: string): Promise<string> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const found = [
      await sql`select name, checksum from schema_migrations order by 1`,
      await sql`select table_name, column_name, data_type, is_nullable, column_default
        from information_schema.columns where table_schema = 'public' order by 1, 2`,
      await sql`select conrelid::regclass::text as of, pg_get_constraintdef(oid) as text from pg_constraint
        where connamespace = 'public'::regnamespace order by 1, 2`,
      await sql`select tablename, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`,
      await sql`select tablename, policyname, qual, with_check from pg_policies order by 1, 2`,
      await sql`select table_name, privilege_type from information_schema.role_table_grants
        where grantee = 'koprogo_app' order by 1, 2`,
    ];
    return JSON.stringify(found);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
