import { runNode } from '../command.ts';
import { add, nothing, one, type Tally } from './tally.ts';

const simulator = 'sync-server/simulator/main.ts';

const seeds = 2_000;
const seedsOnPostgres = 40;
const seedsOnEdges = 12;

/**
 * Devices and servers in one process, under faults drawn from 2,000 seeds; those that failed once come first. Then some
 * of them on PostgreSQL, which must give every answer that memory gave; and some with the client's own data rooms and the
 * whole server.
 */
export async function simulate(): Promise<Tally> {
  const inMemory = await run(simulator, [`--seeds=${seeds}`]);
  const onPostgres = await run(simulator, ['--on=postgres', `--seeds=${seedsOnPostgres}`]);
  const onEdges = await run('e2e/edges/main.ts', [`--seeds=${seedsOnEdges}`]);
  return [inMemory, onPostgres, onEdges].reduce(add, nothing);
}

async function run(file: string, args: readonly string[]): Promise<Tally> {
  const { code, output } = await runNode(file, args, { echo: true });
  const said = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!said) return one(false);
  const tally = { passed: Number(said[1]), failed: Number(said[2]) };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
