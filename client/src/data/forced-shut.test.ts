import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { beginsInvoice, stage, supplier, suppliersOn } from './testing/stage.ts';
import { allSent, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

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
