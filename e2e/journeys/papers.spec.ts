import { formatMoney } from '../../shared-domain/src/kernel/format-money.ts';
import { formatStructuredCommunication } from '../../shared-domain/src/kernel/structured-communication.ts';
import { demo, expect, test, uniqueNumber } from '../journey.ts';
import {
  makesAllPapers,
  makesPaper,
  opensCall,
  opensOwnCall,
  printed,
  readsBars,
  readsLine,
  readsWhoIsCalled,
} from '../people/making-papers.ts';
import { callsOwners, opensPlace, readsWhatToPay } from '../people/paying.ts';
import { fitsNarrow } from '../people/readable.ts';

test('a call is printed without network: all of its papers by the syndic, an owner’s own copy by the owner', async ({
  people,
}) => {
  const label = uniqueNumber('PAPIER');
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(demo.buildings.tilleuls.name);
  await callsOwners(claire, { label, total: '4.321,09', on: '20/11/2026' });
  await claire.isUpToDate();
  const sophie = await people.owner('owner', { on: 'phone' });

  await test.step('the syndic makes one paper for each owner, each in their language', async () => {
    await opensCall(claire, label);
    await claire.device.losesNetwork();
    const called = await readsWhoIsCalled(claire);
    const { name, papers } = await makesAllPapers(claire);
    expect(name).toMatch(/^\d{4}-\d{2}-\d{2}_.*\.zip$/);
    expect(papers).toHaveLength(called.length);
    expect(new Set(papers.map(({ name: one }) => one)).size).toBe(called.length);
    for (const one of called) {
      const paper = papers.find(({ text }) => text.includes(one.name));
      expect(paper?.text, one.name).toContain(one.communication);
      if (paper?.language === 'fr') expect(paper.text).toContain(one.amount);
      expect(paper?.title).toContain(label);
    }
    expect(new Set(papers.map(({ language }) => language))).toEqual(new Set(['fr', 'nl']));
  });

  await test.step('the owner makes their own copy in a cellar, and it says what the screen says', async () => {
    await sophie.device.losesNetwork();
    const toPay = await readsWhatToPay(sophie, label);
    await sophie.goesTo('account.title');
    await opensOwnCall(sophie, label);
    const paper = await makesPaper(sophie);
    expect(paper.name).toMatch(/^\d{4}-\d{2}-\d{2}_Appel-de-fonds_Les-Tilleuls_[\w-]+_duplicata\.pdf$/);
    expect(paper.language).toBe('fr');
    expect(paper.text).toContain(demo.accounts.owner.name);
    expect(paper.text).toContain('DUPLICATA');
    expect(paper.text).toContain(printed(formatMoney(toPay.cents, 'fr')));
    expect(paper.text).toContain(formatStructuredCommunication(toPay.communication));
    expect(paper.text.replace(/\s/g, '')).toContain(toPay.iban);
  });

  await test.step('and their account as it stands, with its line', async () => {
    await sophie.goesTo('account.title');
    const paper = await makesPaper(sophie);
    expect(paper.name).toMatch(/_Extrait-de-compte_Les-Tilleuls_/);
    for (const words of [label, sophie.say('account.line'), sophie.say('account.movements')])
      expect(paper.text).toContain(words);
  });
});

test('what is drawn on a screen is drawn on its paper, without network and with the same figures', async ({
  people,
}) => {
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(demo.buildings.tilleuls.name);
  const sophie = await people.owner('owner', { on: 'phone' });
  await claire.device.losesNetwork();
  await sophie.device.losesNetwork();

  await test.step('the money at the bank, with what is known of its future', async () => {
    await opensPlace(claire, 'bank.title');
    const words = await readsLine(claire, claire.say('cash.title'));
    const paper = await makesPaper(claire);
    expect(paper.name).toMatch(/_Tresorerie_Les-Tilleuls_Compte-courant-.*_provisoire\.pdf$/);
    for (const one of [words, claire.say('cash.past'), claire.say('cash.ahead'), claire.say('cash.held')])
      expect(paper.text).toContain(one);
  });

  await test.step('how old what is late is, without the ways to reach who is late', async () => {
    await opensPlace(claire, 'arrears.title');
    const bars = await readsBars(claire, claire.say('arrears.ageing'));
    const paper = await makesPaper(claire);
    expect(paper.name).toMatch(/_Impayes_Les-Tilleuls_.*_provisoire\.pdf$/);
    for (const one of [...bars, claire.say('arrears.debtors')]) expect(paper.text).toContain(one);
    expect(paper.text).not.toContain('@');
  });

  await test.step('what a year cost an owner, by category and against the year before', async () => {
    await sophie.opensCharges();
    const bars = await readsBars(sophie, /Les Tilleuls/);
    const paper = await makesPaper(sophie);
    expect(paper.name).toMatch(/_Releve-des-charges_Les-Tilleuls_Sophie-Martin-.*_provisoire\.pdf$/);
    for (const one of [...bars, demo.accounts.owner.name]) expect(paper.text).toContain(one);
    await fitsNarrow(sophie, 'charges with their paper');
  });
});
