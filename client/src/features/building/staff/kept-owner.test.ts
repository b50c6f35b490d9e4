import 'fake-indexeddb/auto';
import { owners } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import { stage } from '../../../data/testing/stage.ts';
import type { TestDevice } from '../../../data/testing/test-device.ts';
import { beginTyping, toKeep, typeInto } from '../../../ui/form/typing.ts';
import { typedOwner } from './typed-owner.ts';

const on = stage();
const name = `owner/${owners.sample.id}`;
const first = typedOwner(owners.sample.body, 'fr');
const open = async ({ data }: TestDevice, now = first) =>
  beginTyping(now, await (await data.typedDesk()).read(name));

async function types(device: TestDevice, changes: Partial<typeof first>): Promise<void> {
  const kept = toKeep(typeInto(await open(device), changes));
  const desk = await device.data.typedDesk();
  await (kept ? desk.keep(name, kept) : desk.forget(name));
}

test('half an owner is there after the tab was closed, also behind a lock', async () => {
  const laptop = await on.signedIn();
  expect((await open(laptop)).takenUp).toBeNull();
  await types(laptop, { phone: '+32 2 555 12 12' });
  await types(laptop, { street: 'Rue du Canari 4' });
  expect(await (await laptop.data.lockDesk()).set('802417')).toEqual({ ok: true });
  expect(await laptop.stored()).not.toContain('Canari');
  const again = await on.reopened(laptop);
  await (await again.data.lockDesk()).unlock('802417');
  const found = await open(again);
  expect(found.form).toEqual({ ...first, phone: '+32 2 555 12 12', street: 'Rue du Canari 4' });
  expect(found.takenUp?.shown).toBe('typed');
});

test('typed back as it was, nothing is kept', async () => {
  const laptop = await on.signedIn();
  await types(laptop, { phone: '+32 2 555 12 12' });
  await types(laptop, { phone: first.phone });
  expect(await (await laptop.data.typedDesk()).read(name)).toBeNull();
});

test('what changed at the office meanwhile is shown where nothing was typed', async () => {
  const laptop = await on.signedIn();
  await types(laptop, { phone: '+32 2 555 12 12' });
  const moved = await open(laptop, { ...first, city: 'Gent' });
  expect(moved.form).toMatchObject({ phone: '+32 2 555 12 12', city: 'Gent' });
  expect(moved.takenUp?.isContested).toBe(false);
  const called = await open(laptop, { ...first, phone: '+32 9 111 11 11' });
  expect(called.form.phone).toBe('+32 2 555 12 12');
  expect(called.takenUp?.isContested).toBe(true);
});
