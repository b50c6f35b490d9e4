import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processesIn, type RunningPostgres, startPostgres } from 'infra/postgres';

/** A PostgreSQL that can be killed and started again, always on the same port. What it commits survives that. */
export type PostgresProcess = {
  readonly adminUrl: string;
  /** Its files. */
  readonly folder: string;
  /** Kills the postmaster where it stands, and waits until the last of its children noticed. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export async function openPostgres(dataDir: string): Promise<PostgresProcess> {
  const start = () => startPostgres({ dataDir, durable: true });
  const first: RunningPostgres = await start();
  const running = [first];
  const folder = dirname(first.log);
  return {
    adminUrl: first.adminUrl,
    folder,
    async kill() {
      const postmaster = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
      if (!processesIn(folder).includes(postmaster)) return;
      process.kill(postmaster, 'SIGKILL');
      while (processesIn(folder).length > 0) await pause(10);
    },
    async start() {
      running.push(await start());
    },
    async stop() {
      for (const one of running) await one.stop();
    },
  };
}
