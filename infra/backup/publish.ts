import postgres from 'postgres';
import type { OrganisationState } from './data-state.ts';
import type { Verdict } from './verdict.ts';

/** What became of a verdict in the running data, by organisation. */
export type Published = {
  readonly organisation: string;
  readonly devices: number;
  readonly isSameHistory: boolean;
};

/**
 * Tells the server, and through it the devices, up to which number their work lies in a verified backup: what is older
 * than that, and than 35 days, they may let go. Never for data that is not a continuation of what the backup holds: after
 * a restore of an older one, the numbers of the newer are not in anybody's copy any more.
 */
export async function publishVerdict(adminUrl: string, verdict: Verdict): Promise<Published[]> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const published: Published[] = [];
    for (const organisation of verdict.organisations) {
      published.push(await sql.begin((transaction) => publishOne(transaction, organisation)));
    }
    return published;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function publishOne(sql: postgres.TransactionSql, held: OrganisationState): Promise<Published> {
  const { organisation, seq, changeId, devices } = held;
  await sql`select set_config('app.organisation', ${organisation}, true)`;
  // Under the lock of the head, so that no new incarnation begins in between.
  await sql`select 1 from organisation_heads where organisation_id = ${organisation} for update`;
  const same = await sql`select 1 from audit
    where organisation_id = ${organisation} and seq = ${seq} and hash = ${changeId}`;
  if (same.length === 0 || Object.keys(devices).length === 0)
    return { organisation, devices: 0, isSameHistory: same.length > 0 };
  const rows = Object.entries(devices);
  const changed = await sql`
    update devices set durable_n = least(last_n, held.n)
      from unnest(${rows.map(([id]) => id)}::uuid[], ${rows.map(([, n]) => n)}::bigint[]) as held(device, n)
     where organisation_id = ${organisation} and device_id = held.device and durable_n < least(last_n, held.n)`;
  return { organisation, devices: changed.count, isSameHistory: true };
}
