import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runNode } from '../command.ts';
import { at } from '../room.ts';
import { ensureBrowser } from './browser.ts';
import { countJourneys, type JourneyReport } from './journeys.ts';
import { add, nothing, one, type Tally } from './tally.ts';

const seconds = 8;
// Those whose waiting is the page's own clock, and short.
const journeys = ['network/lost-on-the-way', 'network/damaged-answers'];

/** Servers and databases killed under load for some seconds, and the quick journeys on bad roads. */
export async function doHarm(): Promise<Tally> {
  return add(await killProcesses(), await tellNetworkJourneys());
}

async function killProcesses(): Promise<Tally> {
  const args = [`--seconds=${seconds}`, '--seed=7', '--only=servers,postgres'];
  const { code, output } = await runNode('e2e/faults/processes/run.ts', args, { echo: true });
  const said = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  const counted = said ? { passed: Number(said[1]), failed: Number(said[2]) } : nothing;
  return code !== 0 && counted.failed === 0 ? add(counted, one(false)) : counted;
}

async function tellNetworkJourneys(): Promise<Tally> {
  const reportFile = at('.cache/reports/faults.json');
  mkdirSync(at('.cache/reports'), { recursive: true });
  rmSync(reportFile, { force: true });
  const browser = await ensureBrowser();
  const args = ['test', '-c', 'faults', ...journeys, '--reporter=list,json'];
  const { code } = await runNode('e2e/node_modules/playwright/cli.js', args, {
    cwd: at('e2e'),
    echo: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile, KOPROGO_BROWSER: browser, NO_COLOR: undefined },
  });
  const counted = existsSync(reportFile)
    ? countJourneys(JSON.parse(readFileSync(reportFile, 'utf8')) as JourneyReport)
    : nothing;
  return code !== 0 && counted.failed === 0 ? add(counted, one(false)) : counted;
}
