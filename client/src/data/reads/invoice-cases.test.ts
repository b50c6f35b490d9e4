import { expect, test } from 'vitest';
import { decisionBody, draftBody, shown, submissionBody } from '../testing/sample-case.ts';
import { type InvoiceDocuments, invoiceCases } from './invoice-cases.ts';

const none: InvoiceDocuments = {
  drafts: [],
  submissions: [],
  decisions: [],
  invoices: [],
  approvals: [],
  rejections: [],
  suppliers: [],
};
const draft = shown('invoiceDraft', 'd1', draftBody);
const submission = shown('submittedInvoice', 'c1.submission', submissionBody, { subject: 'd1' });
const about = { submissionId: 'c1.submission', draftId: 'd1' };
const rejection = shown(
  'invoiceDecision',
  'c2.decision',
  decisionBody({ ...about, decision: 'rejected', reason: 'TVA' }),
  {
    subject: 'd1',
  },
);
const invoice = shown(
  'invoice',
  'c3.invoice',
  { ...about, building: 'b1', content: submissionBody.content, approvedAt: '2026-11-06T18:12:00.000Z' },
  { subject: 'd1' },
);
const command = {
  building: 'b1',
  draftId: 'd1',
  submissionId: 'c1.submission',
  contentHash: submissionBody.contentHash,
};

function only(documents: Partial<InvoiceDocuments>) {
  const cases = invoiceCases({ ...none, ...documents });
  expect(cases.length).toBeLessThanOrEqual(1);
  return cases[0];
}

test('a draft is told by what it says and by the name its supplier has now', () => {
  const supplier = shown('supplier', draftBody.supplierId ?? '', {
    name: 'Ascenseurs Exemple SRL',
    enterpriseNumber: null,
    ibans: [],
    email: null,
    phone: null,
    defaultAccount: null,
    defaultKeyCode: null,
    createdOn: '2024-02-01',
    note: '',
  });
  expect(only({ drafts: [draft], suppliers: [supplier] })).toMatchObject({
    stage: 'draft',
    supplierName: 'Ascenseurs Exemple SRL',
    total: 136_250,
  });
});

test('a submitted invoice waits, told by its frozen content and not by the draft', () => {
  const changed = { ...draft, body: { ...draftBody, number: 'other' } };
  expect(only({ drafts: [changed], submissions: [submission] })).toMatchObject({
    stage: 'submitted',
    number: submissionBody.content.number,
    asked: null,
  });
});

test('a refused invoice is on the table again, with the reason', () => {
  const one = only({ drafts: [draft], submissions: [submission], decisions: [rejection] });
  expect(one?.stage).toBe('rejected');
  expect(one?.decision?.body.reason).toBe('TVA');
});

test('a posted invoice is posted, whether or not the submission is still here', () => {
  expect(only({ invoices: [invoice] })).toMatchObject({ stage: 'posted', draftId: 'd1' });
  expect(only({ submissions: [submission], invoices: [invoice] })?.stage).toBe('posted');
});

test('what only the server can decide is asked for, and counts as unsent until it left', () => {
  const waiting = shown('approveInvoice', 'c9', command, { state: 'onDevice', outcome: { is: 'waiting' } });
  expect(only({ submissions: [submission], approvals: [waiting] })).toMatchObject({
    stage: 'submitted',
    asked: 'approved',
    isUnsent: true,
  });
  const refused = { ...waiting, outcome: { is: 'refused', refusal: { code: 'approval.fourEyes' } } } as const;
  expect(only({ submissions: [submission], approvals: [refused] })?.asked).toBeNull();
});

test('nothing is left of a discarded draft', () => {
  expect(invoiceCases({ ...none, decisions: [rejection], submissions: [submission] })).toEqual([]);
});

test('the latest invoice comes first', () => {
  const older = shown('invoiceDraft', 'd2', { ...draftBody, invoicedOn: '2026-01-02' });
  expect(invoiceCases({ ...none, drafts: [older, draft] }).map(({ draftId }) => draftId)).toEqual([
    'd1',
    'd2',
  ]);
});
