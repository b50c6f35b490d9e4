import { formatStructuredCommunication } from '../../shared-domain/src/kernel/structured-communication.ts';
import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { acceptsProposal, importsFromBank, movement, readsOfFile, seesMatched } from '../people/bank.ts';
import { callsOwners, codaWith, readsWhatToPay, seesCallPaid } from '../people/paying.ts';
import { isReadable } from '../people/readable.ts';

test('a call is read with its code, paid at the bank, imported and matched without network, and the owner sees it paid', async ({
  people,
  books,
}) => {
  const label = uniqueNumber('APPEL');
  // An amount of its own, so that no other claim of the owner is the same.
  const total = 1_000_000 + (Date.now() % 900_000);
  const claire = await people.syndic();
  await claire.looksAt(demo.buildings.tilleuls.name);

  await test.step('the syndic calls for provisions', async () => {
    await callsOwners(claire, { label, total: (total / 100).toFixed(2).replace('.', ','), on: '20/11/2026' });
    await claire.isUpToDate();
  });

  const sophie = await people.owner('owner', { on: 'phone' });
  const toPay =
    await test.step('the owner reads the amount, the account, the communication and the code', async () => {
      const read = await readsWhatToPay(sophie, label);
      expect(read.cents).toBeGreaterThan(0);
      expect(read.communication).toMatch(/^\d{12}$/);
      return read;
    });

  const before = await books.claimOf(toPay.claimId);
  expect(before).toMatchObject({ bank: 0 });
  const sequence = String(1 + (Date.now() % 997)).padStart(3, '0');
  const good = codaWith({ ...toPay, from: 'SOPHIE MARTIN', on: '2026-11-21', sequence });
  const elsewhere = codaWith({ ...toPay, iban: 'BE71096123456769', from: 'X', on: '2026-11-21', sequence });

  await test.step('offline, bad files are refused with a reason and the good one is imported and matched', async () => {
    await claire.device.losesNetwork();
    await importsFromBank(claire, [
      { name: 'coupe.cod', buffer: good.subarray(0, 400) },
      { name: 'ailleurs.cod', buffer: elsewhere },
      { name: 'photo.cod', buffer: Buffer.from('bonjour') },
      { name: 'extrait.cod', buffer: good },
    ]);
    await readsOfFile(claire, 'coupe.cod', claire.say('refusal.bank.truncated', { sequence }));
    await readsOfFile(claire, 'ailleurs.cod', 'BE71096123456769');
    await readsOfFile(claire, 'photo.cod', claire.say('refusal.bankFile.notABankFile'));
    await readsOfFile(claire, 'extrait.cod', demo.buildings.tilleuls.name);
    const digits = formatStructuredCommunication(toPay.communication);
    const why = claire.say('bank.why.communication', { digits, name: demo.accounts.owner.name });
    await expect(movement(claire, digits)).toContainText(label);
    await isReadable(claire, 'the bank');
    await acceptsProposal(claire, digits, why);
    await expect((await seesMatched(claire)).filter({ hasText: label })).toContainText(
      claire.say('state.onDevice'),
    );
    expect(await books.claimOf(toPay.claimId)).toEqual(before);
  });

  await test.step('back on the network the books have it, to the cent', async () => {
    await claire.device.findsNetwork();
    await claire.isUpToDate();
    // What the owner had paid on account before stays there, and the rest of the call is settled.
    const open = before.open - toPay.cents;
    expect(await books.claimOf(toPay.claimId)).toEqual({ open, bank: toPay.cents });
    await expect((await seesMatched(claire)).filter({ hasText: label })).toContainText(
      claire.say('state.posted'),
    );
  });

  await test.step('and the owner sees it paid', async () => {
    await sophie.hearsNews();
    await seesCallPaid(sophie, label);
  });
});
