import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { findsSettlement, opensStatement, publishesSettlement, readsUse } from '../people/settling.ts';

const building = demo.buildings.tilleuls.name;

test('what each lot used of water is held against the period before, for the office and for the owner', async ({
  people,
}) => {
  test.slow();
  const label = uniqueNumber('Décompte T3');
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(building);
  await publishesSettlement(claire, {
    ...{ label: uniqueNumber('Décompte T2'), building, from: '01/04/2026', until: '30/06/2026' },
    readings: { account: '61200', used: (at) => `${at + 10},5` },
  });
  await claire.isUpToDate();
  await findsSettlement(claire, 'settlements.final');
  await readsUse(claire, '2B', ['15,5 m³']);
  await publishesSettlement(claire, {
    ...{ label, building, from: '01/07/2026', until: '30/09/2026' },
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
