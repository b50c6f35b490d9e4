import type { MemoryData } from '../../src/store-memory/data.ts';
import type { Disk } from '../device/disk.ts';
import { heal } from '../run/heal.ts';
import { deviceCount, settingsOf } from '../run/settings.ts';
import { createSimulation } from '../run/simulation.ts';
import { firstDay } from './first-day.ts';

/** What stands before the first step of every run: the servers' data, and each browser's disk once it has it all. */
export type World = { readonly data: MemoryData; readonly disks: readonly Disk[] };

export async function firstWorld(): Promise<World> {
  const data = await firstDay();
  return { data, disks: await firstDisks(data) };
}

/** Every browser pulls what is its person's, alone and undisturbed; the same for every seed, so it is done once. */
async function firstDisks(data: MemoryData): Promise<Disk[]> {
  const disks: Disk[] = [];
  for (let number = 0; number < deviceCount; number += 1) {
    const given = { seed: 0, steps: 0 };
    const settings = { ...settingsOf(given), devices: [number], pageSize: 1_000, isCold: true };
    const simulation = createSimulation({ data, disks: [] }, given, { isKept: false, settings });
    await heal(simulation);
    disks.push(...simulation.browsers.map((browser) => browser.disk()));
  }
  return disks;
}
