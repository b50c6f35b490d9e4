import { arrivedOnce, demo, expect, invoiceOf, test, uniqueNumber } from '../journey.ts';

const exchanges = /\/api\/sync\/(push|pull)$/;

for (const how of ['endsEarly', 'promisesMore', 'promisesLess'] as const) {
  test(`an answer that ${how} is no answer: it is asked for again`, async ({ people, books, road }) => {
    const number = uniqueNumber('CASSE');
    const claire = await people.syndic();
    claire.device.goesBy(road);
    const broken = road.puts({ is: 'damaged', how }, exchanges, 6);
    await claire.writesInvoice(invoiceOf(number, demo.buildings.tilleuls.name));
    await claire.submits();
    await expect.poll(() => broken.met).toBe(6);
    await arrivedOnce(claire, books, number, road);
  });
}
