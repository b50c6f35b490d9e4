import type { HeadToken } from 'shared-domain/sync';
import { changeLetters } from '../sync/head-seal.ts';
import type { Foreseen, Page, PageRequest, Snapshot } from '../sync/ports.ts';
import type { Sql, TransactionSql } from './database.ts';
import { gather } from './gather.ts';
import { type MemberRow, memberOf, selectMembers } from './members.ts';
import { nameOf, newsOf, pageOf, placesOf, selectNews, selectPage, withNews } from './page.ts';
import { type HeadRow, headOf } from './snapshot.ts';

type ReadAhead = <T>(
  organisation: string,
  foreseen: Foreseen,
  work: (snapshot: Snapshot) => Promise<T>,
) => Promise<{ readonly value: T | null } | null>;

/** Thrown at work that asks for something nobody foresaw. */
class Unforeseen extends Error {}

/**
 * Work over what was foreseen: it waits for the database twice instead of five times, and when everybody comes at once,
 * as they do when all were told of a change, one picture serves many. null: it asked for something else, so it must be
 * done over a transaction that stays open.
 */
export function readingAhead(sql: Sql): ReadAhead {
  const pictures = new Map<string, (foreseen: Foreseen) => Promise<Snapshot | null>>();
  return async (organisation, foreseen, work) => {
    const take =
      pictures.get(organisation) ??
      gather((asks: readonly Foreseen[]) => takePicture(sql, organisation, asks));
    if (pictures.size >= 1_000) pictures.clear();
    pictures.set(organisation, take);
    const snapshot = await take(foreseen);
    if (!snapshot) return { value: null };
    try {
      return { value: await work(snapshot) };
    } catch (error) {
      if (error instanceof Unforeseen) return null;
      throw error;
    }
  };
}

type DeviceRow = {
  readonly id: string;
  readonly account: string;
  readonly lastN: number;
  readonly durable: number;
};
type ChangeRow = { readonly seq: number; readonly change: string };

/** What everybody foresaw, each of it read once; null for all: there is no such organisation. */
async function takePicture(
  sql: Sql,
  organisation: string,
  asks: readonly Foreseen[],
): Promise<(Snapshot | null)[]> {
  const places = distinct(
    asks.flatMap(({ page }) => placesOf(page)),
    nameOf,
  );
  const seen = await together(
    sql,
    (connection) => ({
      entered: connection`select set_config('app.organisation', ${organisation}, true)`,
      heads: connection<HeadRow[]>`
        select epoch, nonce, seq, change_id, date_trunc('milliseconds', clock_timestamp()) as now
          from organisation_heads where organisation_id = ${organisation}`,
      devices: selectDevices(connection, organisation, [...new Set(asks.map(({ device }) => device))]),
      changes: selectChanges(connection, organisation, asks),
      members: selectMembers(connection, organisation, [...new Set(asks.map(({ account }) => account))]),
      news: selectNews(connection, organisation, places),
    }),
    (connection, { news }) => {
      const known = newsOf(news);
      const pressing = asks.map(({ page }) => withNews(page, known));
      const wanted = distinct(pressing, textOf).filter(({ cursors }) => cursors.size > 0);
      return Object.fromEntries(
        wanted.map((page) => [textOf(page), selectPage(connection, organisation, page)]),
      );
    },
  );
  const [head] = seen.first.heads;
  if (!head) return asks.map(() => null);
  const known = newsOf(seen.first.news);
  const picture: Picture = {
    organisation,
    head,
    devices: new Map(seen.first.devices.map((row) => [row.id, row])),
    changes: new Set(seen.first.changes.map(({ seq, change }) => `${seq} ${change}`)),
    members: new Map(seen.first.members.map((row) => [row.account, row])),
    page: (request) => {
      const pressing = withNews(request, known);
      return pageOf(seen.second[textOf(pressing)] ?? [], request, pressing);
    },
  };
  return asks.map((foreseen) => snapshotOf(picture, foreseen));
}

type Query = PromiseLike<unknown> & { execute(): unknown };
type Queries = Readonly<Record<string, Query>>;
type Answers<Asked> = { readonly [Name in keyof Asked]: Awaited<Asked[Name]> };

/** A transaction of two rounds, in each of which no statement waits for another. */
async function together<First extends Queries, Second extends Queries>(
  sql: Sql,
  askFirst: (connection: TransactionSql) => First,
  askSecond: (connection: TransactionSql, given: Answers<First>) => Second,
): Promise<{ readonly first: Answers<First>; readonly second: Answers<Second> }> {
  const reserved = await sql.reserve();
  const connection = reserved as unknown as TransactionSql;
  try {
    const beginning = { begun: reserved.unsafe('begin isolation level repeatable read read only') };
    const first = await answersOf({ ...beginning, ...askFirst(connection) });
    return { first, second: await answersOf(askSecond(connection, first)) };
  } finally {
    // Nobody waits for its end. Where that fails the connection is gone, and the pool has taken it back already.
    void reserved.unsafe('commit').then(
      () => reserved.release(),
      () => undefined,
    );
  }
}

async function answersOf<Asked extends Queries>(asked: Asked): Promise<Answers<Asked>> {
  for (const query of Object.values(asked)) query.execute();
  const settled = await Promise.allSettled(Object.values(asked));
  const values = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return Object.fromEntries(Object.keys(asked).map((name, at) => [name, values[at]])) as Answers<Asked>;
}

function selectDevices(sql: TransactionSql, organisation: string, ids: readonly string[]) {
  return sql<DeviceRow[]>`
    select device_id as id, account_id as account, last_n as "lastN", durable_n as durable from devices
     where organisation_id = ${organisation} and device_id = any(${[...ids]}::uuid[])`;
}

/** The changes that stand where the devices say they have read to. */
function selectChanges(sql: TransactionSql, organisation: string, asks: readonly Foreseen[]) {
  const positions = [...new Set(asks.flatMap(({ token }) => (token ? [token.seq] : [])))];
  return sql<ChangeRow[]>`
    select seq, left(hash, ${changeLetters}) as change from audit
     where organisation_id = ${organisation} and seq = any(${positions}::bigint[])`;
}

/** What was read for all of them. */
type Picture = {
  readonly organisation: string;
  readonly head: HeadRow;
  readonly devices: ReadonlyMap<string, DeviceRow>;
  readonly changes: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, MemberRow>;
  page(request: PageRequest): Page;
};

/** What one of them may see of it. */
function snapshotOf(
  { organisation, head, devices, changes, members, page }: Picture,
  foreseen: Foreseen,
): Snapshot {
  return {
    organisation,
    now: head.now,
    head: () => headOf(head),
    member: async (account) =>
      account === foreseen.account ? memberOf(organisation, members.get(account)) : surprised(),
    device: async (id) => (id === foreseen.device ? (devices.get(id) ?? null) : surprised()),
    isOnHistory: async (token) => (token === foreseen.token ? changes.has(changeOf(token)) : surprised()),
    page: async (request) => (textOf(request) === textOf(foreseen.page) ? page(request) : surprised()),
    document: async () => surprised(),
    find: async () => surprised(),
  };
}

const changeOf = ({ seq, changeId }: HeadToken) => `${seq} ${changeId.slice(0, changeLetters)}`;

const textOf = ({ cursors, ...request }: PageRequest) => JSON.stringify([[...cursors], request]);

function distinct<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [nameOf(one), one])).values()];
}

function surprised(): never {
  throw new Unforeseen();
}
