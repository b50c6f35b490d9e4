import { demo, test } from '../journey.ts';
import { everyPlace, isNeverKeptWaiting, key, press } from '../people/hurrying.ts';

const draft = `/invoices/${demo.invoices.draftLeak.id}`;

test('a syndic at a desk is never kept waiting by a key or a click', async ({ people }) => {
  test.setTimeout(600_000);
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(demo.buildings.tilleuls.name);
  const search = key(
    'a letter looks for invoices',
    '/invoices',
    ({ main }) => main.getByRole('searchbox'),
    'e',
  );
  await isNeverKeptWaiting(claire, [
    ...(await everyPlace(claire)),
    search,
    { ...search, what: 'a letter looks in documents', at: '/documents' },
    { ...search, what: 'a letter looks for suppliers', at: '/suppliers' },
    press('one kind of invoices', '/invoices', ({ main }) =>
      main.getByText(new RegExp(`^${claire.say('invoices.draft')}`)),
    ),
    press('an invoice is opened', '/invoices', ({ main }) => main.getByRole('listitem').getByRole('link')),
    { what: 'Ctrl+K', at: '/invoices', act: ({ page }) => page.keyboard.press('Control+k') },
    {
      what: 'a letter after Ctrl+K',
      at: '/invoices',
      before: async (person) => {
        await person.page.keyboard.press('Control+k');
        await person.page.getByRole('dialog').getByRole('textbox').focus();
      },
      act: ({ page }) => page.keyboard.press('e'),
    },
    { what: 'j at the bank', at: '/bank', act: ({ page }) => page.keyboard.press('j') },
    { what: '?', at: '/invoices', act: ({ page }) => page.keyboard.press('?') },
    key('a digit of a total', draft, () => claire.field('total'), '7'),
    key('a letter of a number', draft, () => claire.field('number'), 'e'),
    key('a letter of a supplier', draft, () => claire.supplierField(), 'e'),
    key(
      'a digit of a line',
      draft,
      () => claire.line(1).getByLabel(claire.say('entry.net'), { exact: true }),
      '7',
    ),
    ...[1, 2, 3].map((nth) =>
      press(`tab ${nth + 1} of the building`, '/building', ({ main }) => main.getByRole('tab').nth(nth)),
    ),
    ...[1, 2, 3].map((nth) =>
      press(`tab ${nth + 1} of the books`, '/books', ({ main }) => main.getByRole('tab').nth(nth)),
    ),
    press('how the sync stands', '/today', ({ page }) => page.getByRole('banner').getByRole('button').last()),
  ]);
});

test('an owner on a phone is never kept waiting by a touch', async ({ people }) => {
  test.setTimeout(300_000);
  const sophie = await people.owner('owner', { on: 'phone' });
  await isNeverKeptWaiting(sophie, [
    ...(await everyPlace(sophie)),
    press('a charge is opened', '/charges', ({ main }) => main.getByRole('listitem').getByRole('link')),
    press('a button of home', '/home', ({ main }) => main.getByRole('link')),
    press('how the sync stands', '/home', ({ page }) => page.getByRole('banner').getByRole('button').last()),
    key('a letter looks in documents', '/documents', ({ main }) => main.getByRole('searchbox'), 'e'),
  ]);
});

test('a board member on a phone is never kept waiting by a touch', async ({ people }) => {
  test.setTimeout(300_000);
  const francoise = await people.boardMember('board', { on: 'phone' });
  await isNeverKeptWaiting(francoise, [
    ...(await everyPlace(francoise)),
    press('a submission is opened', '/approvals', ({ main }) => main.getByRole('article').getByRole('link')),
  ]);
});
