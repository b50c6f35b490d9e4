import { setTimeout as pause } from 'node:timers/promises';
import type { Syndic } from '../../people/syndic.ts';
import { demo, expect, invoiceOf, isBack, test, uniqueNumber } from '../journey.ts';
import type { Chance } from '../processes/chance.ts';
import { deathsAsked } from './deaths.ts';

const minute = 60_000;
const deathsPerInvoice = 5;

/** What the person was told is kept. */
type Told = { readonly number: string; note: string; isSubmitted: boolean };

test('a browser that dies at any moment of writing and sending keeps what it said is kept, and sends it once', async ({
  people,
  books,
  road,
}) => {
  const { deaths, chance } = deathsAsked(4);
  test.setTimeout(4 * minute + deaths * minute);
  const claire = await people.syndic('syndic', { ownBrowser: true });
  claire.device.goesBy(road);
  const all: Told[] = [];
  let current = await begins(claire, all);
  for (let death = 1; death <= deaths; death += 1) {
    const submits = death % deathsPerInvoice === 0;
    await test.step(`death ${death}, ${submits ? 'having submitted' : 'writing'}`, async () => {
      await (submits ? submitsAndDies : writesAndDies)(claire, current, death, chance);
      await returns(claire, chance);
      await findsAgain(claire, current);
    });
    if (submits) current = await begins(claire, all);
  }

  await claire.device.findsNetwork();
  await isBack(claire);
  await claire.isUpToDate(minute);
  for (const { number, note, isSubmitted } of all) {
    const place = isSubmitted ? 'submittedInvoice' : 'invoiceDraft';
    const counts = { place: await books.count(place, number), note: await books.count(place, note) };
    expect({ number, ...counts }).toEqual({ number, place: 1, note: 1 });
    expect(await books.count('supplier', `Dépannage ${number} SRL`)).toBe(1);
  }
  const sent = [...road.sent.keys()];
  expect(sent.length).toBeGreaterThan(0);
  expect(await books.timesDone(sent)).toEqual(sent.map(() => 1));
});

async function begins(claire: Syndic, all: Told[]): Promise<Told> {
  const number = uniqueNumber('PARTOUT');
  const invoice = invoiceOf(number, demo.buildings.tilleuls.name);
  await claire.device.visits('/');
  await claire.writesInvoice(invoice);
  await claire.device.hasWrittenDown(invoice.note);
  const told = { number, note: invoice.note, isSubmitted: false };
  all.push(told);
  return told;
}

async function writesAndDies(claire: Syndic, told: Told, death: number, chance: Chance): Promise<void> {
  const note = `${told.note} Appel ${death}.`;
  await claire.types('note', note);
  await claire.device.hasWrittenDown(note);
  told.note = note;
  const typing = claire.field('note').pressSequentially(' et encore un mot', { delay: 10 });
  await diesWithin(claire, 600, chance, typing);
}

async function submitsAndDies(claire: Syndic, told: Told, _: number, chance: Chance): Promise<void> {
  await claire.types('note', told.note);
  await claire.device.hasWrittenDown(told.note);
  await claire.submits();
  told.isSubmitted = true;
  await diesWithin(claire, 400, chance, Promise.resolve());
}

/** Its hands are still on the keys. */
async function diesWithin(claire: Syndic, millis: number, chance: Chance, busy: Promise<unknown>) {
  const cut = busy.catch(() => undefined);
  await pause(chance.below(millis));
  await claire.device.losesBrowser();
  await cut;
}

async function returns(claire: Syndic, chance: Chance): Promise<void> {
  const network = chance.pick<'online' | 'offline'>(['online', 'offline']);
  await claire.device.opensBrowser('/', network);
  if (network === 'online') await isBack(claire);
}

async function findsAgain(claire: Syndic, { number, note, isSubmitted }: Told): Promise<void> {
  if (isSubmitted) return claire.findsInvoiceMarked(number, 'onDevice', 'submitted');
  await claire.opensInvoice(number);
  await expect(claire.field('note')).toHaveValue(
    new RegExp(`^${note.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  );
}
