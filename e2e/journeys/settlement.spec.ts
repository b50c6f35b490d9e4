import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';
import {
  callsProvisions,
  findsSettlement,
  opensStatement,
  publishesSettlement,
  readsUse,
  readsWhy,
} from '../people/settling.ts';

const building = demo.buildings.tilleuls.name;

test('a settlement is prepared without network, sealed when it is back, and read by an owner in airplane mode', async ({
  people,
  books,
  once: { yearToSettle: year },
}) => {
  test.slow();
  const label = uniqueNumber('Décompte T1');
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(building);

  await test.step('provisions were called in the quarter', async () => {
    await callsProvisions(claire, { label: `Provisions ${label}`, total: '1 500,00', on: `15/01/${year}` });
    await claire.isUpToDate();
  });

  await test.step('the syndic publishes without network: it stays provisional', async () => {
    await claire.device.losesNetwork();
    await publishesSettlement(claire, { label, building, from: `01/01/${year}`, until: `31/03/${year}` });
    await findsSettlement(claire, 'settlements.sealing');
    await claire.reads(claire.say('settlements.sealLater'));
    expect(await books.count('settlement', label)).toBe(0);
  });

  await test.step('the server seals it: costs and provisions are off the books, the owners stand in it', async () => {
    await claire.device.findsNetwork();
    await findsSettlement(claire, 'settlements.final');
    const settled = await books.settled(label);
    const left = Object.entries(settled.balances).filter(([account]) => /^6|^70[12]/.test(account));
    expect(left.length).toBeGreaterThan(2);
    expect(left.filter(([, balance]) => balance !== 0)).toEqual([]);
    expect(settled.owners).toBe(settled.asked);
    expect(settled.statements).toBeGreaterThan(10);
    await isReadable(claire, 'a settlement');
  });

  await test.step('an owner reads what it asks and why, then without network', async () => {
    const sophie = await people.owner('owner', { on: 'phone', ownBrowser: true });
    const why = [/84\/1\s000/, /= \d+,\d{4} →/, sophie.say('statements.stepTotal')];
    await opensStatement(sophie, label);
    await readsWhy(sophie, why);
    await sophie.reads(sophie.say('statements.pay'));
    await isReadable(sophie, 'a statement');
    await fitsNarrow(sophie, 'a statement');
    await sophie.isUpToDate();
    await sophie.device.closesBrowser();
    await sophie.device.opensBrowser('/', 'offline');
    await opensStatement(sophie, label);
    await readsWhy(sophie, why);
  });
});

test('what each lot used of water is held against the period before, for the office and for the owner', async ({
  people,
  once: { yearToSettle: year },
}) => {
  test.slow();
  const label = uniqueNumber('Décompte T3');
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(building);
  await publishesSettlement(claire, {
    ...{ label: uniqueNumber('Décompte T2'), building, from: `01/04/${year}`, until: `30/06/${year}` },
    readings: { account: '61200', used: (at) => `${at + 10},5` },
  });
  await claire.isUpToDate();
  await findsSettlement(claire, 'settlements.final');
  await readsUse(claire, '2B', ['15,5 m³']);
  await publishesSettlement(claire, {
    ...{ label, building, from: `01/07/${year}`, until: `30/09/${year}` },
    readings: { used: (at) => `${at + 11}` },
  });
  await claire.isUpToDate();
  await findsSettlement(claire, 'settlements.final');
  await readsUse(claire, '2B', ['16,0 m³', claire.say('plot.usedBefore', { used: '15,5 m³' })]);

  const sophie = await people.owner('owner', { on: 'phone' });
  await opensStatement(sophie, label);
  await readsUse(sophie, '2B', ['16,0 m³', sophie.say('plot.usedBefore', { used: '15,5 m³' })]);
  await expect(
    sophie.main.getByRole('region', { name: sophie.say('plot.use') }).getByRole('rowheader'),
  ).toHaveCount(2);
});
