import type { HeadToken, Read, SyncedDocument } from 'shared-domain/sync';
import { changeLetters } from '../sync/head-seal.ts';
import type { Device, Snapshot, StoredDocument } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';
import { type DocumentRow, documentOf } from './document-rows.ts';
import { memberOf, selectMembers } from './members.ts';
import { readPage } from './page.ts';

export type HeadRow = {
  readonly epoch: number;
  readonly nonce: string;
  readonly seq: number;
  readonly change_id: string;
  readonly now: Date;
};

export function headOf(row: HeadRow): HeadToken {
  return { epoch: row.epoch, nonce: row.nonce, seq: row.seq, changeId: row.change_id };
}

/** `sql` is asked for at each statement: inside an attempt it is another. */
export function snapshotOver(
  organisation: string,
  head: () => HeadToken,
  now: Date,
  sql: () => TransactionSql,
): Snapshot {
  return {
    organisation,
    now,
    head,
    member: async (account) =>
      memberOf(organisation, (await selectMembers(sql(), organisation, [account]))[0]),
    document: async (id) => {
      const rows = await sql()<DocumentRow[]>`
        select *, body::text as body from documents where organisation_id = ${organisation} and id = ${id}`;
      return rows[0] ? documentOf(rows[0]) : null;
    },
    find: async (reads) => {
      const found = await Promise.all(reads.map((read) => findOne(sql(), organisation, read)));
      return found.flat();
    },
    page: (request) => readPage(sql(), organisation, request),
    isOnHistory: async (token) => {
      const rows = await sql()`select 1 from audit
        where organisation_id = ${organisation} and seq = ${token.seq}
          and left(hash, ${changeLetters}) = ${token.changeId.slice(0, changeLetters)}`;
      return rows.length > 0;
    },
    device: async (id) => {
      const [row] = await sql()<Device[]>`
        select account_id as account, last_n as "lastN", durable_n as durable from devices
         where organisation_id = ${organisation} and device_id = ${id}`;
      return row ?? null;
    },
  };
}

/** Several at once, by id. */
export async function readDocuments(
  sql: TransactionSql,
  organisation: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredDocument>> {
  const rows = await sql<DocumentRow[]>`select *, body::text as body from documents
    where organisation_id = ${organisation} and id = any(${[...ids]}::text[])`;
  return new Map(rows.map((row) => [row.id, documentOf(row)]));
}

async function findOne(sql: TransactionSql, organisation: string, read: Read): Promise<SyncedDocument[]> {
  const rows = await rowsOf(sql, organisation, read);
  // Put in order here: asked for one, a planner without statistics walks all documents by their names.
  const inOrder = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder.map((row) => documentOf(row).document);
}

async function rowsOf(
  sql: TransactionSql,
  organisation: string,
  read: Read,
): Promise<readonly DocumentRow[]> {
  switch (read.by) {
    case 'id':
      return await sql<DocumentRow[]>`select *, body::text as body from documents
        where organisation_id = ${organisation} and id = ${read.id} and not deleted`;
    case 'subject':
      return await sql<DocumentRow[]>`select *, body::text as body from documents
        where organisation_id = ${organisation} and type = ${read.type} and subject = ${read.subject}
          and subject <> '' and not deleted`;
    case 'building':
      return await sql<DocumentRow[]>`select *, body::text as body from documents
        where organisation_id = ${organisation} and type = ${read.type} and building = ${read.building}
          and not deleted`;
    case 'command':
      // What lies between `<command>.` and what comes after every name that begins so, by the primary key: the type is
      // looked at afterwards, lest its index lead through all of the books.
      return await sql<DocumentRow[]>`with named as materialized (
          select * from documents
           where organisation_id = ${organisation} and id > ${`${read.command}.`} and id < ${`${read.command}/`}
        )
        select *, body::text as body from named where type = ${read.type} and not deleted`;
  }
}
