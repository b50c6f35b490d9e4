import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { loadAutomergeFromDisk } from 'shared-domain/sync/testing';
import { browsersKilled } from './browsers-killed.ts';
import { chanceOf } from './chance.ts';
import { type Crew, gatherCrew } from './crew.ts';
import { diskFull } from './disk-full.ts';
import { failover } from './failover.ts';
import { migrationsKilled } from './migrations-killed.ts';
import { optionsFrom } from './options.ts';
import { secret, settle } from './people.ts';
import { openPostgres } from './postgres-process.ts';
import { type Scene, type Stage, scenes } from './scenes.ts';
import { openServer } from './server-process.ts';
import { tally } from './tally.ts';
import { judge } from './verdict.ts';

const restMillis = 30_000;

const { seconds, seed, kills, isTimed, only } = optionsFrom(process.argv.slice(2));
const isPlayed = (key: string) => only === null || only.includes(key);
const folder = mkdtempSync(join(tmpdir(), 'koprogo-faults-'));
const told = tally((line) => process.stdout.write(`${line}\n`));
const chance = chanceOf(seed);
told.say(
  `seed ${seed}, ${kills === null ? '' : `${kills} deaths of each`}${isTimed ? ` ${seconds} s of faults` : ''}`,
);

await loadAutomergeFromDisk();
const database = await openPostgres(folder);
try {
  const databaseUrl = await settle(database.adminUrl);
  const sql = postgres(database.adminUrl, {
    max: 2,
    onnotice: () => {},
    connection: { default_transaction_read_only: false },
  });
  const env = { DATABASE_URL: databaseUrl, KOPROGO_SECRET: secret, KOPROGO_DATA: folder };
  const servers = [await openServer(env), await openServer(env)];
  await Promise.all(servers.map((server) => server.start()));
  const crew = await gatherCrew(
    servers.map(({ port }) => port),
    chance.fork('crew'),
  );
  const played = scenes.filter(({ key }) => isPlayed(key));
  const shares = played.reduce((sum, { share }) => sum + share, 0);
  for (const scene of played) {
    const until = performance.now() + (seconds * 1_000 * scene.share) / shares;
    const stage = {
      servers,
      postgres: database,
      sql,
      chance: chance.fork(scene.name),
      until,
      kills,
      isTimed,
    };
    await told.whole(scene.name, () => play(scene, stage, crew));
  }
  for (const server of servers) await server.kill();
  if (isPlayed('migrations'))
    await told.whole('migrations killed', () =>
      migrationsKilled(database.adminUrl, chance.fork('migrations'), kills ?? Math.ceil(seconds / 5), told),
    );
  if (isPlayed('failover'))
    for (let nth = 1; nth <= (kills ?? 1); nth += 1)
      await told.whole(`failover ${nth}`, () => failover(chance.fork(`failover ${nth}`), told));
  if (only?.includes('browsers'))
    await told.whole('browsers killed', async () => browsersKilled(kills, seed, told));
  if (isPlayed('disk')) await told.whole('disk full', () => diskFull(chance.fork('disk'), told));
  await sql.end({ timeout: 1 });
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
told.say(`seed ${seed}`);
told.say(told.line());
process.exit(told.isGood() ? 0 : 1);

/** People work while it goes wrong; then it is over, they come to rest, and everything is looked at. */
async function play(scene: Scene, stage: Stage, crew: Crew): Promise<void> {
  crew.heard.clear();
  let happened = '';
  const playing = scene.play(stage).then((told) => {
    happened = told;
  });
  await crew.workUntil(playing);
  told.check(
    'all is sent once it is over',
    (await crew.comeToRest(restMillis)) ? [] : ['something is still waiting'],
  );
  const heard = [...crew.heard].map(([status, times]) => `${status}: ${times}`).join(', ');
  for (const { what, wrong } of await judge(stage.sql, crew.hands, await crew.freshDevice(), crew.heard))
    told.check(what, wrong);
  const done = crew.hands.reduce((sum, { device }) => sum + device.engine.disk.entries.size, 0);
  told.say(`   ${happened}; answers ${heard}; ${done} mutations so far`);
}
