import { disciplines } from 'shared-domain/sync';
import { quiet } from './quiet.ts';
import type { Simulation } from './simulation.ts';
import { arrive } from './step.ts';

const mostRounds = 60;
const mostParcels = 5_000;

/** All faults end, everybody is online; within so many rounds nothing is left to say. Gives whether it was so. */
export async function heal(simulation: Simulation): Promise<boolean> {
  const { cutOff, trace } = simulation;
  simulation.isHealing = true;
  cutOff.clear();
  let before = '';
  let calm = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    await oneRound(simulation);
    const now = standing(simulation);
    calm = now === before ? calm + 1 : 0;
    before = now;
    if (calm < 2 || !isDone(simulation)) continue;
    trace.say(() => `quiet after ${round} rounds`);
    return true;
  }
  return false;
}

/** Everybody pulls, pushes and follows, and all of it arrives. */
async function oneRound(simulation: Simulation): Promise<void> {
  const { browsers, clock } = simulation;
  clock.pass(60_000);
  await deliverAll(simulation);
  for (const browser of browsers) {
    const lead = browser.lead();
    await quiet();
    lead.wake();
    for (const discipline of disciplines) lead.pull(discipline);
    await deliverAll(simulation);
    for (const discipline of disciplines) lead.push(discipline);
    await deliverAll(simulation);
    lead.follow();
    await deliverAll(simulation);
  }
}

async function deliverAll(simulation: Simulation): Promise<void> {
  const { network, room } = simulation;
  for (let count = 0; count < mostParcels; count += 1) {
    await quiet();
    if (room.held() > 0) {
      while (room.held() > 0) room.release();
      // A pull that reads while rights are being changed is told what they were: nobody could judge its answer.
      await quiet();
    }
    const [parcel] = network.parcels();
    if (!parcel) return;
    await arrive(simulation, parcel, 0);
  }
}

function isDone({ browsers }: Simulation): boolean {
  return browsers.every((browser) => {
    const entries = [...browser.disk().journal.entries.values()];
    return entries.every((entry) => entry.answer !== null) && browser.lead().running()?.busy.size === 0;
  });
}

function standing({ browsers, room }: Simulation): string {
  const heads = room.heads().map((head) => `${head?.epoch} ${head?.seq}`);
  const orders = browsers.map((browser) => {
    const { collections, journal, notes } = browser.disk();
    const kept = disciplines.map((one) => `${collections[one].order}/${collections[one].kept.size}`);
    return `${kept.join()} ${journal.entries.size} ${journal.inbox.size} ${notes.size}`;
  });
  return [...heads, ...orders].join(';');
}
