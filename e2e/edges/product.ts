import { createScratchDatabase, startScratchPostgres } from 'infra/postgres';
import { firstDay } from '../../sync-server/simulator/postgres/first-day.ts';
import { tableCopies } from '../../sync-server/simulator/postgres/table-copies.ts';
import { committedLog } from '../../sync-server/simulator/server/committed-log.ts';
import { organisations } from '../../sync-server/simulator/world/cast.ts';
import { createApp } from '../../sync-server/src/app.ts';
import { hashPassword } from '../../sync-server/src/auth/passwords.ts';
import { secretsFrom } from '../../sync-server/src/auth/secrets.ts';
import { createLog } from '../../sync-server/src/log.ts';
import { type ServiceOptions, startServices } from '../../sync-server/src/services.ts';
import { openDatabase, type Sql } from '../../sync-server/src/store/database.ts';
import { migrate } from '../../sync-server/src/store/migrate.ts';
import type { OrganisationRows } from '../../sync-server/src/store-memory/rows.ts';
import type { OrganisationStore } from '../../sync-server/src/sync/ports.ts';
import type { Head } from './rows.ts';
import { headOf, rowsOf } from './rows.ts';

export const password = 'cave sans réseau 2026';
const appPassword = 'a password of the edges';
const secret = 'a secret of the edges, long enough to be one';
/** Who is signed in stays so: a backup that is put back would ask everybody for their password. */
const signedInTables = ['sessions', 'refresh_tokens'];
/** Of older ones nothing is kept: each is a copy of all tables. */
const mostCopies = 6;

export type Product = Awaited<ReturnType<typeof openProduct>>;

/** The whole server as it is served, on a PostgreSQL of its own whose clock is set and whose backups are copies of its tables. */
export async function openProduct() {
  const server = await startScratchPostgres();
  const scratch = await createScratchDatabase(server.adminUrl);
  await migrate({ adminUrl: scratch.adminUrl, appPassword });
  const admin = openDatabase({ url: scratch.adminUrl, connections: 1 });
  let now = () => new Date();
  await plantClock(admin, new URL(scratch.adminUrl).pathname.slice(1));
  const url = new URL(scratch.adminUrl);
  url.username = 'koprogo_app';
  url.password = encodeURIComponent(appPassword);
  const setClock = () => admin`update simulation.moment set at = ${now().toISOString()}`;
  const failures: string[] = [];
  const log = createLog({ level: 'error', write: (line) => failures.push(line) });
  const options: ServiceOptions = {
    ...{ databaseUrl: url.href, secrets: secretsFrom(secret), log, now: () => now() },
    ...{ signInsPerMinute: 1_000_000, failuresPerAddress: 1_000_000 },
  };
  const services = await startServices(options);
  const committed = committedLog();
  const store = overheard(services.store, committed);
  const app = createApp({
    ...{ services: { ...services, store, exchange: { ...services.exchange, store } }, log },
    ...{ clientFolder: null, isBehindProxy: false, metricsToken: null },
  });
  const passwordHash = await hashPassword(password);
  const begin = async (clock: () => Date) => {
    now = clock;
    await setClock();
  };
  await begin(() => new Date(Date.UTC(2026, 9, 5, 7)));
  await firstDay({ app: admin, admin, store: services.store, passwordHash });
  const copies = await tableCopies(admin);
  await copies.backUp(0);
  const first = new Map<string, OrganisationRows>();
  for (const organisation of organisations) first.set(organisation, await rowsOf(admin, organisation));
  return {
    /** What the server wrote into its log since it was asked last; weather is none of it. */
    bugs: (): string[] => failures.splice(0).filter((line) => !line.includes('"what":"weather"')),
    /** Everything as on the first day, nobody signed in. */
    async reset(clock: () => Date) {
      await copies.restore(0);
      committed.restore(new Map());
      await begin(clock);
    },
    fetch: async (request: Request): Promise<Response> => {
      await setClock();
      return app.fetch(request);
    },
    office: store,
    log: committed,
    ...backupsOf(copies, committed),
    firstRows: (organisation: string) => first.get(organisation) ?? null,
    rows: (organisation: string): Promise<OrganisationRows> => rowsOf(admin, organisation),
    head: (organisation: string): Promise<Head | null> => headOf(admin, organisation),
    async close() {
      await services.stop();
      await admin.end();
      await server.stop();
    },
  };
}

type Log = ReturnType<typeof committedLog>;

function overheard(store: OrganisationStore, log: Log): OrganisationStore {
  const heard = log.overhear(store);
  return {
    read: store.read,
    async write(organisation, work) {
      const written = await heard.write(organisation, work);
      log.committed(organisation);
      return written;
    },
  };
}

/** Copies of the tables and of the log beside them, the oldest thrown away. */
function backupsOf(copies: Awaited<ReturnType<typeof tableCopies>>, log: Log) {
  let taken: { readonly number: number; readonly log: ReturnType<Log['backup']> }[] = [];
  return {
    async backUp() {
      const number = 1 + ((taken.at(-1)?.number ?? 0) % mostCopies);
      await copies.backUp(number);
      taken = [...taken.filter((one) => one.number !== number), { number, log: log.backup() }];
    },
    forgetBackups: () => {
      taken = [];
    },
    /** Counted from the end where it is below zero. */
    async putBack(choice: number): Promise<boolean> {
      const backup = taken.at(choice % taken.length);
      if (!backup) return false;
      await copies.restore(backup.number, signedInTables);
      log.restore(backup.log);
      return true;
    },
  };
}

/** Who asks the database what time it is, is told the simulated one. */
async function plantClock(admin: Sql, database: string): Promise<void> {
  await admin.unsafe(`
    create schema simulation;
    create table simulation.moment (at timestamptz not null);
    insert into simulation.moment values (pg_catalog.clock_timestamp());
    create function simulation.clock_timestamp() returns timestamptz language sql stable
      as $$ select at from simulation.moment $$;
    grant usage on schema simulation to koprogo_app;
    grant select on simulation.moment to koprogo_app;
    alter database "${database}" set search_path = simulation, pg_catalog, public;
  `);
}
