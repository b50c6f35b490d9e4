import { createScratchDatabase, startScratchPostgres } from 'infra/postgres';
import { openDatabase, type Sql } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { organisationStore } from '../../src/store/organisation-store.ts';
import type { OrganisationStore } from '../../src/sync/ports.ts';
import { tablesOfPostgres } from '../../test/testing/store-contract/tables.ts';
import { simulatedClock } from '../clock.ts';
import { firstDay } from './first-day.ts';
import { tableCopies } from './table-copies.ts';

const appPassword = 'a password of the simulator';

/** A PostgreSQL of its own that holds the first day, whose clock is set, and whose backups are copies of its tables. */
export type ScratchWorld = {
  readonly store: OrganisationStore;
  setClock(now: Date): Promise<void>;
  setDurable(organisation: string, device: string, n: number): Promise<void>;
  /** 0 is the first day. */
  backUp(number: number): Promise<void>;
  restore(number: number): Promise<void>;
  tables(organisation: string): ReturnType<typeof tablesOfPostgres>;
  close(): Promise<void>;
};

export async function openScratchWorld(): Promise<ScratchWorld> {
  const server = await startScratchPostgres();
  const scratch = await createScratchDatabase(server.adminUrl);
  await migrate({ adminUrl: scratch.adminUrl, appPassword });
  const admin = openDatabase({ url: scratch.adminUrl, connections: 1 });
  await plantClock(admin, new URL(scratch.adminUrl).pathname.slice(1));
  const url = new URL(scratch.adminUrl);
  url.username = 'koprogo_app';
  url.password = encodeURIComponent(appPassword);
  // One connection: its session knows the time.
  const app = openDatabase({ url: url.href, connections: 1 });
  const setClock = async (now: Date): Promise<void> => {
    await app`select set_config('simulation.now', ${now.toISOString()}, false)`;
  };
  const store = organisationStore(app, () => {});
  await setClock(simulatedClock().now());
  await firstDay({ app, admin, store });
  const copies = await tableCopies(admin);
  await copies.backUp(0);
  return {
    ...{ store, setClock, ...copies },
    setDurable: async (organisation, device, n) => {
      await admin`update devices set durable_n = ${n}
        where organisation_id = ${organisation} and device_id = ${device}`;
    },
    tables: (organisation) => tablesOfPostgres(app, organisation),
    close: async () => {
      await app.end();
      await admin.end();
      await server.stop();
    },
  };
}

/** Who asks what time it is, is told the simulated one. */
async function plantClock(admin: Sql, database: string): Promise<void> {
  await admin.unsafe(`
    create schema simulation;
    create function simulation.clock_timestamp() returns timestamptz language sql stable
      as $$ select current_setting('simulation.now')::timestamptz $$;
    grant usage on schema simulation to koprogo_app;
    alter database "${database}" set search_path = simulation, pg_catalog, public;
  `);
}
