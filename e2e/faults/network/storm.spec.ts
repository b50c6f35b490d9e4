import { arrivedOnce, demo, expect, invoiceOf, test, uniqueNumber } from '../journey.ts';
import { storm } from '../road/fault.ts';

const api = /\/api\//;
const exchanges = /\/api\/sync\/(push|pull)$/;

for (const status of [503, 429] as const) {
  test(`a server that answers ${status} to everything is left alone for as long as it says`, async ({
    people,
    books,
    road,
  }) => {
    const number = uniqueNumber(`ORAGE${status}`);
    const claire = await people.syndic();
    claire.device.complaints.expect(new RegExp(`status of ${status}`));
    await claire.page.clock.install();
    const raging = road.puts(storm(status, 120), api);
    claire.device.goesBy(road);
    const invoice = invoiceOf(number, demo.buildings.tilleuls.name);
    await claire.writesInvoice(invoice);
    await claire.submits();
    await claire.reads(claire.say('state.onDevice'));
    await claire.knowsThatOffline();
    expect(raging.met).toBeGreaterThan(0);
    expect(await books.count('submittedInvoice', number)).toBe(0);

    await test.step('an hour of it costs each exchange a handful of requests', async () => {
      const before = road.came(exchanges);
      for (let minute = 0; minute < 60; minute += 1) await claire.page.clock.fastForward(60_000);
      await claire.knowsThatOffline();
      // Four exchanges and the journal, each at most every two minutes, and at least every seven.
      expect(road.came(exchanges) - before).toBeLessThanOrEqual(5 * 30);
    });

    await test.step('then it passes: everything is sent', async () => {
      raging.goesAway();
      await claire.page.clock.fastForward(7 * 60_000);
      await arrivedOnce(claire, books, number, road);
    });
  });
}

test('a server that fails one request in two gets everything, once', async ({ people, books, road }) => {
  const number = uniqueNumber('AVERSE');
  const claire = await people.syndic();
  claire.device.complaints.expect(/status of 503/);
  claire.device.goesBy(road);
  const { supplier, ...invoice } = invoiceOf(number, demo.buildings.tilleuls.name);
  const shower = () => road.puts(storm(503, 0), exchanges, 2);
  let rain = shower();
  await claire.startsInvoice(invoice.building);
  await claire.createsSupplier(supplier);
  await expect.poll(() => rain.met).toBe(2);
  rain = shower();
  await claire.types('number', number);
  await expect.poll(() => rain.met).toBe(2);
  rain = shower();
  await claire.types('invoicedOn', invoice.date);
  await claire.writesLine(1, invoice.lines[0]!);
  await claire.types('total', invoice.total);
  await claire.page.keyboard.press('Tab');
  await claire.submits();
  await expect.poll(() => rain.met).toBe(2);
  await arrivedOnce(claire, books, number, road);
});
