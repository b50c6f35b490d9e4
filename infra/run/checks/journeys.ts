import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runNode } from '../command.ts';
import { at } from '../room.ts';
import { ensureBrowser } from './browser.ts';
import { add, nothing, one, type Tally } from './tally.ts';

export type JourneyReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
};

/** Tells the journeys of e2e in a real browser against the whole product. */
export function tellJourneys(): Promise<Tally> {
  return runPlaywright('e2e', []);
}

/** `report`: the name of the file that what happened is counted from. */
export async function runPlaywright(report: string, args: readonly string[]): Promise<Tally> {
  const reportFile = at(`.cache/reports/${report}.json`);
  mkdirSync(at('.cache/reports'), { recursive: true });
  rmSync(reportFile, { force: true });
  const browser = await ensureBrowser();
  const all = ['test', ...args, '--reporter=list,json'];
  const { code } = await runNode('e2e/node_modules/playwright/cli.js', all, {
    cwd: at('e2e'),
    echo: true,
    // Playwright decides on colours for its workers, and Node warns of each one told both ways.
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile, KOPROGO_BROWSER: browser, NO_COLOR: undefined },
  });
  const counted = existsSync(reportFile)
    ? countJourneys(JSON.parse(readFileSync(reportFile, 'utf8')) as JourneyReport)
    : nothing;
  return code !== 0 && counted.failed === 0 ? add(counted, one(false)) : counted;
}

/** A journey that passed only at the second try did not pass. */
function countJourneys({ stats }: JourneyReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
