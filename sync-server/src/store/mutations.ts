import type { Answered, Device } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';

/** The device's count; a device belongs to the account that used it first. */
export async function bindDevice(
  sql: TransactionSql,
  organisation: string,
  device: string,
  account: string,
): Promise<Device> {
  const [row] = await sql<Device[]>`
    insert into devices (organisation_id, device_id, account_id) values (${organisation}, ${device}, ${account})
    on conflict (organisation_id, device_id) do update set last_seen_at = now()
    returning account_id as account, last_n as "lastN", durable_n as durable`;
  return row as Device;
}

export async function setLastN(
  sql: TransactionSql,
  organisation: string,
  device: string,
  lastN: number,
): Promise<void> {
  await sql`update devices set last_n = ${lastN} where organisation_id = ${organisation} and device_id = ${device}`;
}

export async function answeredBefore(
  sql: TransactionSql,
  organisation: string,
  device: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Answered>> {
  const rows = await sql<Answered[]>`
    select n, mutation_id as mutation, document_id as "documentId", outcome, refusal, fields, seq from mutations
     where organisation_id = ${organisation} and device_id = ${device} and n = any(${[...numbers]}::bigint[])`;
  return new Map(rows.map((row) => [row.n, row]));
}

export async function knownMutations(
  sql: TransactionSql,
  organisation: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }[]>`select mutation_id as id from mutations
    where organisation_id = ${organisation} and mutation_id = any(${[...ids]}::uuid[])`;
  return new Set(rows.map((row) => row.id));
}

export async function recordAnswer(
  sql: TransactionSql,
  organisation: string,
  device: string,
  answer: Answered,
): Promise<void> {
  const refusal = answer.refusal && JSON.stringify(answer.refusal);
  await sql`
    insert into mutations (organisation_id, device_id, n, mutation_id, document_id, outcome, refusal, fields, seq)
    values (${organisation}, ${device}, ${answer.n}, ${answer.mutation}, ${answer.documentId}, ${answer.outcome},
            ${refusal}::text::json, ${answer.fields && [...answer.fields]}::text[], ${answer.seq})`;
}
