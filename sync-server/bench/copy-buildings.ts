import { createHash } from 'node:crypto';
import postgres from 'postgres';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const atOnce = 500;
const columns = [
  ...['organisation_id', 'id', 'discipline', 'type', 'scope', 'building', 'subject', 'sort'],
  ...['rev', 'version', 'deleted', 'seq', 'body', 'crdt', 'heads', 'bytes'],
];

/**
 * Each building that is there so many times, whole: a copy's documents name one another as the first's do. Shared out
 * again by the rules, ten thousand invoices would take minutes.
 */
export async function copyBuildings(adminUrl: string, times: number): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const [large] = await admin<{ organisation: string; seq: string }[]>`
    select organisation_id as organisation, max(seq) as seq from documents group by 1 order by count(*) desc limit 1`;
  if (!large) throw new Error('no documents were loaded');
  const { organisation } = large;
  const shared = new Set([organisation, ...(await idsOf(admin, organisation))]);
  const latest = await latestDecisions(admin, organisation);
  const rows = await admin<{ id: string; row: string }[]>`
    select id, row_to_json(stored)::text as row
      from (select ${admin(columns)} from documents) stored
     where organisation_id = ${organisation} and building <> '' order by seq`;
  let seq = Number(large.seq);
  for (let copy = 2; copy <= times; copy += 1) {
    const copied = rows.map(({ id, row }) => {
      seq += 1;
      const told = latest.has(id) ? decidedNow(row) : row;
      return renamed(told, shared, copy).replace(/"seq":\d+/, `"seq":${seq}`);
    });
    for (let at = 0; at < copied.length; at += atOnce) {
      const part = `[${copied.slice(at, at + atOnce).join(',')}]`;
      await admin`
        insert into documents (${admin(columns)})
        select ${admin(columns)} from json_populate_recordset(null::documents, ${part}::text::json)`;
    }
  }
  await admin`update organisation_heads set seq = ${seq} where organisation_id = ${organisation}`;
  await admin`vacuum analyze documents`;
  await admin.end();
}

/** What all buildings of an office have in common: its people and its suppliers. */
async function idsOf(admin: postgres.Sql, organisation: string): Promise<string[]> {
  const found = await admin<{ id: string }[]>`
    select id::text as id from accounts
    union select id from documents where organisation_id = ${organisation} and building = ''`;
  return found.map(({ id }) => id);
}

function renamed(row: string, shared: ReadonlySet<string>, copy: number): string {
  return row.replace(uuid, (id) => {
    if (shared.has(id)) return id;
    const end = createHash('sha256').update(`${id} ${copy}`).digest('hex').slice(0, 12);
    return id.slice(0, -12) + end;
  });
}

/** The set ends on a day of its own: what was decided last in a copy is news of today. */
async function latestDecisions(admin: postgres.Sql, organisation: string): Promise<ReadonlySet<string>> {
  const found = await admin<{ id: string }[]>`
    select distinct on (building) id from documents
     where organisation_id = ${organisation} and type = 'invoiceDecision' order by building, sort desc`;
  return new Set(found.map(({ id }) => id));
}

function decidedNow(row: string): string {
  const now = new Date().toISOString();
  return row.replace(/"(sort|decidedAt)":"[^"]+"/g, `"$1":"${now}"`);
}
