import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { issuedOf, issuesCall, plansCall, seesPlan } from '../people/calling.ts';

test('two syndics issue the same call without network: it goes out once, and the second is told', async ({
  people,
}) => {
  const label = uniqueNumber('OPVRAGING');
  const bart = await people.syndic('dutchSyndic');
  const els = await people.syndic('dutchColleague');
  await bart.looksAt(demo.buildings.leiehof.name);
  await plansCall(bart, { label, total: '1.200,01', on: '20/11/2026' });
  await bart.isUpToDate();
  await els.hearsNews();
  await els.looksAt(demo.buildings.leiehof.name);
  await seesPlan(els, label);

  await bart.device.losesNetwork();
  await els.device.losesNetwork();
  await issuesCall(bart, label);
  await issuesCall(els, label);
  for (const syndic of [bart, els]) {
    await expect(issuedOf(syndic, label)).toContainText(syndic.say('state.onDevice'));
  }

  await bart.device.findsNetwork();
  await bart.isUpToDate();
  await els.device.findsNetwork();
  await els.isToldToCheck();
  await expect(issuedOf(els, label)).toHaveCount(1);
  await expect(issuedOf(els, label)).toContainText(els.say('calls.state.issued'));
  await els.readsInInbox(els.say('type.issueCall'), label, /al verstuurd op/);
});
