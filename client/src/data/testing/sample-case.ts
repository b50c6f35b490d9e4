import {
  type InvoiceDecision,
  invoiceDecisions,
  invoiceDrafts,
  submittedInvoices,
} from 'shared-domain/payables';
import type { BodyOf } from '../bodies.ts';
import type { InvoiceCase } from '../reads/invoice-cases.ts';
import type { Shown } from '../shown.ts';

/** The domain's own sample as a screen sees it, with what a test wants otherwise. */
export function shown<Type extends string>(
  type: Type,
  id: string,
  body: BodyOf<Type>,
  more: Partial<Shown<Type>> = {},
): Shown<Type> {
  return {
    key: `o1|${id}`,
    organisation: 'o1',
    id,
    type,
    scope: '',
    building: 'b1',
    subject: '',
    sort: '',
    rev: '1',
    body,
    state: 'recorded',
    ...more,
  };
}

export const draftBody = invoiceDrafts.sample.body;
export const submissionBody = submittedInvoices.sample.body;

export function decisionBody(changes: Partial<InvoiceDecision>): InvoiceDecision {
  return { ...invoiceDecisions.sample.body, ...changes };
}

export function sampleCase(changes: Partial<InvoiceCase> = {}): InvoiceCase {
  return {
    key: 'o1|d1',
    organisation: 'o1',
    building: 'b1',
    draftId: 'd1',
    stage: 'draft',
    isUnsent: false,
    hasConflicts: false,
    supplierId: 's1',
    supplierName: 'Ascenseurs Exemple SRL',
    number: 'F2026-0417',
    invoicedOn: '2026-11-02',
    dueOn: null,
    total: 136_250,
    at: '2026-11-05T07:41:12.000Z',
    draft: null,
    submission: null,
    decision: null,
    invoice: null,
    asked: null,
    ...changes,
  };
}
