import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { addBlob } from './blobs/add-blob.ts';
import { openBlobs } from './blobs/blob-database.ts';
import { anna, beginsInvoice, stage, supplier } from './testing/stage.ts';
import { allSent, type TestDevice, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();
const discard = { unsent: 'discard', typed: 1 } as const;
const png = (size: number) =>
  new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(size - 8)])]);

const write = ({ data }: TestDevice, name: string) =>
  data.actions.saveRecord('supplier', organisation, { body: { ...supplier, name, enterpriseNumber: null } });
const isOut = ({ data }: TestDevice) => until(data.session, ({ state }) => state === 'signedOut');
const deviceOf = ({ data }: TestDevice) => {
  const state = data.session.get();
  return state.state === 'signedOut' ? '' : state.device;
};
const ofAnna = async () => (await Dexie.getDatabaseNames()).filter((name) => name.includes(anna));
const namesSent = () =>
  Object.values(on.server.sync.data.documents).map(
    ({ document }) => (document.body as { name?: string }).name,
  );

/** Another tab has the databases open; `adds`: what it does there before it leaves. */
async function anotherTab({ rooms }: TestDevice) {
  const leave = await rooms.enter(anna);
  return {
    leave,
    async adds(file: Blob) {
      const blobs = await openBlobs(anna);
      expect(await addBlob(blobs, organisation, file, new Date().toISOString())).toMatchObject({ ok: true });
      blobs.close();
    },
  };
}

async function withUnsentWork(): Promise<TestDevice> {
  const laptop = await on.signedIn();
  await write(laptop, 'Was sent');
  await allSent(laptop.data);
  on.server.isReachable = false;
  await write(laptop, 'Is thrown away');
  return laptop;
}

/** The tab is closed while another one still has the databases open. */
async function brokenOff(laptop: TestDevice): Promise<TestDevice> {
  laptop.data.signOut(discard).catch(() => undefined);
  await isOut(laptop);
  return on.reopened(laptop);
}

describe('a sign-out that was broken off', () => {
  test('is ended when the app is opened again, with no network', async () => {
    const laptop = await withUnsentWork();
    const other = await anotherTab(laptop);
    const again = await brokenOff(laptop);
    expect(again.data.session.get()).toEqual({ state: 'signedOut' });
    expect(await again.stored()).toContain('Is thrown away');
    other.leave();
    await expect.poll(ofAnna, { timeout: 5_000 }).toEqual([]);
    await expect.poll(again.stored).not.toContain(anna);
  });

  test('is ended before the same person signs in: as another device, and nothing is sent that was thrown away', async () => {
    const laptop = await withUnsentWork();
    const before = deviceOf(laptop);
    const other = await anotherTab(laptop);
    const again = await brokenOff(laptop);
    on.server.isReachable = true;
    const signed = again.data.signIn('anna@example.be', 'secret');
    other.leave();
    expect(await signed).toMatchObject({ ok: true });
    await allSent(again.data);
    expect(deviceOf(again)).not.toBe(before);
    expect(namesSent()).toEqual(['Was sent']);
  });

  test('keeps for its author what they were not asked about', async () => {
    const laptop = await withUnsentWork();
    const other = await anotherTab(laptop);
    const again = await brokenOff(laptop);
    await other.adds(png(500));
    other.leave();
    await until(again.data.session, (session) => session.state === 'signedOut' && session.kept?.unsent === 2);
    on.server.isReachable = true;
    await again.data.signIn('anna@example.be', 'secret');
    await allSent(again.data);
    expect(namesSent()).toEqual(['Was sent', 'Is thrown away']);
    expect(on.server.blobs.size).toBe(1);
  });

  test('behind a lock too: sealed databases, row and lock go', async () => {
    const laptop = await withUnsentWork();
    await (await laptop.data.lockDesk()).set('802417');
    const locked = await on.reopened(laptop);
    await until(locked.data.lock, ({ is }) => is === 'locked');
    const other = await anotherTab(locked);
    const again = await brokenOff(locked);
    expect(await ofAnna()).not.toEqual([]);
    other.leave();
    await expect.poll(ofAnna, { timeout: 5_000 }).toEqual([]);
    await expect.poll(again.stored).not.toContain(anna);
  });
});

describe('what is being done when somebody signs out', () => {
  const cases: Record<string, (laptop: TestDevice) => Promise<unknown>> = {
    'a record that is being written': (laptop) => write(laptop, 'Typed'),
    'a photo that is being hashed': ({ data }) => data.actions.addBlob(organisation, png(4_000_000)),
    'a draft whose tools are being loaded': async (laptop) => ({ ok: (await beginsInvoice(laptop)) !== '' }),
  };
  test.each(Object.entries(cases))('%s counts', async (_, act) => {
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    const acting = act(laptop);
    expect(await laptop.data.signOut()).toEqual({ is: 'stillUnsent', unsent: 1 });
    expect(await acting).toMatchObject({ ok: true });
    expect(await laptop.data.signOut(discard)).toEqual({ is: 'signedOut' });
    expect(await ofAnna()).toEqual([]);
  });

  test('what one does after it is refused, and does not wait for whoever signs in next', async () => {
    const laptop = await on.signedIn();
    const other = await anotherTab(laptop);
    const leaving = laptop.data.signOut();
    await isOut(laptop);
    const late = write(laptop, 'Too late');
    other.leave();
    expect(await leaving).toEqual({ is: 'signedOut' });
    expect(await late).toMatchObject({ refusal: { code: 'auth.signInNeeded' } });
    expect(await write(laptop, 'Too late')).toMatchObject({ refusal: { code: 'auth.signInNeeded' } });
    await laptop.data.signIn('bert@example.be', 'secret');
    expect(await write(laptop, 'By Bert')).toMatchObject({ ok: true });
    await allSent(laptop.data);
    expect(namesSent()).toEqual(['By Bert']);
  });

  test('what another tab wrote after the count is asked about: the person is here again, and nothing is lost', async () => {
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    const other = await anotherTab(laptop);
    const leaving = laptop.data.signOut();
    await isOut(laptop);
    await other.adds(png(500));
    other.leave();
    expect(await leaving).toEqual({ is: 'stillUnsent', unsent: 1 });
    expect(laptop.data.session.get()).toMatchObject({ state: 'active' });
    on.server.isReachable = true;
    await until(laptop.data.sync, ({ unsent }) => unsent === 1);
    laptop.wake();
    await allSent(laptop.data);
    expect(on.server.blobs.size).toBe(1);
  });
});
