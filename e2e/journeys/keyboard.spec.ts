import { demo, expect, test } from '../journey.ts';
import { goesToFirst, looksFor } from '../people/finding.ts';
import { atTheKeyboard } from '../people/typing.ts';

const atADesk = { on: 'desktop' } as const;

test('an owner goes from home to why they pay, and back, by keyboard alone', async ({ people }) => {
  const sophie = await people.owner('owner', atADesk);
  const keys = atTheKeyboard(sophie);
  await sophie.device.visits('/home');
  await expect(sophie.main.getByRole('heading', { level: 1 })).toBeVisible();
  await keys.presses('Tab');
  await keys.isIn(sophie.say('shell.skip'));
  await keys.presses('Enter');
  // Whatever was charged last: other journeys charge too.
  await keys.reaches(/\d\d\/\d\d\/\d{4} · /);
  await keys.presses('Enter');
  await expect(sophie.page).toHaveURL(/\/charges\//);
  await expect(sophie.main.getByRole('region', { name: sophie.say('charges.explain') })).toBeVisible();
  await sophie.page.goBack();
  await expect(sophie.page).toHaveURL(/\/home/);
});

test('an owner opens a call and its code to pay by keyboard alone', async ({ people }) => {
  const sophie = await people.owner('owner', atADesk);
  const keys = atTheKeyboard(sophie);
  await looksFor(sophie, sophie.say('account.title'));
  await goesToFirst(sophie, new RegExp(sophie.say('account.title')));
  // Whichever call is still to be paid: other journeys call and pay too.
  const toPay = sophie.main.getByRole('list', { name: sophie.say('account.toPay') });
  const calls = toPay.locator('a[href^="/account/calls/"]');
  const [label = ''] = (await calls.first().innerText()).split('\n');
  await keys.reaches(label);
  await keys.presses('Enter');
  await expect(sophie.page).toHaveURL(/\/account\/calls\//);
  await expect(sophie.page.getByText(/\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+/).first()).toBeVisible();
});

test('a syndic goes through the bank by keyboard alone', async ({ people }) => {
  const claire = await people.syndic('syndic', atADesk);
  const keys = atTheKeyboard(claire);
  await claire.looksAt(demo.buildings.tilleuls.name);
  await looksFor(claire, claire.say('bank.title'));
  await goesToFirst(claire, new RegExp(claire.say('bank.title')));
  await expect(claire.main.getByRole('button', { name: claire.say('bank.accept') }).first()).toBeVisible();
  await keys.presses('j');
  await expect(claire.page.locator(':focus')).toBeVisible();
  await keys.presses('s');
  await expect(claire.page.getByRole('dialog')).toBeVisible();
  await keys.presses('Escape');
  await expect(claire.page.getByRole('dialog')).toHaveCount(0);
  await keys.presses('?');
  await expect(claire.page.getByRole('dialog', { name: claire.say('find.keysTitle') })).toBeVisible();
  await keys.presses('Escape');
});

test('a board member comes to what waits for them by keyboard alone', async ({ people }) => {
  const francoise = await people.boardMember('board', atADesk);
  const keys = atTheKeyboard(francoise);
  await looksFor(francoise, francoise.say('approvals.title'));
  await goesToFirst(francoise, new RegExp(francoise.say('approvals.title')));
  await keys.reaches(/Toitures Dewinter/);
  await keys.presses('Enter');
  await keys.reaches(new RegExp(francoise.say('approvals.approve')));
});
