import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';
import {
  callsProvisions,
  findsSettlement,
  opensStatement,
  publishesSettlement,
  readsWhy,
} from '../people/settling.ts';

const building = demo.buildings.tilleuls.name;

test('a settlement is prepared without network, sealed when it is back, and read by an owner in airplane mode', async ({
  people,
  books,
  once: { toSettle },
}) => {
  test.slow();
  const label = uniqueNumber('Décompte');
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(building);

  await test.step('provisions were called in the period', async () => {
    await callsProvisions(claire, { label: `Provisions ${label}`, total: '750,00', on: toSettle.calledOn });
    await claire.isUpToDate();
  });

  await test.step('the syndic publishes without network: it stays provisional', async () => {
    await claire.device.losesNetwork();
    await publishesSettlement(claire, { label, building, from: toSettle.from, until: toSettle.until });
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
