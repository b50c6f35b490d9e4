import type { Member } from 'shared-domain/identity';
import { changeLetters } from '../sync/head-seal.ts';
import type { Foreseen, Page, PageRequest, Snapshot } from '../sync/ports.ts';
import type { Sql, TransactionSql } from './database.ts';
import { memberOf, selectMember } from './members.ts';
import { pageOf, selectPage } from './page.ts';
import { type HeadRow, headOf } from './snapshot.ts';

/** Thrown at work that asks for something nobody foresaw. */
class Unforeseen extends Error {}

type StateRow = HeadRow & {
  readonly account: string | null;
  readonly lastN: number;
  readonly durable: number;
  readonly isOnHistory: boolean;
};

/**
 * Work over what was foreseen: all statements of its transaction travel together, and it waits for the database once
 * instead of five times. null: it asked for something else, so it must be done over a transaction that stays open.
 */
export async function readAhead<T>(
  sql: Sql,
  organisation: string,
  foreseen: Foreseen,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<{ readonly value: T | null } | null> {
  const { account, page: request } = foreseen;
  const { states, members, documents } = await together(sql, (connection) => ({
    entered: connection`select set_config('app.organisation', ${organisation}, true)`,
    states: selectState(connection, organisation, foreseen),
    members: selectMember(connection, organisation, account),
    documents: selectPage(connection, organisation, request),
  }));
  const [state] = states;
  if (!state) return { value: null };
  const member = memberOf(members, { organisation, account });
  const snapshot = snapshotOf(organisation, foreseen, { state, member, page: pageOf(documents, request) });
  try {
    return { value: await work(snapshot) };
  } catch (error) {
    if (error instanceof Unforeseen) return null;
    throw error;
  }
}

type Query = PromiseLike<unknown> & { execute(): unknown };
type Answers<Asked> = { readonly [Name in keyof Asked]: Awaited<Asked[Name]> };

/** A transaction whose statements, in the order they are named, do not wait for each other. */
async function together<Asked extends Record<string, Query>>(
  sql: Sql,
  ask: (connection: TransactionSql) => Asked,
): Promise<Answers<Asked>> {
  const connection = await sql.reserve();
  const begun = connection.unsafe('begin isolation level repeatable read read only');
  const asked = ask(connection as unknown as TransactionSql);
  const ended = connection.unsafe('commit');
  const inTurn: Query[] = [begun, ...Object.values(asked), ended];
  for (const query of inTurn) query.execute();
  const settled = await Promise.allSettled(inTurn);
  // Nothing but the end of the connection keeps a transaction from ending, and then the pool has taken it back already.
  if (settled.at(-1)?.status === 'fulfilled') connection.release();
  const values = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return Object.fromEntries(Object.keys(asked).map((name, at) => [name, values[at + 1]])) as Answers<Asked>;
}

function selectState(sql: TransactionSql, organisation: string, { device, token }: Foreseen) {
  return sql<StateRow[]>`
    select epoch, nonce, seq, change_id, date_trunc('milliseconds', clock_timestamp()) as now,
           account_id as account, last_n as "lastN", durable_n as durable, exists (
             select 1 from audit where audit.organisation_id = ${organisation} and audit.seq = ${token?.seq ?? -1}
                and left(hash, ${changeLetters}) = ${token?.changeId.slice(0, changeLetters) ?? ''}) as "isOnHistory"
      from organisation_heads left join devices
           on devices.organisation_id = ${organisation} and devices.device_id = ${device}
     where organisation_heads.organisation_id = ${organisation}`;
}

function snapshotOf(
  organisation: string,
  foreseen: Foreseen,
  { state, member, page }: { readonly state: StateRow; readonly member: Member | null; readonly page: Page },
): Snapshot {
  const { account: owner, lastN, durable } = state;
  const device = owner === null ? null : { account: owner, lastN, durable };
  return {
    organisation,
    now: state.now,
    head: () => headOf(state),
    member: async (account) => (account === foreseen.account ? member : surprised()),
    device: async (id) => (id === foreseen.device ? device : surprised()),
    isOnHistory: async (token) => (token === foreseen.token ? state.isOnHistory : surprised()),
    page: async (request) => (isSame(request, foreseen.page) ? page : surprised()),
    document: async () => surprised(),
    find: async () => surprised(),
  };
}

function isSame(asked: PageRequest, foreseen: PageRequest): boolean {
  const text = ({ cursors, ...request }: PageRequest) => JSON.stringify([[...cursors], request]);
  return text(asked) === text(foreseen);
}

function surprised(): never {
  throw new Unforeseen();
}
