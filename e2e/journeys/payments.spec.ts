import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { callsOwners } from '../people/paying.ts';
import {
  cancelsOrder,
  choosesCreditor,
  collects,
  downloadsOrder,
  entersMandate,
  isToldToPaySomething,
  opensPayments,
  opensTab,
  ordersPayment,
  paymentLine,
  readsFirstToPay,
} from '../people/payments.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';

test('an accountant orders a payment without network, takes its file to the bank, and it is not paid twice', async ({
  people,
}) => {
  const marc = await people.syndic('accountant');
  await marc.looksAt(demo.buildings.tilleuls.name);
  await marc.device.losesNetwork();
  await opensPayments(marc, 'pay');
  const owed = await readsFirstToPay(marc);
  const { supplier, label, euros } = owed;
  await isToldToPaySomething(marc, owed);
  await ordersPayment(marc, supplier, label);

  const order = paymentLine(marc, 'orders', supplier, marc.say('state.onDevice'));
  const file = await downloadsOrder(marc, order);
  expect(file).toContain('pain.001.001.09');
  expect(file).toContain(`<InstdAmt Ccy="EUR">${euros}</InstdAmt>`);

  await opensTab(marc, 'pay');
  const line = paymentLine(marc, 'pay', supplier, label);
  await expect(line).toContainText(/En cours|Onderweg/);
  await expect(line.getByRole('checkbox')).toBeDisabled();

  await marc.device.findsNetwork();
  await marc.isUpToDate();
  await opensTab(marc, 'orders');
  const recorded = paymentLine(marc, 'orders', supplier, marc.say('state.recorded'));
  expect(await downloadsOrder(marc, recorded)).toBe(file);
  await cancelsOrder(marc, paymentLine(marc, 'orders', supplier), marc.account.name);
  await opensTab(marc, 'pay');
  await expect(line.getByRole('checkbox')).toBeEnabled();
});

test('what an owner was called for is collected under the mandate they signed', async ({ people }) => {
  const claire = await people.syndic();
  const label = uniqueNumber('DOM');
  await claire.looksAt(demo.buildings.tilleuls.name);
  await callsOwners(claire, { label, total: '12.345,00', on: '20/11/2026' });
  await opensPayments(claire, 'collect');
  await choosesCreditor(claire);
  const owner = demo.accounts.owner.name;
  const reference = uniqueNumber('SEPA');
  await entersMandate(claire, { owner, reference, iban: 'BE71 0961 2345 6769' });
  await claire.device.losesNetwork();
  await collects(claire, owner, label);
  const order = paymentLine(claire, 'orders', owner, claire.say('state.onDevice'));
  const file = await downloadsOrder(claire, order);
  expect(file).toContain('pain.008.001.08');
  expect(file).toContain(`<MndtId>${reference}</MndtId>`);
  await claire.device.findsNetwork();
  await claire.isUpToDate();
});

test('everybody can read the payments', async ({ people }) => {
  const marc = await people.syndic('accountant');
  await marc.looksAt(demo.buildings.tilleuls.name);
  await opensPayments(marc, 'pay');
  for (const tab of ['pay', 'collect', 'orders'] as const) {
    await opensTab(marc, tab);
    await isReadable(marc, tab);
    await fitsNarrow(marc, tab);
  }
});
