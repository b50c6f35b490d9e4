import { demo, expect, test, uniqueNumber } from '../journey.ts';

test('a new version is offered, never forced', async ({ people }) => {
  test.setTimeout(420_000);
  const number = uniqueNumber('VERSION');
  const claire = await people.syndic();
  const { device } = claire;
  const note = claire.field('note');
  await claire.startsInvoice(demo.buildings.tilleuls.name);
  await claire.types('number', number);
  await note.click();
  await claire.page.keyboard.type(`${number}: voir`);
  const isSamePage = await device.marksPage();

  await test.step('another tab finds it; who is typing is told, and goes on', async () => {
    await device.meetsNextRelease();
    await device.opensTab('/');
    await expect(claire.updateNotice()).toBeVisible();
    expect(await device.releaseOnScreen()).toBe('this');
    await device.looksAtTab(1);
    await expect(claire.updateNotice()).toBeVisible();
    await expect(note).toBeFocused();
    await claire.page.keyboard.type(' le concierge');
    await expect(note).toHaveValue(`${number}: voir le concierge`);
    await device.hasWrittenDown(`${number}: voir le concierge`);
    expect(await isSamePage(), 'nothing reloaded by itself').toBe(true);
    expect(await device.hasVersionWaiting(), 'the new version waits for a yes').toBe(true);
  });

  await test.step('without network and without a yes, the version she had opens again, in whole', async () => {
    await device.losesNetwork();
    await device.reloads();
    await expect(note).toHaveValue(`${number}: voir le concierge`);
    await expect(claire.updateNotice()).toBeVisible();
    await claire.goesTo('building.title');
    await claire.opensInvoice(number);
    await expect(note).toHaveValue(`${number}: voir le concierge`);
    expect(await device.releaseOnScreen()).toBe('this');
    await device.findsNetwork();
  });

  await test.step('she says yes: the new version opens with what she typed last', async () => {
    await note.press('End');
    await claire.page.keyboard.type(' demain');
    await claire.acceptsUpdate();
    await expect(note).toHaveValue(`${number}: voir le concierge demain`);
    await expect(claire.field('number')).toHaveValue(number);
    expect(await device.releaseOnScreen()).toBe('next');
    await expect(claire.updateNotice()).toBeHidden();
    await claire.hasAllData();
  });

  await test.step('the other tab waits for a yes of its own', async () => {
    await device.looksAtTab(2);
    expect(await device.releaseOnScreen()).toBe('this');
    await claire.acceptsUpdate();
    await claire.opensInvoice(number);
    await expect(claire.field('note')).toHaveValue(`${number}: voir le concierge demain`);
    expect(await device.releaseOnScreen()).toBe('next');
  });

  await test.step('the new version opens without network too', async () => {
    await device.losesNetwork();
    await device.reloads();
    await expect(claire.field('note')).toHaveValue(`${number}: voir le concierge demain`);
    expect(await device.releaseOnScreen()).toBe('next');
  });
});

test('after a yes in another tab, what went with its version brings the new one', async ({ people }) => {
  test.setTimeout(420_000);
  const claire = await people.syndic();
  const { device } = claire;
  // The tab asks for a file that is neither on the device nor on the server any more.
  device.complaints.expect(/status of 404|preload CSS|dynamically imported module/);
  await device.meetsNextRelease();
  await device.opensTab('/');
  await claire.acceptsUpdate();
  await device.forgetsHttpCache();
  await device.looksAtTab(1);
  expect(await device.releaseOnScreen()).toBe('this');
  await claire.asksHowSyncStands();
  await device.showsNextRelease();
  await claire.readsThatAllIsRecorded();
  expect(await device.releaseOnScreen()).toBe('next');
});
