import { expect, type Locator } from 'playwright/test';
import type { TextId } from '../product/words.ts';
import type { Owner } from './owner.ts';
import { opensPlace } from './paying.ts';
import type { Syndic } from './syndic.ts';

/** States, by name, that the statutes contain the rate. */
export async function statesRate(syndic: Syndic, article: string): Promise<void> {
  await opensPlace(syndic, 'arrears.title');
  await syndic.main.getByRole('button', { name: syndic.say('word.edit'), exact: true }).click();
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('arrears.settings') });
  await sheet.getByLabel(syndic.say('arrears.article'), { exact: true }).fill(article);
  await sheet.getByLabel(syndic.say('arrears.stated'), { exact: true }).check();
  await sheet.getByRole('button', { name: syndic.say('arrears.saveSettings'), exact: true }).click();
  await expect(sheet).toBeHidden();
  await syndic.reads(article);
}

/** The debtor's page, from the list of who is late. */
export async function opensDebtor(syndic: Syndic, name: string): Promise<void> {
  await opensPlace(syndic, 'arrears.title');
  await syndic.main.getByRole('link').filter({ hasText: name }).click();
  await expect(syndic.main.getByRole('heading', { level: 1 })).toHaveText(name);
}

type Level = 'arrears.level.gentle' | 'arrears.level.formal';

/** The form of the one next reminder, which must be of that level, for a letter of that day. */
export async function opensReminder(syndic: Syndic, level: Level, on: string): Promise<Locator> {
  const word = syndic.say(level);
  await syndic.main
    .getByRole('button', { name: syndic.say('arrears.send', { level: word }), exact: true })
    .click();
  const sheet = syndic.page.getByRole('dialog', { name: word, exact: true });
  await sheet.getByLabel(syndic.say('arrears.sentOn'), { exact: true }).fill(on);
  return sheet;
}

/** Who changed the letter and then a cost in it is told to read it again, and may take the proposed text. */
export async function isToldOfLetterBehind(syndic: Syndic, sheet: Locator): Promise<void> {
  const letter = sheet.getByLabel(syndic.say('arrears.letter'));
  const fee = sheet.getByLabel(syndic.say('arrears.fee'));
  const behind = sheet.getByText(syndic.say('arrears.letterBehind'));
  const worded = await letter.inputValue();
  const asked = await fee.inputValue();
  await letter.fill(`${worded} Bien à vous.`);
  await expect(behind).toBeHidden();
  await fee.fill('12,00');
  await expect(behind).toBeVisible();
  await expect(letter).toHaveValue(/Bien à vous/);
  await sheet.getByRole('button', { name: syndic.say('arrears.letterAsWorded') }).click();
  await expect(letter).toHaveValue(/12,00/);
  await fee.fill(asked);
  await expect(letter).toHaveValue(worded);
  await expect(behind).toBeHidden();
}

export async function sendsReminder(syndic: Syndic, sheet: Locator): Promise<void> {
  await sheet.getByRole('button', { name: syndic.say('arrears.confirmSent'), exact: true }).click();
  await expect(sheet).toBeHidden();
}

/** The reminder of that level in the list of those sent. */
export function reminderSent(syndic: Syndic, level: Level): Locator {
  return syndic.main
    .getByRole('list', { name: syndic.say('arrears.remindersSent') })
    .getByRole('button', { name: new RegExp(`^${syndic.say(level)}`) });
}

/** An owner opens the latest reminder on their account, and reads what it asks. */
export async function readsReminder(
  owner: Owner,
  level: TextId,
  texts: readonly (string | RegExp)[],
): Promise<void> {
  await owner.goesTo('account.title');
  await owner.main
    .getByRole('list', { name: owner.say('account.reminders') })
    .getByRole('button', { name: new RegExp(`^${owner.say(level)}`) })
    .first()
    .click();
  const sheet = owner.page.getByRole('dialog', { name: owner.say(level), exact: true });
  for (const text of texts) await expect(sheet.getByText(text).first()).toBeVisible();
  await sheet.getByRole('button', { name: owner.say('word.close') }).click();
}
