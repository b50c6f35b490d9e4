import { createScratchDatabase, startScratchPostgres } from 'infra/postgres';
import { accountStore } from '../../src/store/account-store.ts';
import { openDatabase, type Sql } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { organisationDirectory } from '../../src/store/organisation-directory.ts';
import { organisationStore } from '../../src/store/organisation-store.ts';
import { auditHash, firstHash } from '../../src/sync/audit-chain.ts';
import type { OrganisationStore } from '../../src/sync/ports.ts';
import { tablesOfPostgres } from '../../test/testing/store-contract/tables.ts';
import { chanceOf } from '../chance.ts';
import { simulatedClock } from '../clock.ts';
import { organisations, people } from '../world/cast.ts';
import { furnish } from '../world/first-day.ts';

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

type Founding = { readonly app: Sql; readonly admin: Sql; readonly store: OrganisationStore };

/** What `world/first-day` does in memory, with the same chance. */
async function firstDay({ app, admin, store }: Founding): Promise<void> {
  const chance = chanceOf('first day');
  const accounts = accountStore(app);
  for (const { account: id, name } of Object.values(people)) {
    const email = `${id}@example.be`;
    const rest = {
      language: 'fr',
      passwordHash: '',
      passwordMustChange: false,
      isPlatformAdmin: false,
    } as const;
    await accounts.create({ id, email, name, ...rest });
  }
  const directory = organisationDirectory(app, () => chance.hex(16));
  for (const id of organisations) {
    await directory.create({ id, name: 'Syndic', enterpriseNumber: null }, null);
    await redate(admin, id);
  }
  await furnish(store, () => chance.uuid());
}

/** An organisation's first link bears the date of whoever founds it, who has a clock of their own. */
async function redate(admin: Sql, organisation: string): Promise<void> {
  const at = simulatedClock().now().toISOString();
  const link = { seq: 1, at, account: null, device: null, action: 'organisation.created', detail: {} };
  const hash = auditHash({ ...link, previousHash: firstHash(organisation) });
  await admin.unsafe(`set session_replication_role = replica;
    update audit set at = '${at}', hash = '${hash}' where organisation_id = '${organisation}' and seq = 1;
    update organisation_heads set change_id = '${hash}' where organisation_id = '${organisation}';
    reset session_replication_role;`);
}

type Table = { readonly name: string; readonly columns: string };

/** Whole tables, copied and put back as a restore does: no trigger and no key is asked. */
async function tableCopies(admin: Sql): Promise<Pick<ScratchWorld, 'backUp' | 'restore'>> {
  const tables = await admin<Table[]>`
    select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
       and table_name not in ('accounts', 'migrations')
     group by table_name order by table_name`;
  const taken = new Set<number>();
  const all = (line: (table: Table) => string) => admin.unsafe(tables.map(line).join('\n'));
  return {
    backUp: async (number) => {
      if (taken.has(number)) await all(({ name }) => `drop table simulation.b${number}_${name};`);
      taken.add(number);
      await all(({ name }) => `create table simulation.b${number}_${name} as table public.${name};`);
    },
    restore: async (number) => {
      await admin.unsafe(
        `set session_replication_role = replica; ${tables
          .map(
            ({ name, columns }) =>
              `delete from public.${name};
             insert into public.${name} (${columns}) select ${columns} from simulation.b${number}_${name};`,
          )
          .join('\n')} reset session_replication_role;`,
      );
    },
  };
}
