import { expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { isBalanced, JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sum } from '../../kernel/cents.ts';
import { contentHash as hashOf } from '../../kernel/content-hash.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { lots } from '../../ownership/lot/lot.definition.ts';
import { ownerships } from '../../ownership/ownership/ownership.definition.ts';
import { ownershipIdOf } from '../../ownership/ownership/ownership.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { calledBuilding } from '../../receivables/call/testing/called-building.ts';
import type { Decision } from '../../sync/define.ts';
import { boardScope, buildingStaffScope } from '../../sync/scopes.ts';
import { pushLimit } from '../../sync/wire.ts';
import { allocations } from '../charge/allocation.definition.ts';
import { charges } from '../charge/charge.definition.ts';
import { invoices } from '../invoice/invoice.definition.ts';
import type { InvoiceLine } from '../invoice/invoice-content.ts';
import { invoiceDrafts } from '../invoice-draft/invoice-draft.definition.ts';
import { suppliers } from '../supplier/supplier.definition.ts';
import { approveInvoice } from './approve-invoice.definition.ts';
import { fourEyes } from './approve-invoice.ts';
import { invoiceDecisions } from './invoice-decision.definition.ts';
import { invoiceStatus } from './invoice-status.ts';
import { rejectInvoice } from './reject-invoice.definition.ts';
import { submitInvoice } from './submit-invoice.definition.ts';
import { submittedInvoices } from './submitted-invoice.definition.ts';

const building = buildings.sample;
const otherLot = {
  id: ownershipIdOf(sampleId(21)),
  body: { ...ownerships.sample.body, lotId: sampleId(21) },
};
const known = [
  documentOf(buildings),
  documentOf(suppliers),
  documentOf(allocationKeys),
  documentOf(lots),
  documentOf(lots, { id: sampleId(21), body: { ...lots.sample.body, rank: '0005', number: '3B' } }),
  documentOf(ownerships),
  documentOf(ownerships, otherLot),
];
const submitted = documentOf(submittedInvoices);
const approved = documentOf(invoiceDecisions);
const rejected = documentOf(invoiceDecisions, {
  body: { ...invoiceDecisions.sample.body, decision: 'rejected', reason: 'x' },
});
const [submitter, boardMember] = [sampleId(501), sampleId(502)];
const byBoard = contextOf({ account: boardMember, roles: ['board'] });
const schemas = [submittedInvoices, invoiceDecisions, invoices, journalEntries, allocations, charges];

function codeOf(decision: Decision): string {
  return decision.is === 'refused' ? decision.refusal.code : decision.is;
}

function facts(decision: Decision) {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  return decision.effects.flatMap((effect) => (effect.do === 'fact' ? [effect] : []));
}

test('[PAY-7] an invoice is submitted once, and again only after it was rejected', () => {
  const submit = (documents: typeof known) =>
    codeOf(submitInvoice.decide(submitInvoice.sample, knowing(documents), contextOf()));
  expect(submit(known)).toBe('applied');
  expect(submit([...known, submitted])).toBe('invoice.submitted');
  expect(submit([...known, submitted, approved])).toBe('invoice.approved');
  expect(submit([...known, submitted, rejected])).toBe('applied');
});

test('[PAY-7] a draft is not edited while it waits nor once approved', () => {
  const edit = (documents: typeof known) =>
    invoiceDrafts.mayEdit(invoiceDrafts.sample, knowing(documents))?.code ?? 'allowed';
  expect(edit([])).toBe('allowed');
  expect(edit([submitted])).toBe('invoice.submitted');
  expect(edit([submitted, approved])).toBe('invoice.approved');
  expect(edit([submitted, rejected])).toBe('allowed');
  const nowhere = { ...invoiceDrafts.sample, body: { ...invoiceDrafts.sample.body, building: '' } };
  expect(invoiceDrafts.mayEdit(nowhere, knowing([]))?.code).toBe('invoice.buildingMissing');
});

test('[PAY-5] the server checks a submission again', () => {
  const { sample } = submitInvoice;
  const zero = { ...sample, body: { ...sample.body, content: { ...sample.body.content, total: 0 } } };
  expect(codeOf(submitInvoice.decide(zero, knowing(known), contextOf()))).toBe('invoice.totalZero');
  const strange = known.filter((document) => document.type !== 'supplier');
  expect(codeOf(submitInvoice.decide(sample, knowing(strange), contextOf()))).toBe('supplier.unknown');
  const elsewhere = [
    ...known,
    { ...submitted, type: 'invoiceDraft', id: sampleId(60), building: sampleId(11) },
  ];
  expect(codeOf(submitInvoice.decide(sample, knowing(elsewhere), contextOf()))).toBe('invoice.unknown');
});

test.each([
  ['one approves one’s own below the threshold', 136_250, submitter, 'applied'],
  ['not a cent above it', 136_249, submitter, 'approval.fourEyes'],
  ['never without a threshold', null, submitter, 'approval.fourEyes'],
  ['and somebody else always may', null, boardMember, 'applied'],
])('[PAY-8] %s', (_, approvalThreshold, account, code) => {
  const association = documentOf(buildings, { body: { ...building.body, approvalThreshold } });
  const state = knowing([...known.slice(1), association, submitted]);
  expect(codeOf(approveInvoice.decide(approveInvoice.sample, state, contextOf({ account })))).toBe(code);
});

test('[PAY-8] a credit note is weighed by its amount, not by its sign', () => {
  const { content, ...rest } = submittedInvoices.sample.body;
  const note = { ...rest, content: { ...content, total: -content.total } };
  const association = { ...building.body, approvalThreshold: content.total - 1 };
  expect(fourEyes(note, association, submitter)?.code).toBe('approval.fourEyes');
  expect(fourEyes(note, association, boardMember)).toBeNull();
  expect(fourEyes(note, { ...association, approvalThreshold: content.total }, submitter)).toBeNull();
});

test('[PAY-9] what was decided or shows other content is not decided again', () => {
  const state = knowing([...known, submitted, approved]);
  const late = approveInvoice.decide(approveInvoice.sample, state, byBoard);
  const params = { by: 'Bea Peeters', decision: 'approved' };
  expect(late).toEqual({ is: 'refused', refusal: { code: 'invoice.alreadyDecided', params } });
  expect(codeOf(rejectInvoice.decide(rejectInvoice.sample, state, byBoard))).toBe('invoice.alreadyDecided');

  const { sample } = approveInvoice;
  const open = knowing([...known, submitted]);
  const other = { ...sample, body: { ...sample.body, contentHash: 'f'.repeat(64) } };
  expect(codeOf(approveInvoice.decide(other, open, byBoard))).toBe('approval.otherContent');
  const elsewhere = { ...sample, body: { ...sample.body, building: sampleId(11) } };
  expect(codeOf(approveInvoice.decide(elsewhere, open, byBoard))).toBe('invoice.unknown');
});

const closed2026 = documentOf(yearClosings, {
  body: { ...yearClosings.sample.body, fiscalYear: 2026, from: '2026-01-01', until: '2026-12-31' },
});

test('[PAY-7] an invoice of a closed year is refused to whoever submits it, not to the board', () => {
  const state = knowing([...known, closed2026]);
  const late = submitInvoice.decide(submitInvoice.sample, state, contextOf());
  const params = { year: 2026, firstOpen: '2027-01-01' };
  expect(late).toEqual({ is: 'refused', refusal: { code: 'year.closed', params } });
  const { body } = submitInvoice.sample;
  const content = { ...body.content, bookedOn: '2027-01-01' };
  const chosen = { ...submitInvoice.sample, body: { ...body, content } };
  expect(codeOf(submitInvoice.decide(chosen, state, contextOf()))).toBe('applied');
});

test('[PAY-10] an invoice of a closed year is booked on the day that was chosen, and keeps its own', () => {
  const { body } = submittedInvoices.sample;
  const content = { ...body.content, bookedOn: '2027-01-01' };
  const contentHash = hashOf(content);
  const submission = documentOf(submittedInvoices, { body: { ...body, content, contentHash } });
  const command = { ...approveInvoice.sample, body: { ...approveInvoice.sample.body, contentHash } };
  const state = knowing([...known, closed2026, submission]);
  const board = contextOf({ account: boardMember, roles: ['board'] });
  const made = facts(approveInvoice.decide(command, state, board));
  const entry = JournalEntry.parse(made.find((fact) => fact.type === 'journalEntry')?.body);
  expect([entry.date, entry.fiscalYear]).toEqual(['2027-01-01', 2027]);
  expect(made.find((fact) => fact.type === 'invoice')?.body).toMatchObject({
    content: { invoicedOn: '2026-11-02' },
  });
});

test('[PAY-10] an approval posts, shares, charges and closes the draft', () => {
  const decision = approveInvoice.decide(approveInvoice.sample, knowing([...known, submitted]), byBoard);
  const made = facts(decision);
  expect(made.map((fact) => fact.type)).toEqual([
    'invoiceDecision',
    'invoice',
    'journalEntry',
    'allocation',
    'charge',
    'charge',
  ]);
  for (const { type, body, id } of made) {
    const definition = schemas.find((one) => one.type === type);
    expect({ type, ...definition?.schema.safeParse(body) }).toMatchObject({ type, success: true });
    expect(id.startsWith(`${approveInvoice.sample.id}.`)).toBe(true);
  }
  const entry = JournalEntry.parse(made.find((fact) => fact.type === 'journalEntry')?.body);
  expect([entry.number, entry.fiscalYear, isBalanced(entry.lines)]).toEqual([1, 2026, true]);
  expect(decision).toMatchObject({
    effects: expect.arrayContaining([{ do: 'removeDraft', id: sampleId(60) }]),
  });
});

test('[PAY-10] what could be submitted can be posted, however long its texts', () => {
  const { content } = submittedInvoices.sample.body;
  const long = {
    ...content,
    supplierName: 'S'.repeat(120),
    number: 'N'.repeat(60),
    lines: content.lines.map((line) => ({ ...line, description: 'D'.repeat(400), keyName: 'K'.repeat(80) })),
  };
  const contentHash = hashOf(long);
  const submission = documentOf(submittedInvoices, {
    body: { ...submittedInvoices.sample.body, content: long, contentHash },
  });
  const command = { ...approveInvoice.sample, body: { ...approveInvoice.sample.body, contentHash } };
  for (const { type, body } of facts(
    approveInvoice.decide(command, knowing([...known, submission]), byBoard),
  )) {
    const definition = schemas.find((one) => one.type === type);
    expect({ type, ...definition?.schema.safeParse(body) }).toMatchObject({ type, success: true });
  }
});

test('[PAY-15] the invoice every owner reads does not hold the note between staff and board', () => {
  const content = { ...submittedInvoices.sample.body.content, note: 'Ask the plumber again' };
  const contentHash = hashOf(content);
  const submission = documentOf(submittedInvoices, {
    body: { ...submittedInvoices.sample.body, content, contentHash },
  });
  const command = { ...approveInvoice.sample, body: { ...approveInvoice.sample.body, contentHash } };
  const decision = approveInvoice.decide(command, knowing([...known, submission]), byBoard);
  expect(JSON.stringify(facts(decision))).not.toContain('plumber');
});

test('[PAY-15] what an approval tells everybody names no bearer; the books and that owner’s charge do', () => {
  const privateTo = { ownerId: sampleId(40), lotId: sampleId(20) };
  const { content } = submittedInvoices.sample.body;
  const lines = content.lines.map((line, at) => (at === 0 ? { ...line, privateTo } : line));
  const contentHash = hashOf({ ...content, lines });
  const body = { ...submittedInvoices.sample.body, content: { ...content, lines }, contentHash };
  const command = { ...approveInvoice.sample, body: { ...approveInvoice.sample.body, contentHash } };
  const submission = documentOf(submittedInvoices, { body });
  const decision = approveInvoice.decide(command, knowing([...known, submission]), byBoard);
  const told = (type: string) => JSON.stringify(facts(decision).filter((fact) => fact.type === type));
  expect(told('invoice')).toContain('isPrivate');
  expect(told('invoice')).not.toContain(privateTo.ownerId);
  expect(told('journalEntry')).toContain(privateTo.ownerId);
  expect(told('charge')).toContain(privateTo.ownerId);
});

test('[PAY-10] an invoice that hundreds share is written in parts a device can be sent', () => {
  const held = Array.from({ length: 200 }, (_, at) => ({
    quotePart: 5,
    holders: [{ owner: at, numerator: 1 }],
  }));
  const { content } = submittedInvoices.sample.body;
  const [line] = content.lines;
  const lines = Array.from({ length: 11 }, (_, at) => ({ ...(line as InvoiceLine), id: sampleId(600 + at) }));
  const shared = { ...content, lines, total: lines.length * (line?.gross ?? 0) };
  const contentHash = hashOf(shared);
  const body = { ...submittedInvoices.sample.body, content: shared, contentHash };
  const command = { ...approveInvoice.sample, body: { ...approveInvoice.sample.body, contentHash } };
  const state = knowing([...calledBuilding(held), documentOf(submittedInvoices, { body })]);
  const parts = facts(approveInvoice.decide(command, state, byBoard)).filter(
    ({ type }) => type === 'allocation',
  );
  expect(parts.map(({ id }) => id.split('.')[1])).toEqual(['allocation', 'allocation-2', 'allocation-3']);
  for (const part of parts) expect(JSON.stringify(part.body).length).toBeLessThan(pushLimit.bytes);
  const portions = parts.flatMap((part) => allocations.schema.parse(part.body).portions);
  expect(portions).toHaveLength(2_200);
  expect(sum(portions.map(({ amount }) => amount))).toBe(shared.total);
});

test('[PAY-10] a board member’s device waits for who holds which lot', () => {
  const state = knowing([...known, submitted], buildingStaffScope(building.id));
  expect(approveInvoice.decide(approveInvoice.sample, state, byBoard).is).toBe('undecidable');
  const blind = knowing([...known, submitted], boardScope(building.id));
  expect(approveInvoice.decide(approveInvoice.sample, blind, byBoard).is).toBe('undecidable');
  expect(submitInvoice.decide(submitInvoice.sample, blind, contextOf()).is).toBe('undecidable');
});

test('[PAY-10] nothing is posted where a lot has no owner on that day', () => {
  const state = knowing([...known.slice(0, 6), submitted]);
  const decision = approveInvoice.decide(approveInvoice.sample, state, byBoard);
  expect(codeOf(decision)).toBe('ownership.unknownOn');
});

test('[PAY-11] a rejection says why', () => {
  const state = knowing([...known, submitted]);
  const [fact] = facts(rejectInvoice.decide(rejectInvoice.sample, state, byBoard));
  expect(fact?.body).toMatchObject({ decision: 'rejected', reason: expect.stringContaining('garantie') });
  expect(invoiceDecisions.schema.safeParse(fact?.body).success).toBe(true);
  const { sample } = rejectInvoice;
  const silent = { ...sample, body: { ...sample.body, reason: ' ' } };
  expect(codeOf(rejectInvoice.decide(silent, state, byBoard))).toBe('approval.reasonMissing');
});

test('[PAY-7] of two rejections the later one counts, in whatever order they arrived', () => {
  const at = (id: number, recordedAt: string) => ({
    id: sampleId(id),
    body: { ...invoiceDecisions.sample.body, decision: 'rejected' as const, recordedAt },
  });
  const [first, second] = [at(81, '2026-11-01T08:00:00.000Z'), at(82, '2026-11-02T08:00:00.000Z')];
  for (const decisions of [
    [first, second],
    [second, first],
  ]) {
    expect(invoiceStatus([submittedInvoices.sample], decisions)).toEqual({
      is: 'rejected',
      decision: second,
    });
  }
});

test('[PAY-11] who does not see what was submitted cannot reject it yet', () => {
  const blind = knowing([...known, submitted], boardScope(building.id));
  expect(rejectInvoice.decide(rejectInvoice.sample, blind, byBoard).is).toBe('undecidable');
});

test('[PAY-10] nothing is posted into a closed year, nor before the association is known', () => {
  const content = { ...submittedInvoices.sample.body.content, invoicedOn: '2025-12-30' };
  const contentHash = hashOf(content);
  const late = documentOf(submittedInvoices, {
    body: { ...submittedInvoices.sample.body, content, contentHash },
  });
  const command = { ...approveInvoice.sample, body: { ...approveInvoice.sample.body, contentHash } };
  const decide = (documents: typeof known) =>
    codeOf(approveInvoice.decide(command, knowing(documents), byBoard));
  expect(decide([...known, late])).toBe('applied');
  expect(decide([...known, late, documentOf(yearClosings)])).toBe('year.closed');
  expect(decide([...known.slice(1), late])).toBe('undecidable');
});
