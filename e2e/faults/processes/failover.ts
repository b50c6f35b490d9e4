import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { openAddress, portOf, throughPort } from './address.ts';
import type { Chance } from './chance.ts';
import { type Crew, gatherCrew } from './crew.ts';
import { secret, settle } from './people.ts';
import { openPostgres } from './postgres-process.ts';
import { openServer } from './server-process.ts';
import { ask, openStandby } from './standby.ts';
import type { Tally } from './tally.ts';
import { judge } from './verdict.ts';

const patienceMillis = 60_000;
/** To a device of another epoch, that is the answer. */
const epochChanged = 409;
const tooEarly = 'approveInvoice invoice.unknown';

/** The database dies, and a standby that had fallen behind takes its place: what was acknowledged last is not there. */
export async function failover(chance: Chance, told: Tally): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'koprogo-failover-'));
  // Its owner may be another than ours.
  chmodSync(folder, 0o711);
  const first = await openPostgres(join(folder, 'first'));
  const address = await openAddress(portOf(first.adminUrl));
  try {
    const databaseUrl = throughPort(await settle(first.adminUrl), address.port);
    const env = { DATABASE_URL: databaseUrl, KOPROGO_SECRET: secret, KOPROGO_DATA: folder };
    const servers = [await openServer(env), await openServer(env)];
    await Promise.all(servers.map((server) => server.start()));
    const crew = await gatherCrew(
      servers.map(({ port }) => port),
      chance,
    );
    await crew.workUntil(pause(1_000));
    const [standby] = await Promise.all([
      openStandby(first, join(folder, 'standby')),
      crew.workUntil(pause(1_500)),
    ]);
    try {
      await crew.workUntil(pause(500 + chance.below(1_000)));
      standby.fallsBehind();
      await crew.workUntil(pause(1_000 + chance.below(1_500)));
      await first.kill();
      const acknowledged = acknowledgedBy(crew);
      await standby.takesOver();
      await sayWhatIsMissing(standby.adminUrl, acknowledged, told);
      address.leadTo(portOf(standby.adminUrl));
      await crew.workUntil(pause(1_000));
      await lookAtAll(standby.adminUrl, crew, told);
    } finally {
      await Promise.all(servers.map((server) => server.kill()));
      await standby.stop();
      await standby.forget();
    }
  } finally {
    await address.close();
    await first.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function acknowledgedBy({ hands }: Crew): string[] {
  const entries = hands.flatMap(({ device }) => [...device.engine.disk.entries.values()]);
  return entries.flatMap(({ answer, mutation }) => (answer && mutation ? [mutation.id] : []));
}

/**
 * What was refused because its subject had not come back yet is in the inbox of whoever decided; they see the invoice
 * waiting once more.
 */
function decideAgain({ hands }: Crew): number {
  let early = 0;
  for (const { device, diary } of hands)
    for (const { document, answer } of device.engine.disk.entries.values())
      if (`${document.type} ${answer?.refusal?.code}` === tooEarly && diary.approvals.delete(document.id))
        early += 1;
  return early;
}

async function sayWhatIsMissing(
  adminUrl: string,
  acknowledged: readonly string[],
  told: Tally,
): Promise<void> {
  const known = await ask(adminUrl, (sql) => sql<{ id: string }[]>`select mutation_id as id from mutations`);
  const there = new Set(known.map(({ id }) => id));
  const missing = acknowledged.filter((id) => !there.has(id)).length;
  told.check(
    `${missing} of ${acknowledged.length} acknowledged mutations are not on the standby`,
    missing > 0 ? [] : ['it had not fallen behind: nothing was tried'],
  );
}

async function lookAtAll(adminUrl: string, crew: Crew, told: Tally): Promise<void> {
  told.check(
    'all is sent again once it is over',
    (await crew.comeToRest(patienceMillis)) ? [] : ['something is still waiting'],
  );
  const early = decideAgain(crew);
  if (early > 0) {
    told.say(`   ${early} approvals came back before what they approve, and were given again`);
    await crew.workUntil(pause(500));
    told.check('all is sent', (await crew.comeToRest(patienceMillis)) ? [] : ['something is still waiting']);
  }
  const sql = postgres(adminUrl, { max: 2, onnotice: () => {} });
  try {
    const [head] = await sql<{ epoch: number }[]>`select max(epoch)::int as epoch from organisation_heads`;
    told.check('the organisation is in a new epoch', (head?.epoch ?? 0) > 1 ? [] : [`${head?.epoch}`]);
    const answers = [...crew.heard].map(([status, times]) => `${status}: ${times}`).join(', ');
    crew.heard.delete(epochChanged);
    const fresh = await crew.freshDevice();
    for (const { what, wrong } of await judge(sql, crew.hands, fresh, crew.heard, [tooEarly]))
      told.check(what, wrong);
    told.say(`   answers ${answers}`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
