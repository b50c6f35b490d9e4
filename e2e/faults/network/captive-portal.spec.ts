import { arrivedOnce, demo, expect, invoiceOf, test, uniqueNumber } from '../journey.ts';
import { type Fault, portalAddress, portalPage, portalRedirect } from '../road/fault.ts';
import type { Road, Standing } from '../road/road.ts';

const everything = /./;

function enters(road: Road, portal: Fault, where: RegExp): Standing {
  const standing = road.puts(portal, where);
  road.puts(portalPage, portalAddress);
  return standing;
}

for (const [what, portal] of [
  ['its own page for whatever is asked', portalPage],
  ['a way to its own page', portalRedirect],
] as const) {
  test(`a café that answers with ${what} is no network: work goes on, and nothing of it stays`, async ({
    people,
    books,
    road,
  }) => {
    const number = uniqueNumber('CAFE');
    const claire = await people.syndic();
    claire.device.complaints.expect(/unsupported MIME|redirect|Failed to fetch/);
    const inCafe = enters(road, portal, everything);
    claire.device.goesBy(road);
    const invoice = invoiceOf(number, demo.buildings.tilleuls.name);
    await claire.writesInvoice(invoice);
    await claire.device.hasWrittenDown(invoice.note);
    await claire.submits();
    await claire.reads(claire.say('state.onDevice'));
    await claire.knowsThatOffline();
    await claire.device.reloads();
    await claire.findsInvoiceMarked(number, 'onDevice');
    expect(inCafe.met).toBeGreaterThan(0);
    expect(await books.count('submittedInvoice', number)).toBe(0);

    inCafe.goesAway();
    await claire.device.reloads();
    await arrivedOnce(claire, books, number, road);
    expect(await claire.device.answersKeptOf('Café Belga')).toEqual([]);
  });
}

test('a café that takes over while the screens of staff are fetched leaves none of its own', async ({
  people,
  road,
}) => {
  const claire = await people.syndic('syndic', { signedIn: false });
  claire.device.complaints.expect(/MIME|dynamically imported module|preload/);
  await claire.device.opensTab('/');
  await claire.device.isReadyForOffline();
  const inCafe = road.puts(portalPage, /\/assets\//);
  claire.device.goesBy(road);
  await claire.givesPassword(claire.account.email);
  await expect.poll(() => inCafe.met).toBeGreaterThan(0);
  inCafe.goesAway();
  await claire.device.reloads();
  await claire.hasAllData();
  await claire.device.hasStaffScreens();
  expect(await claire.device.answersKeptOf('Café Belga')).toEqual([]);
  await claire.device.losesNetwork();
  await claire.device.reloads();
  await claire.startsInvoice(demo.buildings.tilleuls.name);
});

for (const [what, portal] of [
  ['its own page', portalPage],
  ['a way to its own page', portalRedirect],
] as const) {
  test(`a café that answers with ${what} while a new version is fetched is not taken for it`, async ({
    people,
    road,
  }) => {
    const claire = await people.syndic();
    claire.device.complaints.expect(/MIME|redirect/);
    await claire.device.meetsNextRelease(road);
    // The worker's own script came through; what it lists did not.
    const inCafe = enters(road, portal, /^\/(assets|icons|index|manifest)/);
    await claire.device.looksForVersion();
    expect(inCafe.met).toBeGreaterThan(0);
    expect(await claire.device.hasVersionWaiting()).toBe(false);
    inCafe.goesAway();
    await claire.device.looksForVersion();
    await expect(claire.updateNotice()).toBeVisible();
    await claire.acceptsUpdate();
    expect(await claire.device.releaseOnScreen()).toBe('next');
    expect(await claire.device.answersKeptOf('Café Belga')).toEqual([]);
  });
}
