import { parseArgs } from 'node:util';
import { sayError } from '../../trouble.ts';
import { drillRun, type RunReport, ways } from './run.ts';
import { setUpStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const random = numbersFrom(Number(values.seed));
const reports: RunReport[] = [];
let failed = 0;

process.stdout.write(`seed ${values.seed}\n`);
const stage = await setUpStage();
try {
  for (let run = 1; run <= Number(values.runs); run++) {
    const way = ways[(run - 1) % ways.length] ?? 'base';
    try {
      const report = await drillRun(stage, way, random);
      reports.push(report);
      tell(run, report);
    } catch (error) {
      // What follows stands on what this run leaves behind.
      failed += 1;
      process.stdout.write(
        `run ${run} ${way} broke off: ${error instanceof Error ? error.stack : sayError(error)}\n`,
      );
      break;
    }
  }
} finally {
  await stage.end();
}
summarise();

function tell(
  run: number,
  { way, wrongs, acknowledged, broughtBack, pruned, backupBytes, millis }: RunReport,
): void {
  if (wrongs.length > 0) failed += 1;
  const times = Object.entries(millis).map(([what, taken]) => `${what} ${(taken / 1000).toFixed(1)}`);
  process.stdout.write(
    `run ${run} ${way.padEnd(8)} ${acknowledged} acknowledged, ${broughtBack} brought back, ${pruned} pruned, ` +
      `${(backupBytes / 1e6).toFixed(1)} MB; seconds: ${times.join(', ')}; ${wrongs.length} wrong\n`,
  );
  for (const wrong of wrongs.slice(0, 20)) process.stdout.write(`   ${wrong}\n`);
}

function summarise(): void {
  for (const what of ['take', 'verify', 'restore', 'untilServing', 'untilBack'] as const) {
    const sorted = reports.map(({ millis }) => millis[what]).sort((a, b) => a - b);
    const at = (share: number) => ((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1000).toFixed(1);
    process.stdout.write(`${what.padEnd(13)} median ${at(0.5)} s, longest ${at(1)} s\n`);
  }
  const total = (of: (report: RunReport) => number) => reports.reduce((sum, report) => sum + of(report), 0);
  process.stdout.write(
    `${reports.at(-1)?.acknowledged ?? 0} mutations acknowledged, ${total((one) => one.broughtBack)} times one was lost by ` +
      `a restore and brought back, ${reports.at(-1)?.pruned ?? 0} pruned as durable\n`,
  );
  process.stdout.write(
    `${reports.length - (failed - (Number(values.runs) > reports.length ? 1 : 0))} passed, ${failed} failed\n`,
  );
  process.exitCode = failed > 0 || reports.length === 0 ? 1 : 0;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
