import { sayError, Trouble } from '../../trouble.ts';
import { runNode } from '../command.ts';
import { writableDir } from '../room.ts';
import { openDatabase } from './database.ts';
import { runCommand } from './server.ts';
import { readSettings } from './settings.ts';

/** A large set of demo data, in the database named with --database, else in the product's own. */
async function makeLarge(args: readonly string[]): Promise<number> {
  const named = args.indexOf('--database');
  const databaseUrl = named < 0 ? process.env.DATABASE_URL : args[named + 1];
  const settings = readSettings({ ...process.env, DATABASE_URL: databaseUrl });
  writableDir(settings.dataDir);
  const database = await openDatabase(settings);
  try {
    const env = {
      DATABASE_ADMIN_URL: database.adminUrl,
      KOPROGO_APP_PASSWORD: database.appPassword,
      KOPROGO_DATA: settings.dataDir,
    };
    await runCommand('sync-server/src/store/migrate.ts', env, 'The database could not be brought up to date');
    const rest = named < 0 ? args : args.toSpliced(named, 2);
    const done = await runNode('sync-server/src/demo/large.ts', rest, { env, echo: true });
    return done.code;
  } finally {
    await database.stop();
  }
}

try {
  process.exitCode = await makeLarge(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : sayError(error)}\n`);
  process.exitCode = 1;
}
