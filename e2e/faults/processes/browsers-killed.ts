import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Tally } from './tally.ts';

const e2e = fileURLToPath(new URL('../../', import.meta.url));
const journeys = ['devices/killed-anywhere', 'devices/cut-upgrade'];

/** The journeys of browsers that die, each with so many deaths, told by Playwright against a product of their own. */
export function browsersKilled(kills: number | null, seed: number, told: Tally): void {
  const asked = kills === null ? {} : { KOPROGO_FAULTS_KILLS: String(kills) };
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/playwright/cli.js', 'test', '-c', 'faults', '--reporter=list', ...journeys],
    { cwd: e2e, stdio: 'inherit', env: { ...process.env, ...asked, KOPROGO_FAULTS_SEED: String(seed) } },
  );
  told.check('browsers that die lose nothing', status === 0 ? [] : ['what happened is told above']);
}
