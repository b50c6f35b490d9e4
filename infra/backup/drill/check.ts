import postgres from 'postgres';
import { contentHash } from '../../../shared-domain/src/kernel/index.ts';
import type { Sql } from '../../../sync-server/src/store/database.ts';
import { readOrganisations } from '../data-state.ts';
import { findings } from '../invariants.ts';
import { wholeNumbers } from '../replay.ts';
import type { Acknowledged, DrillDevice } from './drill-device.ts';
import { organisation } from './found-organisation.ts';

/** What is wrong after everybody came back: nothing, in every run. */
export async function wrongs(adminUrl: string, devices: readonly DrillDevice[]): Promise<string[]> {
  const sql = postgres(adminUrl, { max: 2, types: wholeNumbers, onnotice: () => {} }) as unknown as Sql;
  try {
    return [
      ...(await lostOrDoubled(sql, devices)),
      ...(await findings(sql, await readOrganisations(sql))),
      ...(await unlike(sql, devices)),
    ];
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Known = {
  readonly answered: ReadonlyMap<string, { n: number; device: string; outcome: string }>;
  /** How often the audit log says that a mutation was done. */
  readonly done: ReadonlyMap<string, number>;
  /** How many entries stand in the books under a command's name. */
  readonly booked: ReadonlyMap<string, number>;
};

async function lostOrDoubled(sql: Sql, devices: readonly DrillDevice[]): Promise<string[]> {
  const rows = await sql<{ id: string; n: number; device: string; outcome: string }[]>`
    select mutation_id as id, n, device_id as device, outcome from mutations`;
  const known: Known = {
    answered: new Map(rows.map((row) => [row.id, row])),
    done: await counts(sql`
      select detail->>'mutation' as key, count(*) as times from audit where action like 'push.%' group by 1`),
    booked: await counts(
      sql`select split_part(id, '.', 1) as key, count(*) as times from entries group by 1`,
    ),
  };
  const notes = await sql<{ id: string; note: string }[]>`
    select id, body->>'note' as note from documents where organisation_id = ${organisation} and type = 'supplier'`;
  const standing = new Map(notes.map(({ id, note }) => [id, note]));
  return devices.flatMap((device) => [
    ...[...device.acknowledged.values()].flatMap((one) => wrongsOf(known, device.id, one)),
    ...[...device.notes]
      .filter(([id, { note }]) => standing.get(id) !== note)
      .map(([id, { note }]) => `supplier ${id} says "${standing.get(id)}", and its author wrote "${note}"`),
  ]);
}

function wrongsOf({ answered, done, booked }: Known, device: string, one: Acknowledged): string[] {
  const { mutation, n, type, document, outcome } = one;
  const found = answered.get(mutation);
  const what = `${type} ${document} (${device} ${n})`;
  if (!found || found.n !== n || found.device !== device) return [`lost: ${what}`];
  const said: string[] = [];
  if (found.outcome !== outcome) said.push(`was ${outcome} and is ${found.outcome}: ${what}`);
  if ((done.get(mutation) ?? 0) !== 1) said.push(`done ${done.get(mutation) ?? 0} times: ${what}`);
  const times = type === 'bookEntry' ? (booked.get(document) ?? 0) : 0;
  if (times !== (type === 'bookEntry' && outcome === 'accepted' ? 1 : 0))
    said.push(`booked ${times} times: ${what}`);
  return said;
}

async function counts(query: PromiseLike<readonly postgres.Row[]>): Promise<Map<string, number>> {
  return new Map((await query).map(({ key, times }) => [String(key), Number(times)]));
}

/** What every device holds of what all of them may read is what the server has. */
async function unlike(sql: Sql, devices: readonly DrillDevice[]): Promise<string[]> {
  const rows = await sql<{ id: string; rev: string; body: unknown }[]>`
    select id, rev, body from documents
     where organisation_id = ${organisation} and discipline <> 'commands' and scope not like 'person:%'`;
  const server = hashOf(rows);
  const mine = (device: DrillDevice) =>
    [...device.memory.replica.values()].filter(({ scope }) => !scope.startsWith('person:'));
  return devices
    .filter((device) => hashOf(mine(device)) !== server)
    .map(
      (device) =>
        `device ${device.id} holds ${mine(device).length} documents, unlike the server's ${rows.length}`,
    );
}

function hashOf(documents: readonly { id: string; rev: string; body: unknown }[]): string {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  return contentHash(sorted.map(({ id, rev, body }) => ({ id, rev, body })));
}
