import { disciplines } from 'shared-domain/sync';
import { arrive } from '../../sync-server/simulator/run/step.ts';
import { calm } from './calm.ts';
import type { Edges } from './run-on-edges.ts';

const mostRounds = 80;
const calmRounds = 3;

/** All faults end, everybody is online; within so many rounds nothing is left to say. Gives whether it was so. */
export async function healOnEdges(edges: Edges): Promise<boolean> {
  edges.cutOff.clear();
  let before = '';
  let still = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    edges.clock.pass(1_000);
    for (const browser of edges.browsers) browser.lead().wake();
    await deliverAll(edges);
    const now = standing(edges);
    still = now === before && isDone(edges) ? still + 1 : 0;
    before = now;
    if (still >= calmRounds) return true;
  }
  return false;
}

async function deliverAll(edges: Edges): Promise<void> {
  await calm(edges);
  for (let [parcel] = edges.network.parcels(); parcel; [parcel] = edges.network.parcels()) {
    await arrive(edges, parcel, 0);
    await calm(edges);
  }
  // What follows an exchange is begun a moment later.
  await new Promise((resolve) => setTimeout(resolve, 160));
  await calm(edges);
  if (edges.network.parcels().length > 0) await deliverAll(edges);
}

function isDone({ browsers }: Edges): boolean {
  return browsers.every((browser) => {
    const { journal } = browser.disk();
    return [...journal.entries.values()].every(({ answer }) => answer !== null) && browser.isSilent();
  });
}

function standing({ browsers }: Edges): string {
  const disks = browsers.map((browser) => {
    const { collections, journal, notes } = browser.disk();
    const kept = disciplines.map((one) => {
      const revs = [...collections[one].kept.values()].map(
        ({ document }) => `${document.rev}${document.deleted}`,
      );
      return `${revs.length} ${revs.join()}`;
    });
    return `${kept.join(';')} ${journal.entries.size} ${journal.inbox.size} ${notes.size}`;
  });
  return disks.join('|');
}
