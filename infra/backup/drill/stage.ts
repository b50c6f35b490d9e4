import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../../sync-server/src/store/migrate.ts';
import { type RunningPostgres, startPostgres } from '../../postgres/index.ts';
import { clusterDirOf } from '../../postgres/places.ts';
import { ensureGpg } from '../gpg.ts';
import { setUp } from '../setup.ts';
import type { Store } from '../store.ts';
import { type DrillDevice, drillDevice } from './drill-device.ts';
import { foundOrganisation, password, people } from './found-organisation.ts';
import { postgresProcesses, type ServerProcess, signal, startServer, untilGone } from './processes.ts';
import { makeTestingKey } from './testing-key.ts';

const secret = 'a secret of the exercise, long enough to be one';
const appPassword = 'a password of the exercise';

/** A real PostgreSQL, a real server and three devices, to be killed, restored and let come back. */
export type Stage = {
  readonly folder: string;
  /** The data directory that is lost and restored. */
  readonly cluster: string;
  readonly devices: readonly DrillDevice[];
  adminUrl(): string;
  /** Backups go to a place of its own from now on. */
  newStore(): Promise<Store>;
  /** Time passes for the devices. */
  passDays(days: number): void;
  /** Server and database die at once, in the middle of what they do. */
  kill(): Promise<void>;
  raiseDatabase(): Promise<void>;
  raiseServer(): Promise<void>;
  end(): Promise<void>;
};

export async function setUpStage(): Promise<Stage> {
  ensureGpg();
  const folder = mkdtempSync(join(tmpdir(), 'koprogo-drill-'));
  // The account of the database passes through, as on a real server.
  chmodSync(folder, 0o711);
  const key = makeTestingKey(folder);
  const dataDir = join(folder, 'data');
  const begin = () => startPostgres({ dataDir, durable: false });
  let database: RunningPostgres = await begin();
  let server: ServerProcess | null = null;
  let at = Date.parse('2026-01-05T08:00:00Z');
  let stores = 0;
  const stage: Stage = {
    folder,
    cluster: clusterDirOf(dataDir),
    devices: devicesOf(
      () => server?.address ?? 'http://127.0.0.1:1',
      () => new Date(at).toISOString(),
    ),
    adminUrl: () => database.adminUrl,
    newStore: async () => {
      stores += 1;
      return (await setUp(database.adminUrl, join(folder, `store-${stores}`), key.keyFile)).store;
    },
    passDays: (days) => {
      at += days * 86_400_000;
    },
    kill: async () => {
      const pids = postgresProcesses(stage.cluster);
      signal(pids, 'SIGKILL');
      await server?.kill();
      await untilGone(pids);
      // It is dead already: this unties the watcher that would stop it with us.
      await database.stop();
    },
    raiseDatabase: async () => {
      database = await begin();
    },
    raiseServer: async () => {
      const env = { KOPROGO_SECRET: secret, KOPROGO_DATA: dataDir };
      server = await startServer({ DATABASE_URL: appUrlOf(database), ...env });
    },
    end: async () => {
      await server?.kill();
      await database.stop();
      key.forget();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await stage.newStore();
  await database.stop();
  await stage.raiseDatabase();
  await migrate({ adminUrl: database.adminUrl, appPassword });
  await foundOrganisation(appUrlOf(database), secret);
  await stage.raiseServer();
  return stage;
}

function devicesOf(address: () => string, now: () => string): DrillDevice[] {
  return people.map(({ id, email }, at) => {
    const device = `00000000-0000-7000-8000-0000000000d${at}`;
    return drillDevice({ device, account: id, email, password, seed: at + 1, address, now });
  });
}

function appUrlOf({ adminUrl }: RunningPostgres): string {
  const url = new URL(adminUrl);
  url.username = 'koprogo_app';
  url.password = encodeURIComponent(appPassword);
  return url.href;
}
