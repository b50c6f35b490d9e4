import type { Answered } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';

/** A device belongs to the account that used it first. */
export function keepDevice(
  sql: TransactionSql,
  organisation: string,
  { id, account, lastN }: { readonly id: string; readonly account: string; readonly lastN: number | null },
): PromiseLike<unknown> {
  return sql`
    insert into devices (organisation_id, device_id, account_id, last_n)
    values (${organisation}, ${id}, ${account}, ${lastN ?? 0})
    on conflict (organisation_id, device_id) do update
      set last_seen_at = now(), last_n = coalesce(${lastN}, devices.last_n)`;
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

/** Keeps what was answered, for a device that did not hear it. */
export function insertAnswers(
  sql: TransactionSql,
  organisation: string,
  pending: readonly { readonly device: string; readonly answer: Answered }[],
): PromiseLike<unknown>[] {
  if (pending.length === 0) return [];
  const answers = pending.map(({ answer }) => answer);
  const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const writing = sql`
    insert into mutations (organisation_id, device_id, n, mutation_id, document_id, outcome, refusal, fields, seq)
    select ${organisation}::uuid, device, n, mutation, document, outcome, refusal::json,
           case when fields is not null then array(select json_array_elements_text(fields::json)) end, seq
      from unnest(${pending.map(({ device }) => device)}::uuid[], ${answers.map(({ n }) => n)}::bigint[],
                  ${answers.map(({ mutation }) => mutation)}::uuid[],
                  ${answers.map(({ documentId }) => documentId)}::text[],
                  ${answers.map(({ outcome }) => outcome)}::text[],
                  ${answers.map(({ refusal }) => asJson(refusal))}::text[],
                  ${answers.map(({ fields }) => asJson(fields))}::text[], ${answers.map(({ seq }) => seq)}::bigint[])
        as given(device, n, mutation, document, outcome, refusal, fields, seq)`;
  return [writing];
}
