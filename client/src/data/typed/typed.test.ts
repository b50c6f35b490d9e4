import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { stage } from '../testing/stage.ts';
import type { TestDevice } from '../testing/test-device.ts';
import { until } from '../testing/test-device.ts';

const pin = '802417';
const name = 'import/tilleuls';
const on = stage();
const desk = ({ data }: TestDevice) => data.typedDesk();

test('what was typed is there after the tab was closed, until it is forgotten', async () => {
  const laptop = await on.signedIn();
  expect(await (await desk(laptop)).read(name)).toBeNull();
  await (await desk(laptop)).keep(name, { rows: ['2B'] });
  const again = await on.reopened(laptop);
  expect(await (await desk(again)).read(name)).toEqual({ rows: ['2B'] });
  await (await desk(again)).forget(name);
  expect(await (await desk(again)).read(name)).toBeNull();
});

test('of keystrokes that come faster than they are written the last stands', async () => {
  const laptop = await on.signedIn();
  const typing = await desk(laptop);
  const text = 'Lambert';
  await Promise.all([...text].map((_, at) => typing.keep(name, text.slice(0, at + 1))));
  expect(await typing.read(name)).toBe(text);
  void typing.keep(name, 'Lamberts');
  void typing.forget(name);
  expect(await typing.read(name)).toBeNull();
});

test('behind a lock it lies sealed, also what was typed before it was set', async () => {
  const laptop = await on.signedIn();
  await (await desk(laptop)).keep(name, 'Canari tapé avant');
  expect(await laptop.stored()).toContain('Canari tapé avant');
  expect(await (await laptop.data.lockDesk()).set(pin)).toEqual({ ok: true });
  expect(await (await desk(laptop)).read(name)).toBe('Canari tapé avant');
  await (await desk(laptop)).keep('other', 'Canari tapé après');
  expect(await laptop.stored()).not.toContain('Canari tapé');
  const again = await on.reopened(laptop);
  await until(again.data.lock, ({ is }) => is === 'locked');
  expect(await (await again.data.lockDesk()).unlock(pin)).toEqual({ ok: true });
  expect(await (await desk(again)).read('other')).toBe('Canari tapé après');
});

test('it goes with the account', async () => {
  const laptop = await on.signedIn();
  await (await desk(laptop)).keep(name, 'Canari qui part');
  expect(await laptop.data.signOut()).toMatchObject({ is: 'signedOut' });
  expect(await laptop.stored()).not.toContain('Canari qui part');
});
