import { wrapCommand } from 'shared-domain/sync';
import { estates } from '../world/cast.ts';
import { sampleBody } from '../world/first-day.ts';
import { type Deed, type Desk, definitionFor, isOffered, seen, token } from './desk.ts';

export type Given = { readonly organisation: string; readonly type: string; readonly body: object };

/** A person gives a command, on what they see. */
export function giveCommand(desk: Desk, kind: keyof typeof kinds): Deed {
  const given = kinds[kind](desk);
  return given && issue(desk, given);
}

/** Writes the command down as the program does. */
export function issue(desk: Desk, { organisation, type, body }: Given): Deed {
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

/** What is there to be decided on is decided on more often than anything else is done. */
export const commandKinds: readonly (keyof typeof kinds)[] = [
  ...(['submit', 'submit', 'decide', 'decide', 'decide'] as const),
  ...(['book', 'book', 'reverse', 'call'] as const),
];

const day = (desk: Desk) => desk.now().toISOString().slice(0, 10);

function estateSeen(desk: Desk, type: string) {
  const { roles } = definitionFor(desk, type, 'commands');
  const buildings = seen(desk, 'records', 'building').map((one) => ({ ...one, building: one.id }));
  const building = desk.chance.pick(isOffered(desk, buildings, roles));
  return estates.find((estate) => estate.building === building?.id);
}

function submit(desk: Desk): Given | null {
  const estate = estateSeen(desk, 'submitInvoice');
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
  const draft = desk.chance.happens(0.7) ? desk.chance.pick(draftsOf(desk, building)) : undefined;
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

/** Mostly of somebody else's invoice that nobody decided on yet: the others are refused. */
function decide(desk: Desk): Given | null {
  const { roles } = definitionFor(desk, 'approveInvoice', 'commands');
  const submissions = isOffered(desk, seen(desk, 'facts', 'submittedInvoice'), roles);
  const decided = new Set(seen(desk, 'facts', 'invoiceDecision').map(({ body }) => body.submissionId));
  const open = submissions.filter(
    ({ id, body }) => !decided.has(id) && body.submittedBy !== desk.tab.account,
  );
  const isOpen = open.length > 0 && desk.chance.happens(0.85);
  // Several people mean the same one: the oldest.
  const submission = desk.chance.happens(0.5)
    ? (isOpen ? open : submissions)[0]
    : desk.chance.pick(isOpen ? open : submissions);
  if (!submission) return null;
  const { organisation, building, id: submissionId } = submission;
  const { draftId, contentHash } = submission.body;
  const body = { building, draftId, submissionId, contentHash };
  if (desk.chance.happens(0.7)) return { organisation, type: 'approveInvoice', body };
  return { organisation, type: 'rejectInvoice', body: { ...body, reason: token(desk) } };
}

function book(desk: Desk): Given | null {
  const estate = estateSeen(desk, 'bookEntry');
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
  const estate = estateSeen(desk, 'transferLot');
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
  const estate = estateSeen(desk, 'issueCall');
  if (!estate) return null;
  const { organisation, building, key } = estate;
  const sample = sampleBody('issueCall');
  const dates = { issuedOn: day(desk), dueOn: '2027-12-31' };
  const total = 100 + desk.chance.below(100_000);
  const body = { ...sample, ...dates, building, keyId: key, planId: null, instalment: 1, total };
  return { organisation, type: 'issueCall', body };
}
