import { expect, test as journey } from '../journey.ts';
import type { Syndic } from '../people/syndic.ts';
import type { Books } from '../product/books.ts';
import { openRoad, type Road } from './road/road.ts';
import { openSlowRoad, type SlowRoad, slow2G } from './road/slow-road.ts';

type Roads = { readonly road: Road; readonly slowRoad: SlowRoad };

/** Journeys on roads where things happen: `road` harms what the journey says, `slowRoad` has the speed of 2G. */
export const test = journey.extend<Roads>({
  road: async ({ browserName: _ }, use) => {
    const road = await openRoad();
    await use(road);
    await road.close();
  },
  slowRoad: async ({ browserName: _ }, use) => {
    const road = await openSlowRoad(slow2G);
    await use(road);
    await road.close();
  },
});

/** A small invoice of that number, with a supplier and a note that no other has. */
export function invoiceOf(number: string, building: string) {
  return {
    building,
    supplier: { name: `Dépannage ${number} SRL` },
    number,
    date: '18/11/2026',
    total: '121,00',
    lines: [{ description: 'Dépannage', account: '611', net: '100,00', vat: 21 as const }],
    note: `Vu avec le concierge (${number}).`,
  };
}

/** It was submitted, it is in PostgreSQL once, nothing was done twice, and the person is told that all is well. */
export async function arrivedOnce(syndic: Syndic, books: Books, number: string, road?: Road): Promise<void> {
  await syndic.isUpToDate();
  const counts = {
    submission: await books.count('submittedInvoice', number),
    supplier: await books.count('supplier', `Dépannage ${number} SRL`),
    refusals: await books.count('refusal', number),
  };
  expect(counts).toEqual({ submission: 1, supplier: 1, refusals: 0 });
  if (road) {
    const mutations = [...road.sent.keys()];
    expect(mutations.length).toBeGreaterThan(0);
    expect(await books.timesDone(mutations)).toEqual(mutations.map(() => 1));
  }
  await syndic.findsInvoiceMarked(number, 'submitted');
}

/**
 * A browser writes its cookies down every half minute: one that died may have forgotten the session. The work is there, and
 * who did it says who they are.
 */
export async function isBack(syndic: Syndic): Promise<void> {
  const { page, device } = syndic;
  device.complaints.expect(/status of 401/);
  const pill = page.getByRole('banner').getByRole('button').last();
  await expect(pill).toHaveAttribute('data-state', /paused|allSent|upToDate/, { timeout: 60_000 });
  if ((await pill.getAttribute('data-state')) === 'paused') await syndic.signsInAgain();
}

export { demo, expect, uniqueNumber } from '../journey.ts';
