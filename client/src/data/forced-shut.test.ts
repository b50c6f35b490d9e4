import 'fake-indexeddb/auto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { beginsInvoice, stage, supplier, suppliersOn } from './testing/stage.ts';
import { allSent, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

// RxDB leaves promises of its own alone; what they say of a database that was closed under them is nobody's bug.
beforeEach(() => {
  const heard = process.listeners('unhandledRejection');
  const listen = (cause: unknown, promise: Promise<unknown>) => {
    if (String(cause).startsWith('DatabaseClosedError')) return;
    for (const one of heard) one(cause as Error, promise);
  };
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', listen);
  return () => {
    process.off('unhandledRejection', listen);
    for (const one of heard) process.on('unhandledRejection', one);
  };
});

test('databases that the browser closed under an open tab are open again, with all that was in them', async () => {
  const anne = await on.signedIn();
  on.server.isReachable = false;
  const { saveRecord, editDraft } = anne.data.actions;
  expect(await saveRecord('supplier', organisation, { body: supplier })).toMatchObject({ ok: true });
  const id = await beginsInvoice(anne);
  const list = suppliersOn(anne);
  await until(list, (shown) => shown?.length === 1);
  anne.forcedShut();
  await until(list, (shown) => shown === undefined);
  await until(list, (shown) => shown?.length === 1);
  expect(await editDraft(organisation, id, (draft) => draft.set(['note'], 'after it'))).toMatchObject({
    ok: true,
  });
  expect(anne.data.session.get()).toMatchObject({ state: 'active' });
  on.server.isReachable = true;
  anne.wake();
  await allSent(anne.data);
  expect(on.server.sync.data.documents[id]?.document.body).toMatchObject({ note: 'after it' });
});

test.each([0, 10, 40])(
  'so they are while documents arrive and work is stored, %i ms after the first of them',
  async (milliseconds) => {
    on.seed(200);
    on.server.sync.pageSize = 5;
    const anne = await on.device();
    await anne.data.signIn('anna@example.be', 'secret');
    await until(suppliersOn(anne), (shown) => (shown?.length ?? 0) > 0);
    await pause(milliseconds);
    const { saveRecord } = anne.data.actions;
    const saves = Array.from({ length: 5 }, () =>
      saveRecord('supplier', organisation, { body: supplier }).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    anne.forcedShut();
    const taken = (await Promise.all(saves)).filter((ok) => ok).length;
    await until(suppliersOn(anne), (shown) => (shown?.length ?? 0) >= 200 + taken);
    expect(await saveRecord('supplier', organisation, { body: supplier })).toMatchObject({ ok: true });
    await allSent(anne.data);
    // What was being stored at that moment is told, and nothing else.
    const bugs = anne.bugs.splice(0).map(String);
    expect(bugs.filter((bug) => !/DatabaseClosed|InvalidState|Abort|RC_PULL|RC_PUSH/.test(bug))).toEqual([]);
  },
);
