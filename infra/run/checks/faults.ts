import { runNode } from '../command.ts';
import { runPlaywright } from './journeys.ts';
import { add, nothing, one, type Tally } from './tally.ts';

const seconds = 8;
// Those whose waiting is the page's own clock, and short; and a few deaths of browsers.
const journeys = [
  'network/lost-on-the-way',
  'network/damaged-answers',
  'devices/killed-anywhere',
  'devices/cut-upgrade',
  'devices/full-disk',
];

/** Servers and databases killed under load for some seconds, and the quick journeys on bad roads. */
export async function doHarm(): Promise<Tally> {
  return add(await killProcesses(), await runPlaywright('faults', ['-c', 'faults', ...journeys]));
}

async function killProcesses(): Promise<Tally> {
  const args = [`--seconds=${seconds}`, '--seed=7', '--only=servers,postgres,migrations,failover'];
  const { code, output } = await runNode('e2e/faults/processes/run.ts', args, { echo: true });
  const said = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  const counted = said ? { passed: Number(said[1]), failed: Number(said[2]) } : nothing;
  return code !== 0 && counted.failed === 0 ? add(counted, one(false)) : counted;
}
