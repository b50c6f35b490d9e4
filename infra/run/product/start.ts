import { rmSync } from 'node:fs';
import { Trouble } from '../../trouble.ts';
import { clientDist, ensureClientBuild } from '../client-build.ts';
import { endRunning } from '../command.ts';
import { writableDir } from '../room.ts';
import { openDatabase } from './database.ts';
import { whenNpmIsGone } from './npm-watch.ts';
import { requireFreePort } from './port.ts';
import { runCommand, type Server, startServer } from './server.ts';
import { readSettings } from './settings.ts';

/** What was started, in order; stopped in the opposite order, once. */
const running: Array<() => Promise<void>> = [];
let stopping: Promise<void> | undefined;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  writableDir(settings.dataDir);
  await requireFreePort(settings.host, settings.port);
  if (settings.isThrowaway)
    running.push(async () => rmSync(settings.dataDir, { recursive: true, force: true }));
  const database = await openDatabase(settings);
  running.push(() => database.stop());
  await ensureClientBuild(say);
  if (stopping) return;
  const env = {
    PORT: String(settings.port),
    HOST: settings.host,
    DATABASE_URL: database.appUrl,
    CLIENT_DIST: clientDist,
    KOPROGO_DATA: settings.dataDir,
    // Where anybody may sign in with the demo's passwords, anybody may begin a co-ownership of their own.
    ...(settings.withDemo && { KOPROGO_SIGN_UPS_PER_HOUR: process.env.KOPROGO_SIGN_UPS_PER_HOUR ?? '20' }),
  };
  const admin = { ...env, DATABASE_ADMIN_URL: database.adminUrl, KOPROGO_APP_PASSWORD: database.appPassword };
  await runCommand('sync-server/src/store/migrate.ts', admin, 'The database could not be brought up to date');
  const logins = settings.withDemo ? await loadDemo(admin) : '';
  if (stopping) return;
  const reachable = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host;
  const server = await startServer(env, addressOf(reachable, settings.port), settings.dataDir);
  running.push(() => server.stop());
  void endWith(server);
  const shown = reachable === '127.0.0.1' ? 'localhost' : reachable;
  say(`\nKoproGo runs on ${addressOf(shown, settings.port)}   (Ctrl-C stops it)`);
  if (logins) say(`\n${logins}`);
}

/** Gives the log-ins. It takes its time once; then nothing is loaded and nothing said. */
function loadDemo(env: Record<string, string>): Promise<string> {
  let isTold = false;
  const tell = () => {
    if (!isTold) say('Loading demo data…');
    isTold = true;
  };
  return runCommand('sync-server/src/demo/load.ts', env, 'The demo data could not be loaded', tell);
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function endWith(server: Server): Promise<void> {
  const why = await server.ended;
  if (stopping) return;
  process.stderr.write(`${why}\n`);
  await stopAll();
  process.exit(1);
}

function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (let stop = running.pop(); stop; stop = running.pop()) await stop();
  })();
  return stopping;
}

async function leave(): Promise<void> {
  endRunning();
  await stopAll();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
process.on('disconnect', leave);
whenNpmIsGone(leave);
// The terminal is gone: there is nobody to write to, and still everything to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  await start();
} catch (error) {
  // Told to stop in the middle, a step fails because it was ended: nothing to report.
  if (stopping) await leave();
  await stopAll();
  const sentence =
    error instanceof Trouble ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
