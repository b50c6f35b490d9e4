import { demo, expect, test, uniqueNumber } from '../journey.ts';
import {
  addsPasskey,
  changesPin,
  isLocked,
  locksNow,
  opensDevices,
  removesLock,
  setsLock,
  typesPin,
  unlocksWithPasskey,
} from '../people/locking.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';

const pin = '802417';
const tilleuls = demo.buildings.tilleuls.name;

test('behind a PIN unsent work waits for its author, through a browser that was closed, and is then sent', async ({
  people,
}) => {
  test.slow();
  const number = uniqueNumber('SERRURE');
  const claire = await people.syndic('syndic', { ownBrowser: true });
  await setsLock(claire, pin);
  await isReadable(claire, 'the settings of a lock');
  await fitsNarrow(claire, 'the settings of a lock');

  await claire.device.losesNetwork();
  await claire.startsInvoice(tilleuls);
  await claire.types('number', number);
  await claire.knowsThatOffline();
  await claire.seesUnsent();
  await claire.device.closesBrowser();

  await claire.device.opensBrowser('/invoices', 'offline');
  await isLocked(claire);
  await claire.reads(new RegExp(`chiffré|${claire.account.name}`));
  await isReadable(claire, 'the lock');
  await fitsNarrow(claire, 'the lock');
  await typesPin(claire, '802418');
  await claire.reads(claire.say('lock.trouble.wrongPin'));
  await isLocked(claire);
  await isReadable(claire, 'a lock that did not open');
  await typesPin(claire, pin);
  await claire.reads(number);
  await claire.device.findsNetwork();
  await claire.isUpToDate();

  await opensDevices(claire);
  await changesPin(claire, pin, '731904');
  await locksNow(claire);
  await typesPin(claire, '731904');
  await opensDevices(claire);
  await removesLock(claire, '731904');
  await claire.device.reloads();
  await claire.goesTo('invoices.title');
  await claire.reads(number);
});

test('a fingerprint opens the lock where the browser keeps a secret for it, and the PIN still does', async ({
  people,
}) => {
  const sophie = await people.owner('owner');
  await sophie.device.hasFingerprintReader();
  await setsLock(sophie, pin);
  await addsPasskey(sophie, pin);
  await locksNow(sophie);
  await isReadable(sophie, 'a lock that a fingerprint opens');
  await unlocksWithPasskey(sophie);
  await opensDevices(sophie);
  await locksNow(sophie);
  await typesPin(sophie, pin);
  await opensDevices(sophie);
});

test('two tabs are locked together and opened together, and five wrong PINs make everybody wait', async ({
  people,
}) => {
  const sophie = await people.owner('owner');
  await setsLock(sophie, pin);
  await sophie.device.opensTab('/');
  await sophie.reads(`Bonjour, ${sophie.account.name}`);
  await opensDevices(sophie);
  await locksNow(sophie);
  await sophie.device.looksAtTab(1);
  await isLocked(sophie);
  await typesPin(sophie, pin);
  await opensDevices(sophie);
  await sophie.device.looksAtTab(2);
  await opensDevices(sophie);
  await locksNow(sophie);
  for (let tries = 0; tries < 5; tries += 1) {
    await typesPin(sophie, '802400');
    await expect(sophie.main.getByRole('alert')).not.toBeEmpty();
  }
  await sophie.reads(/Trop d’essais/);
  await sophie.device.reloads();
  await sophie.reads(/Trop d’essais/);
  await isReadable(sophie, 'a lock that waits');
});

test('who forgot the PIN is told what is lost, writes how much it is, and begins again with the password', async ({
  people,
}) => {
  const claire = await people.syndic('syndic');
  await setsLock(claire, pin);
  await claire.device.losesNetwork();
  await claire.startsInvoice(tilleuls);
  await claire.types('number', uniqueNumber('OUBLI'));
  await claire.seesUnsent();
  await claire.device.reloads();
  await isLocked(claire);
  await claire.main.getByRole('button', { name: claire.say('lock.otherWay') }).click();
  const sheet = claire.page.getByRole('dialog', { name: claire.say('lock.otherWay') });
  const erase = sheet.getByRole('button', { name: claire.say('lock.erase') });
  await expect(erase).toBeDisabled();
  await isReadable(claire, 'the way out of a lock');
  await sheet.getByLabel(claire.say('lock.eraseType', { count: 1 })).fill('1');
  await erase.click();
  await claire.device.findsNetwork();
  await claire.givesPassword(claire.account.email);
  await claire.hasAllData();
});
