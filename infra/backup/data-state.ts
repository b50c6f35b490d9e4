import type postgres from 'postgres';
import type * as server from '../../sync-server/src/store/database.ts';

/** What the data is at one moment, small enough to be compared. */
export type DataState = {
  readonly organisations: readonly OrganisationState[];
  readonly tables: Readonly<Record<string, TableState>>;
};

export type OrganisationState = {
  readonly organisation: string;
  readonly epoch: number;
  readonly seq: number;
  readonly changeId: string;
  /** The last number of each device. */
  readonly devices: Readonly<Record<string, number>>;
};

export type TableState = { readonly rows: number; readonly hash: string };

type Sql = postgres.Sql | server.Sql | server.TransactionSql;

export async function readState(sql: Sql): Promise<DataState> {
  return { organisations: await readOrganisations(sql), tables: await readTables(sql) };
}

export async function readOrganisations(sql: Sql): Promise<OrganisationState[]> {
  const rows = await sql<(Omit<OrganisationState, 'seq'> & { seq: string | number })[]>`
    select organisation_id as organisation, epoch, seq, change_id as "changeId",
           (select coalesce(json_object_agg(device_id, last_n order by device_id), '{}') from devices
             where devices.organisation_id = head.organisation_id) as devices
      from organisation_heads head order by organisation_id`;
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

export async function tableNames(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  return rows.map(({ name }) => name);
}

/** All rows of all tables, whatever their order on the disk. Reading them also proves the checksums of their pages. */
async function readTables(sql: Sql): Promise<Record<string, TableState>> {
  await sql`select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true),
    set_config('IntervalStyle', 'postgres', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true)`;
  const states: Record<string, TableState> = {};
  for (const name of await tableNames(sql)) {
    const [row] = await sql<{ rows: string; hash: string }[]>`
      select count(*) as rows, coalesce(sum(('x' || left(md5(one::text), 16))::bit(64)::bigint::numeric), 0) as hash
        from ${sql(name)} as one`;
    states[name] = { rows: Number(row?.rows), hash: row?.hash ?? '' };
  }
  return states;
}

/** Where two states differ, in words; nothing where they are the same. */
export function differences(expected: DataState, found: DataState): string[] {
  return [
    ...headDifferences(expected.organisations, found.organisations),
    ...tableDifferences(expected.tables, found.tables),
  ];
}

function headDifferences(expected: DataState['organisations'], found: DataState['organisations']): string[] {
  const others = new Map(found.map((one) => [one.organisation, one]));
  const said = expected.flatMap((one) => {
    const other = others.get(one.organisation);
    others.delete(one.organisation);
    if (!other) return [`organisation ${one.organisation} is missing`];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [`organisation ${one.organisation} or its devices stand elsewhere (${other.seq}, not ${one.seq})`];
  });
  return [...said, ...[...others.keys()].map((organisation) => `organisation ${organisation} was not there`)];
}

function tableDifferences(expected: DataState['tables'], found: DataState['tables']): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...names].flatMap((name) => {
    const [before, after] = [expected[name], found[name]];
    if (before?.rows !== after?.rows) return [`${name} has ${after?.rows ?? 'no'} rows, not ${before?.rows}`];
    return before?.hash === after?.hash ? [] : [`${name} has other rows`];
  });
}
