import { runNode } from '../command.ts';
import { one, type Tally } from './tally.ts';

const seeds = 2_000;
const seedsOnPostgres = 40;

/**
 * Devices and servers in one process, under faults drawn from 2,000 seeds; those that failed once come first. Then some
 * of them on PostgreSQL, which must give every answer that memory gave.
 */
export async function simulate(): Promise<Tally> {
  const inMemory = await run([`--seeds=${seeds}`]);
  const onPostgres = await run(['--on=postgres', `--seeds=${seedsOnPostgres}`]);
  return { passed: inMemory.passed + onPostgres.passed, failed: inMemory.failed + onPostgres.failed };
}

async function run(args: readonly string[]): Promise<Tally> {
  const all = [...args, '--steps=500'];
  const { code, output } = await runNode('sync-server/simulator/main.ts', all, { echo: true });
  const said = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!said) return one(false);
  const tally = { passed: Number(said[1]), failed: Number(said[2]) };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
