import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { everyPlace, isNeverKeptWaiting, letters, press } from '../people/hurrying.ts';
import type { Person } from '../people/person.ts';

const searchField = ({ main }: Person) => main.getByRole('searchbox');
const firstOfList = ({ main }: Person) => main.getByRole('listitem').getByRole('link');
const syncPill = ({ page }: Person) => page.getByRole('banner').getByRole('button').last();
const seesDialog = ({ page }: Person) => expect(page.getByRole('dialog')).toBeVisible();
const isAt = (path: RegExp) => (person: Person) => expect(person.page).toHaveURL(path);
const tab = (at: string, nth: number) =>
  press(
    `tab ${nth + 1} of ${at}`,
    at,
    ({ main }) => main.getByRole('tab').nth(nth),
    ({ main }) => expect(main.getByRole('tab').nth(nth)).toHaveAttribute('aria-selected', 'true'),
  );

test('a syndic at a desk is never kept waiting by a key or a click', async ({ people }) => {
  test.setTimeout(600_000);
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.looksAt(demo.buildings.tilleuls.name);
  await claire.startsInvoice(demo.buildings.tilleuls.name);
  await claire.types('number', uniqueNumber('VITE'));
  await expect(claire.page).toHaveURL(/\/invoices\/[0-9a-f-]+$/);
  const draft = new URL(claire.page.url()).pathname;
  const kind = ({ main }: Person) => main.getByText(new RegExp(`^${claire.say('invoices.draft')}`)).first();
  const net = () => claire.line(1).getByLabel(claire.say('entry.net'), { exact: true });
  const finder = ({ page }: Person) => page.getByRole('dialog').getByRole('textbox');
  await isNeverKeptWaiting(claire, [
    ...(await everyPlace(claire)),
    letters('looking for invoices', '/invoices', searchField, 'lift'),
    letters('looking in documents', '/documents', searchField, 'acte'),
    letters('looking for suppliers', '/suppliers', searchField, 'lift'),
    press('one kind of invoices', '/invoices', kind, isAt(/tab=draft/)),
    press('an invoice is opened', '/invoices', firstOfList, isAt(/\/invoices\/./)),
    {
      what: 'Ctrl+K',
      at: '/invoices',
      act: ({ page }) => page.keyboard.press('Control+k'),
      did: seesDialog,
    },
    { what: '?', at: '/invoices', act: ({ page }) => page.keyboard.press('?'), did: seesDialog },
    {
      ...letters('looking for everything', '/invoices', finder, 'mart'),
      before: async (person) => {
        await person.page.keyboard.press('Control+k');
        await finder(person).focus();
      },
    },
    letters('the number of an invoice', draft, () => claire.field('number'), 'A-20'),
    letters('its total', draft, () => claire.field('total'), '1234'),
    letters('its supplier', draft, () => claire.supplierField(), 'lift'),
    letters('the net of a line', draft, net, '1234'),
    ...[1, 2, 3].map((nth) => tab('/building', nth)),
    ...[1, 2, 3].map((nth) => tab('/books', nth)),
    press('how the sync stands', '/today', syncPill, seesDialog),
  ]);
});

test('an owner on a phone is never kept waiting by a touch', async ({ people }) => {
  test.setTimeout(300_000);
  const sophie = await people.owner('owner', { on: 'phone' });
  await isNeverKeptWaiting(sophie, [
    ...(await everyPlace(sophie)),
    press('a charge is opened', '/charges', firstOfList, isAt(/\/charges\/./)),
    press('how the sync stands', '/home', syncPill, seesDialog),
    letters('looking in documents', '/documents', searchField, 'acte'),
  ]);
});

test('a board member on a phone is never kept waiting by a touch', async ({ people }) => {
  test.setTimeout(300_000);
  const francoise = await people.boardMember('board', { on: 'phone' });
  const submission = ({ main }: Person) => main.getByRole('article').getByRole('link');
  await isNeverKeptWaiting(francoise, [
    ...(await everyPlace(francoise)),
    press('a submission is opened', '/approvals', submission, isAt(/\/approvals\/./)),
  ]);
});
