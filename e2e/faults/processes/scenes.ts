import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import type { Chance } from './chance.ts';
import type { PostgresProcess } from './postgres-process.ts';
import type { ServerProcess } from './server-process.ts';

export type Stage = {
  readonly servers: readonly ServerProcess[];
  readonly postgres: PostgresProcess;
  /** As the owner of the database. */
  readonly sql: Sql;
  readonly chance: Chance;
  /** Until when harm is done, by `performance.now()`. */
  readonly until: number;
  /** How many deaths there are to be; null: as many as there is time for. */
  readonly kills: number | null;
  /** Whether the time ends deaths that are counted, too. */
  readonly isTimed: boolean;
};

/** What goes wrong while people work; tells what was done, and leaves everything running again. */
export type Scene = {
  /** For the command line. */
  readonly key: string;
  readonly name: string;
  /** Of the time there is. */
  readonly share: number;
  play(stage: Stage): Promise<string>;
};

export const scenes: readonly Scene[] = [
  { key: 'servers', name: 'servers killed', share: 0.35, play: serversKilled },
  { key: 'postgres', name: 'PostgreSQL killed', share: 0.3, play: postgresKilled },
  { key: 'read-only', name: 'database read-only', share: 0.1, play: readOnly },
  { key: 'connections', name: 'no connections left', share: 0.1, play: noConnections },
  { key: 'together', name: 'two servers, nothing wrong', share: 0.15, play: nothingWrong },
];

/** Two servers on one database, each killed again and again: at any moment, or between a commit and its answer. */
async function serversKilled(stage: Stage): Promise<string> {
  const { servers, chance } = stage;
  const isOver = (deaths: number) => areEnough(stage, deaths * servers.length);
  const deaths = await Promise.all(
    servers.map((server, at) => killAgainAndAgain(server, chance.fork(`server ${at}`), isOver)),
  );
  await Promise.all(servers.map((server) => server.start()));
  return `${deaths.reduce((sum, count) => sum + count, 0)} deaths of a server`;
}

function areEnough({ until, kills, isTimed }: Stage, deaths: number): boolean {
  return (isTimed && performance.now() >= until) || (kills !== null && deaths >= kills);
}

async function killAgainAndAgain(
  server: ServerProcess,
  chance: Chance,
  isOver: (deaths: number) => boolean,
): Promise<number> {
  let deaths = 0;
  while (!isOver(deaths)) {
    await server.kill();
    deaths += 1;
    // Every other time it carries its own end: after so many commits, before the answer.
    const isBetween = chance.next() < 0.5;
    await server.start(isBetween ? `after-commit:${1 + chance.below(12)}` : undefined);
    await Promise.race([pause(50 + chance.below(500)), ...(isBetween ? [server.ended()] : [])]);
  }
  await server.kill();
  return deaths + 1;
}

/** The postmaster killed, and for a while nobody there; the servers live on and find it again. */
async function postgresKilled(stage: Stage): Promise<string> {
  const { postgres, servers, chance } = stage;
  const alive = servers.filter((server) => server.isRunning()).length;
  let deaths = 0;
  while (!areEnough(stage, deaths)) {
    await pause(100 + chance.below(500));
    await postgres.kill();
    deaths += 1;
    await pause(chance.below(400));
    await postgres.start();
  }
  const left = servers.filter((server) => server.isRunning()).length;
  if (left < alive) throw new Error(`${alive - left} servers did not live through it`);
  return `${deaths} deaths of PostgreSQL`;
}

async function readOnly({ sql, until }: Stage): Promise<string> {
  const say = async (value: 'on' | 'off') => {
    await sql.unsafe(`alter system set default_transaction_read_only = ${value}`);
    await sql`select pg_reload_conf()`;
  };
  let times = 0;
  while (performance.now() < until) {
    await say('on');
    await pause(700);
    await say('off');
    await pause(150);
    times += 1;
  }
  return `${times} times`;
}

async function noConnections({ sql, until }: Stage): Promise<string> {
  let times = 0;
  while (performance.now() < until) {
    await sql`alter role koprogo_app connection limit 0`;
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'koprogo_app'`;
    await pause(600);
    await sql`alter role koprogo_app connection limit -1`;
    await pause(300);
    times += 1;
  }
  return `${times} times`;
}

async function nothingWrong({ until }: Stage): Promise<string> {
  await pause(Math.max(0, until - performance.now()));
  return 'both asked at random';
}
