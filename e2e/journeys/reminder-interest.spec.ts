import { belgianDay } from '../../shared-domain/src/kernel/belgian-day.ts';
import { formatMoney } from '../../shared-domain/src/kernel/format-money.ts';
import { addDays } from '../../shared-domain/src/kernel/local-date.ts';
import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';
import {
  isToldOfLetterBehind,
  opensDebtor,
  opensReminder,
  readsReminder,
  reminderSent,
  sendsReminder,
  statesRate,
} from '../people/reminding.ts';
import { callsProvisions } from '../people/settling.ts';

test('a second reminder asks interest without network, is booked when it is back, and its owner reads it', async ({
  people,
  books,
  once,
}) => {
  test.slow();
  const today = belgianDay(Date.now());
  const daysAgo = (days: number) => addDays(today, -days).split('-').reverse().join('/');
  const label = uniqueNumber('Appel');
  const debtor = demo.accounts[once.debtor].name;
  const paul = await people.syndic('volunteer');

  await test.step('a call is sixty days late, and the statutes are stated to contain 8 %', async () => {
    await callsProvisions(paul, { label, total: '20 000,00', on: daysAgo(90), dueOn: daysAgo(60) });
    await statesRate(paul, 'Règlement de copropriété, art. 42');
    await paul.readsThatAllIsRecorded();
  });

  await test.step('the first reminder went forty days ago, without costs', async () => {
    await opensDebtor(paul, debtor);
    await sendsReminder(paul, await opensReminder(paul, 'arrears.level.gentle', daysAgo(40)));
    await paul.readsThatAllIsRecorded();
  });

  await test.step('the second one is sent without network, its interest shown as a formula', async () => {
    await isReadable(paul, 'a debtor');
    await fitsNarrow(paul, 'a debtor');
    await paul.device.losesNetwork();
    const sheet = await opensReminder(paul, 'arrears.level.formal', daysAgo(0));
    await expect(sheet.getByText(/× 8\s% × 60 \/ 365/).first()).toBeVisible();
    await isToldOfLetterBehind(paul, sheet);
    await sendsReminder(paul, sheet);
    await expect(reminderSent(paul, 'arrears.level.formal')).toContainText(paul.say('state.onDevice'));
    expect(await books.reminded(debtor, 'formal')).toBeNull();
  });

  const booked = await test.step('back on the network it is in the books: 410 by 75 and 74', async () => {
    await paul.device.findsNetwork();
    await paul.readsThatAllIsRecorded();
    await expect(reminderSent(paul, 'arrears.level.formal')).toContainText(paul.say('state.posted'));
    const found = await books.reminded(debtor, 'formal');
    const { interest = 0, centDays = 0, lines } = found ?? { lines: {} };
    // Each claim is rounded once: the whole is within a cent of the exact sum for each.
    expect(interest).toBeGreaterThan(0);
    expect(Math.abs(interest - (centDays * 0.08) / 365)).toBeLessThan(1);
    expect(lines).toEqual({ '4101': interest + 750, '74': -750, '75': -interest });
    return { interest };
  });

  await test.step('the owner reads the reminder and its interest', async () => {
    const owner = await people.owner(once.debtor);
    const money = formatMoney(booked.interest, 'fr');
    await readsReminder(owner, 'account.reminder.formal', [money, /× 8\s% × 60 \/ 365/, label]);
    await owner.reads(money);
    await isReadable(owner, 'an account with reminders');
    await fitsNarrow(owner, 'an account with reminders');
  });
});
