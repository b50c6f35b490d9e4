import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runNode } from '../command.ts';
import { at } from '../room.ts';
import { add, nothing, type Tally } from './tally.ts';

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: ReadonlyArray<{
    readonly status: string;
    readonly assertionResults: ReadonlyArray<{ readonly status: string }>;
  }>;
};

/** Runs a package's own tests and counts them from the report, not from the screen. */
export async function testPackage(room: string): Promise<Tally> {
  const reportFile = at(`.cache/reports/${room}.json`);
  mkdirSync(at('.cache/reports'), { recursive: true });
  rmSync(reportFile, { force: true });
  const { code } = await runNode(
    `${room}/node_modules/vitest/vitest.mjs`,
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`],
    { cwd: at(room), echo: true },
  );
  const counted = existsSync(reportFile)
    ? count(JSON.parse(readFileSync(reportFile, 'utf8')) as Report)
    : nothing;
  // An error outside every test (a rejected promise, a set-up that broke) shows in the exit code alone.
  return code !== 0 && counted.failed === 0 ? add(counted, { passed: 0, failed: 1 }) : counted;
}

function count(report: Report): Tally {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}
