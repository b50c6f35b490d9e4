import { belgianDay } from '../../shared-domain/src/kernel/belgian-day.ts';
import { yearOf } from '../../shared-domain/src/kernel/local-date.ts';
import { expect, type People, test, uniqueNumber } from '../journey.ts';
import {
  budgets,
  describesBuilding,
  fillsTable,
  givesAddress,
  goesOn,
  signsUp,
  steps,
} from '../people/beginning.ts';
import { opensBooks, opensReport, readsUntil } from '../people/book-reading.ts';
import { issuedOf, issuesCall } from '../people/calling.ts';
import { makesPaper, readsBars } from '../people/making-papers.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';
import type { Syndic } from '../people/syndic.ts';

async function aVolunteer(people: People, name: string): Promise<Syndic> {
  const email = `${name.toLowerCase()}@koprogo.example`;
  return people.syndic({ name: 'Paule Simon', email, language: 'fr' }, { signedIn: false });
}

test('a volunteer signs up, and goes from nothing to a first call for funds, without network from then on', async ({
  people,
}, info) => {
  test.slow();
  const name = uniqueNumber('Marronniers');
  const paule = await aVolunteer(people, name);
  const began = Date.now();
  await signsUp(paule, `ACP ${name}`);
  await expect(steps(paule).getByRole('link')).toHaveCount(6);
  await isReadable(paule, 'the first steps');
  await fitsNarrow(paule, 'the first steps');
  await paule.device.losesNetwork();

  await goesOn(paule, 0);
  await describesBuilding(paule, {
    name,
    street: 'Rue des Marronniers 12',
    postalCode: '1050',
    city: 'Ixelles',
    enterpriseNumber: '0123.456.749',
    iban: 'BE68 5390 0754 7034',
  });

  // Its building and its account are told; its lots come next.
  await goesOn(paule, 2);
  await fillsTable(paule, [
    { number: '0', part: '400', firstName: 'Paule', lastName: 'Simon' },
    { number: '1', part: '350', firstName: 'Karim', lastName: 'El Idrissi' },
    { number: '2', part: '250', firstName: 'Greet', lastName: 'Vandenbossche' },
  ]);
  await isReadable(paule, 'a typed table');
  await fitsNarrow(paule, 'a typed table');

  await goesOn(paule, 5);
  await budgets(paule, { account: '6140', label: 'Assurance incendie', amount: '3600' });
  await goesOn(paule, 5);
  await issuesCall(paule, 'Budget');
  await expect(issuedOf(paule, 'Budget')).toHaveCount(1);
  await paule.goesTo('today.title');
  await expect(steps(paule)).toHaveCount(0);

  await opensBooks(paule);
  await opensReport(paule, 'budget');
  await readsUntil(paule, `31/12/${yearOf(belgianDay(Date.now())) + 1}`);
  const bars = await readsBars(paule, paule.say('books.budget'));
  const paper = await makesPaper(paule);
  for (const one of [...bars, paule.say('books.left')]) expect(paper.text).toContain(one);
  info.annotations.push({
    type: 'from sign-up to a first call',
    description: `${((Date.now() - began) / 60_000).toFixed(1)} minutes`,
  });

  await paule.device.findsNetwork();
  await paule.isUpToDate();
  await paule.readsThatAllIsRecorded();
});

test('who signs up with an address that is taken hears no more than at a sign-in, and loses nothing they typed', async ({
  people,
}) => {
  const name = uniqueNumber('Peupliers');
  const paule = await aVolunteer(people, name);
  await signsUp(paule, `ACP ${name}`);
  const other = await aVolunteer(people, name);
  other.device.complaints.expect(/status of 401/);
  await other.device.opensTab('/sign-up');
  const association = other.page.getByLabel(other.say('signUp.association'), { exact: true });
  await givesAddress(other, paule.account.email, 'trop court');
  await expect(other.page.getByRole('alert').first()).toContainText(
    other.say('refusal.auth.passwordTooShort'),
  );
  await association.fill(`ACP ${name}`);
  await other.page.getByLabel(other.say('signUp.name'), { exact: true }).fill('Quelqu’un d’autre');
  await givesAddress(other, paule.account.email, 'un autre mot de passe');
  await expect(other.page.getByText(other.say('signUp.taken'))).toBeVisible();
  await expect(association).toHaveValue(`ACP ${name}`);
});
