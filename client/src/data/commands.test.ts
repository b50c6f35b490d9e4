import 'fake-indexeddb/auto';
import { buildings } from 'shared-domain/ownership';
import { rejectInvoice, submittedInvoices } from 'shared-domain/payables';
import { beforeEach, describe, expect, test } from 'vitest';
import { beginsInvoice, stage } from './testing/stage.ts';
import { allSent, until } from './testing/test-device.ts';
import { building, organisation } from './testing/test-server.ts';

const on = stage();

describe('commands', () => {
  beforeEach(() => {
    on.put(buildings);
    on.put(submittedInvoices);
  });

  const rejection = { ...rejectInvoice.sample.body, submissionId: submittedInvoices.sample.id };

  test('a command shows what it will do before the server has it, and the fact takes its place', async () => {
    const anne = await on.signedIn();
    await until(anne.data.documents('submittedInvoice', {}), (list) => list?.length === 1);
    on.server.isReachable = false;
    const run = await anne.data.actions.runCommand('rejectInvoice', organisation, rejection);
    expect(run).toMatchObject({ ok: true, value: { is: 'applied' } });
    const decisions = anne.data.documents('invoiceDecision', { building });
    const foreseen = await until(decisions, (list) => list?.length === 1);
    expect(foreseen?.[0]).toMatchObject({ state: 'onDevice', body: { decision: 'rejected' } });
    const commands = await until(anne.data.documents('rejectInvoice', {}), (list) => list?.length === 1);
    expect(commands?.[0]).toMatchObject({ state: 'onDevice', outcome: { is: 'applied' } });
    on.server.isReachable = true;
    anne.wake();
    const recorded = await until(decisions, (list) => list?.[0]?.state === 'recorded');
    expect(recorded).toHaveLength(1);
    expect(recorded?.[0]?.id).toBe(foreseen?.[0]?.id);
    await until(anne.data.documents('rejectInvoice', {}), (list) => list?.length === 0);
  });

  test('what was typed before a command is sent before it, however quickly one follows the other', async () => {
    const anne = await on.signedIn();
    const id = await beginsInvoice(anne);
    await allSent(anne.data);
    on.server.isReachable = false;
    await Promise.all([
      anne.data.actions.editDraft(organisation, id, (draft) => draft.set(['note'], 'vu')),
      anne.data.actions.runCommand('rejectInvoice', organisation, rejection),
    ]);
    const unsent = await until(anne.data.unsent, (all) => all?.length === 2);
    expect(unsent?.map(({ type }) => type)).toEqual(['invoiceDraft', 'rejectInvoice']);
  });

  test('a command refused after the fact lands in the inbox with its content, and its effect disappears', async () => {
    const anne = await on.signedIn();
    await until(anne.data.documents('submittedInvoice', {}), (list) => list?.length === 1);
    on.server.isReachable = false;
    await anne.data.actions.runCommand('rejectInvoice', organisation, rejection);
    await until(anne.data.documents('invoiceDecision', {}), (list) => list?.length === 1);
    on.server.accounts.get('anna@example.be')?.author.roles.splice(0);
    const elsewhere = on.server.sync.data.documents[submittedInvoices.sample.id];
    if (elsewhere) on.server.sync.put({ ...elsewhere.document, deleted: true, rev: 'gone', body: {} });
    on.server.isReachable = true;
    anne.wake();
    const items = await until(anne.data.inbox, (inbox) => inbox?.length === 1);
    expect(items?.[0]).toMatchObject({ discipline: 'commands', mine: { body: rejection } });
    await until(anne.data.documents('invoiceDecision', {}), (list) => list?.length === 0);
    const told = await until(anne.data.sync, (sync) => sync.inboxOpen === 1 && sync.unsent === 0);
    expect(told.state).toBe('needsYou');
  });
});
