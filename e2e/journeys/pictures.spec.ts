import { demo, test } from '../journey.ts';
import { looksAsKept, type Screen } from '../people/picturing.ts';

const { tilleuls } = demo.buildings;

/** The screens by which the product is known, for whom they are, on what they hold in their hand. */
const ofOwner: readonly Screen[] = [
  { name: 'owner-home', path: '/home' },
  { name: 'owner-account', path: '/account' },
  { name: 'owner-charges', path: '/charges' },
  { name: 'owner-building', path: '/building' },
  { name: 'owner-statements', path: '/account/statements' },
  { name: 'owner-documents', path: '/documents' },
  { name: 'call-and-payment', path: '/account', press: /Provisions 2026, Ascenseur, 4\/4/ },
  { name: 'charge-explained', path: '/charges', press: /Montelift Ascenseurs SA.*129,63/ },
];
// Les Tilleuls is chosen at the bank, and stays so on the screens after it.
const ofSyndic: readonly Screen[] = [
  { name: 'today', path: '/today' },
  { name: 'invoices', path: '/invoices' },
  { name: 'invoice-entry', path: `/invoices/${demo.invoices.draftLeak.id}` },
  { name: 'bank', path: '/bank', press: /Les Tilleuls/ },
  { name: 'documents', path: '/documents' },
  { name: 'building-keys', path: `/building?q=${tilleuls.id}&tab=keys` },
  { name: 'settlements', path: '/settlements' },
  { name: 'arrears', path: '/arrears' },
  { name: 'books', path: '/books' },
  { name: 'inbox', path: '/inbox' },
];
const ofSyndicInTheCellar: readonly Screen[] = [
  { name: 'today', path: '/today' },
  { name: 'invoice-entry', path: `/invoices/${demo.invoices.draftLeak.id}` },
];
const ofBoard: readonly Screen[] = [
  { name: 'approvals', path: '/approvals' },
  { name: 'approval', path: '/approvals', press: /Toitures Dewinter/ },
];

test('an owner’s screens look as they were kept', async ({ people }) => {
  test.slow();
  const sophie = await people.owner('owner', { on: 'phone' });
  await sophie.device.hasItsPhotos();
  for (const screen of ofOwner) await looksAsKept(sophie, screen);
});

test('a syndic’s screens look as they were kept, at a desk', async ({ people }) => {
  test.slow();
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.device.hasItsPhotos();
  for (const screen of ofSyndic) await looksAsKept(claire, screen);
});

test('a syndic’s screens look as they were kept, on a phone', async ({ people }) => {
  const claire = await people.syndic('syndic', { on: 'phone' });
  for (const screen of ofSyndicInTheCellar) await looksAsKept(claire, screen);
});

test('a board member’s screens look as they were kept', async ({ people }) => {
  const francoise = await people.boardMember('board', { on: 'phone' });
  for (const screen of ofBoard) await looksAsKept(francoise, screen);
});
