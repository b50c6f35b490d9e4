import { useMemo } from 'react';
import { type InvoiceCase, invoiceCases } from '../reads/invoice-cases.ts';
import type { Where } from '../shown.ts';
import { useDocument, useDocuments } from './use-data-hooks.ts';

/** Suppliers' invoices in every state; `undefined` until all that tells of them was read once. */
export function useInvoiceCases(
  where: Pick<Where, 'organisation' | 'building'> = {},
): InvoiceCase[] | undefined {
  const { organisation } = where;
  const drafts = useDocuments('invoiceDraft', where);
  const submissions = useDocuments('submittedInvoice', where);
  const decisions = useDocuments('invoiceDecision', where);
  const invoices = useDocuments('invoice', where);
  const approvals = useDocuments('approveInvoice', where);
  const rejections = useDocuments('rejectInvoice', where);
  const suppliers = useDocuments('supplier', organisation ? { organisation } : {});
  return useMemo(() => {
    if (!drafts || !submissions || !decisions || !invoices || !approvals || !rejections || !suppliers) return;
    return invoiceCases({ drafts, submissions, decisions, invoices, approvals, rejections, suppliers });
  }, [drafts, submissions, decisions, invoices, approvals, rejections, suppliers]);
}

const none: never[] = [];

/** One invoice by its draft's id; `null`: nothing on this device tells of it, `undefined`: not read yet. */
export function useInvoiceCase(draftId: string | null): InvoiceCase | null | undefined {
  const about = draftId === null ? null : { subject: draftId };
  const draft = useDocument('invoiceDraft', draftId);
  const submissions = useDocuments('submittedInvoice', about);
  const decisions = useDocuments('invoiceDecision', about);
  const invoices = useDocuments('invoice', about);
  const last = submissions?.at(-1)?.id;
  const approvals = useDocuments('approveInvoice', last === undefined ? null : { subject: last });
  const rejections = useDocuments('rejectInvoice', last === undefined ? null : { subject: last });
  const supplier = useDocument('supplier', draft?.body.supplierId ?? null);
  return useMemo(() => {
    if (draftId === null) return null;
    if (draft === undefined || !submissions || !decisions || !invoices) return;
    const cases = invoiceCases({
      drafts: draft ? [draft] : none,
      submissions,
      decisions,
      invoices,
      approvals: approvals ?? none,
      rejections: rejections ?? none,
      suppliers: supplier ? [supplier] : none,
    });
    return cases[0] ?? null;
  }, [draftId, draft, submissions, decisions, invoices, approvals, rejections, supplier]);
}
