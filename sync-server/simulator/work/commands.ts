import { type SyncedDocument, wrapCommand } from 'shared-domain/sync';
import { estates } from '../world/cast.ts';
import { sampleBody } from '../world/first-day.ts';
import { type Deed, type Desk, definitionFor, seen, token } from './desk.ts';

type Given = { readonly organisation: string; readonly type: string; readonly body: object };

/** A person gives a command, on what they see. */
export function giveCommand(desk: Desk, kind: keyof typeof kinds): Deed {
  const given = kinds[kind](desk);
  if (!given) return null;
  const { organisation, type, body } = given;
  const id = desk.chance.uuid();
  const at = desk.now().toISOString();
  const definition = definitionFor(desk, type, 'commands');
  const named = { organisation, id, body: body as Record<string, unknown> };
  const document = wrapCommand(definition, named, {
    ...{ account: desk.tab.account, at, rev: desk.chance.uuid() },
  });
  const done = desk.tab.write({
    ...{ discipline: 'commands', organisation, id },
    rewrite: () => document,
  });
  return { said: `gives ${type} ${id}`, done };
}

const kinds = { submit, decide, book, reverse, transfer, call };
export const commandKinds = Object.keys(kinds).filter(
  (kind) => kind !== 'transfer',
) as (keyof typeof kinds)[];

const day = (desk: Desk) => desk.now().toISOString().slice(0, 10);

function estateSeen(desk: Desk) {
  const building = desk.chance.pick(seen(desk, 'records', 'building'));
  return estates.find((estate) => estate.building === building?.id);
}

function submit(desk: Desk): Given | null {
  const estate = estateSeen(desk);
  const supplier = desk.chance.pick(seen(desk, 'records', 'supplier'));
  if (!estate || !supplier || supplier.organisation !== estate.organisation) return null;
  const { building, organisation, key } = estate;
  const body = sampleBody('submitInvoice') as { content: { lines: object[] } };
  const { name, ibans } = supplier.body as { name: string; ibans: string[] };
  const keyName = seen(desk, 'records', 'allocationKey').find((one) => one.id === key)?.body.name;
  const content = {
    ...body.content,
    ...{ supplierId: supplier.id, supplierName: name, supplierIban: ibans[0] ?? null, number: token(desk) },
    ...{ invoicedOn: '2026-09-20', dueOn: '2026-10-20' },
    lines: body.content.lines.map((line) => ({ ...line, keyId: key, keyName: keyName ?? '' })),
  };
  const draft = desk.chance.happens(0.5) ? desk.chance.pick(draftsOf(desk, building)) : undefined;
  return {
    organisation,
    type: 'submitInvoice',
    body: { building, draftId: draft ?? desk.chance.uuid(), content },
  };
}

/** Drafts, and invoices handed in before: to be handed in once more. */
function draftsOf(desk: Desk, building: string): string[] {
  const drafts = seen(desk, 'drafts', 'invoiceDraft').map((draft) => draft);
  const submitted = seen(desk, 'facts', 'submittedInvoice');
  return [
    ...drafts.filter((one) => one.building === building).map((one) => one.id),
    ...submitted.filter((one) => one.building === building).map((one) => String(one.body.draftId)),
  ];
}

function decide(desk: Desk): Given | null {
  const submission: SyncedDocument | undefined = desk.chance.pick(seen(desk, 'facts', 'submittedInvoice'));
  if (!submission) return null;
  const { organisation, building, id: submissionId } = submission;
  const { draftId, contentHash } = submission.body;
  const body = { building, draftId, submissionId, contentHash };
  if (desk.chance.happens(0.7)) return { organisation, type: 'approveInvoice', body };
  return { organisation, type: 'rejectInvoice', body: { ...body, reason: token(desk) } };
}

function book(desk: Desk): Given | null {
  const estate = estateSeen(desk);
  if (!estate) return null;
  const { organisation, building, owners } = estate;
  const event = {
    ...{ is: 'privateCost', ownerId: desk.chance.pick(owners), lotId: null },
    ...{ amount: 1 + desk.chance.below(10_000), dueOn: null, label: '' },
  };
  const body = { building, on: '2026-10-01', description: `Clé ${token(desk)}`, pages: [], event };
  return { organisation, type: 'bookEntry', body };
}

function reverse(desk: Desk): Given | null {
  const entry = desk.chance.pick(seen(desk, 'facts', 'journalEntry'));
  if (!entry) return null;
  const { organisation, building, id: entryId } = entry;
  return {
    organisation,
    type: 'reverseEntry',
    body: { building, entryId, on: day(desk), reason: token(desk) },
  };
}

function transfer(desk: Desk): Given | null {
  const estate = estateSeen(desk);
  if (!estate) return null;
  const { organisation, building, lots, owners } = estate;
  const [one, other] = [desk.chance.pick(owners) ?? '', desk.chance.pick(owners) ?? ''];
  const holders =
    one === other
      ? [{ ownerId: one, numerator: 1, denominator: 1 }]
      : [one, other].map((ownerId) => ({ ownerId, numerator: 1, denominator: 2 }));
  const body = { building, lotId: desk.chance.pick(lots), on: day(desk), holders, primaryContact: one };
  return { organisation, type: 'transferLot', body };
}

function call(desk: Desk): Given | null {
  const estate = estateSeen(desk);
  if (!estate) return null;
  const { organisation, building, key } = estate;
  const sample = sampleBody('issueCall');
  const dates = { issuedOn: day(desk), dueOn: '2027-12-31' };
  const total = 100 + desk.chance.below(100_000);
  const body = { ...sample, ...dates, building, keyId: key, planId: null, instalment: null, total };
  return { organisation, type: 'issueCall', body };
}
