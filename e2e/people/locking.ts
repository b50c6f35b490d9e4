import { expect, type Locator } from 'playwright/test';
import type { Person } from './person.ts';

/** The part of the devices' page that is about this one. */
function lockSection(person: Person): Locator {
  return person.main.getByRole('region', { name: person.say('lock.section') });
}

/** Goes to the devices and puts a PIN before what this one keeps; reads that it is done. */
export async function setsLock(person: Person, pin: string): Promise<void> {
  await opensDevices(person);
  const sheet = await asks(person, 'lock.set');
  await sheet.getByLabel(person.say('lock.newPin'), { exact: true }).fill(pin);
  await sheet.getByLabel(person.say('lock.repeatPin'), { exact: true }).fill(pin);
  await sheet.getByRole('button', { name: person.say('lock.set') }).click();
  await isMoved(person, 'lock.done.set');
}

export async function changesPin(person: Person, pin: string, next: string): Promise<void> {
  const sheet = await asks(person, 'lock.change');
  await sheet.getByLabel(person.say('lock.currentPin'), { exact: true }).fill(pin);
  await sheet.getByLabel(person.say('lock.newPin'), { exact: true }).fill(next);
  await sheet.getByLabel(person.say('lock.repeatPin'), { exact: true }).fill(next);
  await sheet.getByRole('button', { name: person.say('lock.change') }).click();
  await person.reads(person.say('lock.done.change'));
}

export async function removesLock(person: Person, pin: string): Promise<void> {
  const sheet = await asks(person, 'lock.remove');
  await sheet.getByLabel(person.say('lock.currentPin'), { exact: true }).fill(pin);
  await sheet.getByRole('button', { name: person.say('lock.remove') }).click();
  await isMoved(person, 'lock.done.remove');
}

export async function addsPasskey(person: Person, pin: string): Promise<void> {
  const sheet = await asks(person, 'lock.passkeyAdd');
  await sheet.getByLabel(person.say('lock.currentPin'), { exact: true }).fill(pin);
  await sheet.getByRole('button', { name: person.say('lock.passkeyAdd') }).click();
  await person.reads(person.say('lock.done.passkey'));
}

export async function locksNow(person: Person): Promise<void> {
  await lockSection(person)
    .getByRole('button', { name: person.say('lock.now') })
    .click();
  await isLocked(person);
}

/** Nothing is on the screen but the way in and the way out. */
export async function isLocked(person: Person): Promise<void> {
  await expect(person.main.getByRole('heading', { level: 1, name: person.say('lock.title') })).toBeVisible();
  await expect(person.page.getByRole('navigation')).toHaveCount(0);
  await expect(pinField(person)).toBeFocused();
}

export async function typesPin(person: Person, pin: string): Promise<void> {
  await pinField(person).fill(pin);
  await person.page.keyboard.press('Enter');
}

export async function unlocksWithPasskey(person: Person): Promise<void> {
  await person.main.getByRole('button', { name: person.say('lock.openWithPasskey') }).click();
}

export async function opensDevices(person: Person): Promise<void> {
  await person.asksHowSyncStands();
  const sheet = person.page.getByRole('dialog', { name: person.say('sync.title') });
  await sheet.getByRole('link', { name: person.say('devices.title') }).click();
  await expect(lockSection(person)).toBeVisible();
}

/** All that lies there is written anew: of an office that is a minute on a busy machine. */
async function isMoved(person: Person, what: Parameters<Person['say']>[0]): Promise<void> {
  await expect(person.main.getByText(person.say(what))).toBeVisible({ timeout: 60_000 });
}

function pinField(person: Person): Locator {
  return person.main.getByLabel(person.say('lock.pin'), { exact: true });
}

async function asks(person: Person, what: Parameters<Person['say']>[0]): Promise<Locator> {
  await lockSection(person)
    .getByRole('button', { name: person.say(what) })
    .click();
  return person.page.getByRole('dialog', { name: person.say(what) });
}
