import { arrivedOnce, demo, expect, invoiceOf, isBack, test, uniqueNumber } from '../journey.ts';

const cycles = 3;

test('a browser that dies while somebody writes loses nothing that was on the device', async ({
  people,
  books,
}) => {
  const number = uniqueNumber('MORT');
  const invoice = invoiceOf(number, demo.buildings.tilleuls.name);
  const claire = await people.syndic('syndic', { ownBrowser: true });
  await claire.device.losesNetwork();
  await claire.writesInvoice(invoice);
  await claire.device.hasWrittenDown(invoice.note);

  let kept = invoice.note;
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    await test.step(`death ${cycle}: what was on the device is there, what was under way is whole or not there`, async () => {
      await claire.device.losesBrowser();
      await claire.device.opensBrowser('/', 'offline');
      await claire.opensInvoice(number);
      await expect(claire.field('note')).toHaveValue(new RegExp(`^${escaped(kept)}`));
      await expect(claire.supplierField()).toHaveValue(invoice.supplier.name);
      await expect(claire.field('total')).toHaveValue('121,00');
      kept = `${kept} Appel ${cycle}.`;
      await claire.types('note', kept);
      await claire.device.hasWrittenDown(kept);
      // Typed in the very moment of death.
      await claire.field('note').pressSequentially(' et enc', { delay: 0 });
    });
  }

  await test.step('a death between the command and its answer sends it once', async () => {
    await claire.types('note', kept);
    await claire.submits();
    await claire.reads(claire.say('state.onDevice'));
    await claire.device.losesBrowser();
    await claire.device.opensBrowser('/', 'offline');
    await claire.findsInvoiceMarked(number, 'onDevice');
    await claire.device.findsNetwork();
    await isBack(claire);
    await arrivedOnce(claire, books, number);
    expect(await books.count('submittedInvoice', `Appel ${cycles}.`)).toBe(1);
  });
});

test('a browser that dies while it sends and pulls goes on where it was', async ({ people, books, road }) => {
  const number = uniqueNumber('ENVOI');
  const claire = await people.syndic('syndic', { ownBrowser: true });
  claire.device.goesBy(road);
  const lost = road.puts({ is: 'answerCut' }, /\/api\/sync\/push$/, 1);
  await claire.writesInvoice(invoiceOf(number, demo.buildings.tilleuls.name));
  await claire.submits();
  await expect.poll(() => lost.met).toBe(1);
  await claire.device.losesBrowser();
  await claire.device.opensBrowser('/');
  await isBack(claire);
  await arrivedOnce(claire, books, number, road);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
