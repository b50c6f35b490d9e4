import 'fake-indexeddb/auto';
import { invoiceDrafts } from 'shared-domain/payables';
import { describe, expect, test, vi } from 'vitest';
import { beginsInvoice, stage } from './testing/stage.ts';
import { allSent, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

describe('drafts', () => {
  const line = Object.values(invoiceDrafts.sample.body.lines)[0];

  test('two people edit one draft with no network: lines and note are both kept', async () => {
    const anne = await on.signedIn();
    const id = await beginsInvoice(anne);
    await allSent(anne.data);
    on.server.isReachable = false;
    await anne.data.actions.editDraft(organisation, id, (draft) => draft.set(['lines', newLine(1)], line));
    await anne.data.close();
    on.server.isReachable = true;
    const bart = await on.signedIn('bert@example.be');
    const view = bart.data.draft('invoiceDraft', organisation, id);
    await until(view, (one) => one.state === 'here');
    await bart.data.actions.editDraft(organisation, id, (draft) => draft.set(['note'], 'seen'));
    await bart.data.actions.editDraft(organisation, id, (draft) => draft.set(['lines', newLine(2)], line));
    await allSent(bart.data);
    await bart.data.close();
    const again = await on.reopened(anne);
    const merged = await until(again.data.draft('invoiceDraft', organisation, id), (one) => {
      return one.state === 'here' && one.document.body.note === 'seen';
    });
    expect(merged.state === 'here' && Object.keys(merged.document.body.lines)).toHaveLength(2);
    await allSent(again.data);
    const stored = on.server.sync.data.documents[id]?.document.body as { lines: object };
    expect(Object.keys(stored.lines)).toHaveLength(2);
  });

  test('many quick edits are all kept, in order, by no more than two writings', async () => {
    const anne = await on.signedIn();
    const id = await beginsInvoice(anne);
    const text = 'Deuxième passage';
    const view = anne.data.draft('invoiceDraft', organisation, id);
    const shown = new Set<unknown>();
    const stop = view.subscribe(() => {
      const one = view.get();
      if (one.state === 'here') shown.add(one.document.body.note);
    });
    await until(view, (one) => one.state === 'here');
    const edits = [...text].map((_, at) =>
      anne.data.actions.editDraft(organisation, id, (draft) => draft.set(['note'], text.slice(0, at + 1))),
    );
    // Until all of it is on the disk, closing the tab is asked about.
    await vi.waitFor(() => expect(anne.held()).toBeGreaterThan(0), { interval: 1 });
    await Promise.all(edits);
    expect(anne.held()).toBe(0);
    stop();
    expect(shown).toContain(text);
    expect(shown.size).toBeLessThanOrEqual(3);
    await allSent(anne.data);
    expect(on.server.sync.data.documents[id]?.document.body).toMatchObject({ note: text });
  });

  test('a draft changed after it was submitted elsewhere is refused, and its content becomes a draft again', async () => {
    const anne = await on.signedIn();
    const id = await beginsInvoice(anne);
    await allSent(anne.data);
    on.server.isReachable = false;
    await anne.data.actions.editDraft(organisation, id, (draft) => draft.set(['number'], 'F-7'));
    on.server.accounts.get('anna@example.be')?.author.roles.splice(0);
    on.server.isReachable = true;
    anne.wake();
    const items = await until(anne.data.inbox, (inbox) => inbox?.length === 1);
    expect(items?.[0]).toMatchObject({ discipline: 'drafts', mine: { body: { number: 'F-7' } } });
    await until(anne.data.draft('invoiceDraft', organisation, id), (one) => one.state !== 'loading');
    on.server.accounts.get('anna@example.be')?.author.roles.push('syndic');
    const again = await anne.data.actions.reapply(items?.[0]?.id ?? '');
    expect(again).toMatchObject({ ok: true, value: { discipline: 'drafts' } });
    await allSent(anne.data);
    const copy = on.server.sync.data.documents[again.ok ? again.value.id : '']?.document;
    expect(copy?.body).toMatchObject({ number: 'F-7' });
  });
});

const newLine = (n: number) => `00000000-0000-7000-8000-00000000f00${n}`;
