import type postgres from 'postgres';
import type { PushResult } from 'shared-domain/sync';

export type Standing = { readonly epoch: number; readonly seq: number; readonly books: number };

/** What a lane's answers say was done since it was looked at last. */
export type Told = {
  seq: number;
  /** Ids that may have been written. */
  readonly written: Set<string>;
  /** Commands that were accepted: what they brought about is named after them. */
  readonly commands: Set<string>;
};

export async function standingOf(sql: postgres.Sql, organisation: string): Promise<Standing> {
  const [row] = await sql<{ epoch: string; seq: string; books: string }[]>`
    select epoch, seq, (select count(*) from entries where organisation_id = ${organisation})
      + (select count(*) from lot_holders where organisation_id = ${organisation})
      + (select count(*) from counters where organisation_id = ${organisation}) as books
      from organisation_heads where organisation_id = ${organisation}`;
  return { epoch: Number(row?.epoch), seq: Number(row?.seq), books: Number(row?.books) };
}

export function tell(told: Told, results: readonly PushResult[], mutations: readonly unknown[]): void {
  for (const [at, { id, outcome }] of results.entries()) {
    const { document, discipline } = Object(mutations[at]) as {
      document?: { id: string };
      discipline?: string;
    };
    if (outcome === 'refused' || outcome === 'conflict') told.written.add(`${id}.refusal`);
    else if (document) told.written.add(document.id);
    if (outcome === 'accepted' && discipline === 'commands' && document) told.commands.add(document.id);
  }
}

/** Everything in an organisation that no answer accounts for; nothing, where each request was done whole or not at all. */
export async function unexplained(
  sql: postgres.Sql,
  organisation: string,
  before: Standing,
  told: Told,
): Promise<string[]> {
  const now = await standingOf(sql, organisation);
  const found: string[] = [];
  if (now.epoch !== before.epoch) found.push(`epoch ${before.epoch} became ${now.epoch}`);
  if (now.seq !== told.seq) found.push(`the head is at ${now.seq}, the last answer said ${told.seq}`);
  if (now.books !== before.books && told.commands.size === 0) found.push('the books moved by no command');
  const rows = await sql<{ id: string; type: string }[]>`
    select id, type from documents where organisation_id = ${organisation} and seq > ${before.seq}`;
  for (const { id, type } of rows) {
    const isTold = told.written.has(id) || told.commands.has(id.split('.')[0] ?? '');
    if (!isTold && told.commands.size === 0)
      found.push(`${type} ${id} was written by nothing that was answered`);
  }
  const numbers = await sql<{ device: string }[]>`
    select d.device_id as device from devices d left join mutations m using (organisation_id, device_id)
     where organisation_id = ${organisation} group by d.device_id, d.last_n
    having count(m.n) <> d.last_n or coalesce(max(m.n), 0) <> d.last_n`;
  for (const { device } of numbers) found.push(`the numbers of device ${device} have a gap`);
  return found;
}
