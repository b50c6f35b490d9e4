import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Manifest } from '../manifest.ts';
import { publishVerdict } from '../publish.ts';
import { restoreBackup } from '../restore.ts';
import type { Store } from '../store.ts';
import { archiveNow, takeBackup } from '../take.ts';
import { verifyBackup } from '../verify.ts';
import { wrongs } from './check.ts';
import type { DrillDevice } from './drill-device.ts';
import { organisation } from './found-organisation.ts';
import { copyFrozen } from './processes.ts';
import { instantNow, lastNumbers } from './questions.ts';
import type { Stage } from './stage.ts';

/** How the server's data goes back to an earlier state. */
export const ways = ['base', 'instant', 'snapshot', 'end'] as const;
export type Way = (typeof ways)[number];

export type RunReport = {
  readonly way: Way;
  readonly wrongs: readonly string[];
  readonly acknowledged: number;
  /** Acknowledged, gone from the restored data, and brought back by their devices. */
  readonly broughtBack: number;
  /** Of these, what has left the journals, in all runs so far, because a verified backup holds it. */
  readonly pruned: number;
  readonly backupBytes: number;
  readonly millis: Readonly<Record<'take' | 'verify' | 'restore' | 'untilServing' | 'untilBack', number>>;
};

/** Work, a backup, more work, the death of everything, a restore, and everybody comes back. */
export async function drillRun(
  stage: Stage,
  way: Way,
  random: () => number,
  isVerified = true,
): Promise<RunReport> {
  const { devices } = stage;
  stage.passDays(2);
  const store = await stage.newStore();
  await workAndSend(devices, 6);
  const manifest = await takeBackup(store, stage.adminUrl());
  const verify = isVerified ? await verifyAndTell(stage, store, manifest) : 0;
  await workAndSend(devices, 6);
  const instant = await instantNow(stage.adminUrl());
  const snapshot = join(stage.folder, 'snapshot');
  if (way === 'snapshot') await copyFrozen(stage.cluster, snapshot);
  await workAndSend(devices, 6);
  await archiveNow(store, stage.adminUrl());
  await workAndSend(devices, 3);
  await dieUnderLoad(stage, random);
  const died = Date.now();
  const restore =
    way === 'snapshot' ? putBack(snapshot, stage) : await restoreTo(stage, store, manifest, way, instant);
  await stage.raiseDatabase();
  const known = await lastNumbers(stage.adminUrl());
  await stage.raiseServer();
  const untilServing = Date.now() - died;
  await comeBack(devices);
  const untilBack = Date.now() - died;
  const found = await wrongs(stage.adminUrl(), devices);
  rmSync(store.dir, { recursive: true, force: true });
  const all = devices.flatMap((device) =>
    [...device.acknowledged.values()].map(({ n }) => n > (known.get(device.id) ?? 0)),
  );
  const millis = { take: manifest.tookMillis, verify, restore, untilServing, untilBack };
  const broughtBack = all.filter((isLost) => isLost).length;
  return {
    way,
    wrongs: found,
    acknowledged: all.length,
    broughtBack,
    pruned: all.length - (await journalled(devices)),
    backupBytes: manifest.file.bytes,
    millis,
  };
}

/** From here on the devices may let go of what the backup holds, and must not miss it. */
async function verifyAndTell(stage: Stage, store: Store, manifest: Manifest): Promise<number> {
  const verdict = await verifyBackup(store, manifest, { work: stage.folder });
  await publishVerdict(stage.adminUrl(), verdict);
  return verdict.tookMillis;
}

export async function workAndSend(devices: readonly DrillDevice[], changes: number): Promise<void> {
  await Promise.all(
    devices.map(async (device) => {
      await device.work(changes);
      await device.send();
      await device.pull();
    }),
  );
}

/** What is under way when the power goes is known to nobody: sent again, it must be done once. */
async function dieUnderLoad(stage: Stage, random: () => number): Promise<void> {
  const sending = Promise.allSettled(
    stage.devices.map(async (device) => {
      for (let left = 20; left > 0; left--) {
        await device.work(1);
        await device.send();
      }
    }),
  );
  await pause(5 + random() * 120);
  await stage.kill();
  await sending;
}

export async function comeBack(devices: readonly DrillDevice[]): Promise<void> {
  await Promise.all(devices.map((device) => device.send()));
  // One after the other, twice: what the last one brought back is everybody's.
  for (const device of [...devices, ...devices]) await device.pull();
}

function putBack(snapshot: string, { cluster }: Stage): number {
  const began = Date.now();
  rmSync(cluster, { recursive: true, force: true });
  renameSync(snapshot, cluster);
  return Date.now() - began;
}

async function restoreTo(
  stage: Stage,
  store: Store,
  manifest: Manifest,
  way: Exclude<Way, 'snapshot'>,
  instant: string,
) {
  const untils = {
    base: { is: 'mark' },
    end: { is: 'end' },
    instant: { is: 'instant', at: instant },
  } as const;
  // Nobody worked between the mark and the verifying: what is refused for an autovacuum's sake may be done here.
  const options = { until: untils[way], work: stage.folder, acceptLoss: way === 'base' };
  const { aside, tookMillis } = await restoreBackup(store, manifest, stage.cluster, options);
  if (aside) rmSync(aside, { recursive: true, force: true });
  return tookMillis;
}

async function journalled(devices: readonly DrillDevice[]): Promise<number> {
  const all = await Promise.all(devices.map(({ memory }) => memory.ports.journal.all(organisation)));
  return all.flat().filter(({ answer }) => answer !== null).length;
}
