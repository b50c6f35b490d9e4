import { derived } from '../derived-store.ts';
import type { Where } from '../shown.ts';
import type { Store } from '../store.ts';
import { type Documents, documentsStore, type ReadNeeds } from './documents-store.ts';
import { type InvoiceCase, invoiceCases } from './invoice-cases.ts';

const factTypes = ['submittedInvoice', 'invoiceDecision', 'invoice'] as const;
type StoredType = 'invoiceDraft' | (typeof factTypes)[number];

export const storedTypes: readonly StoredType[] = ['invoiceDraft', ...factTypes];
export type DocumentsOf = <Type extends StoredType>(type: Type) => Documents<Type>;

/** The invoices that these documents tell of, with what this device asked about them. */
export function casesStore(
  needs: ReadNeeds,
  where: Pick<Where, 'organisation' | 'building'>,
  documentsOf: DocumentsOf,
): Store<InvoiceCase[] | undefined> {
  const { organisation } = where;
  const drafts = documentsOf('invoiceDraft');
  const submissions = documentsOf('submittedInvoice');
  const decisions = documentsOf('invoiceDecision');
  const invoices = documentsOf('invoice');
  const approvals = documentsStore(needs, 'approveInvoice', where);
  const rejections = documentsStore(needs, 'rejectInvoice', where);
  const suppliers = documentsStore(needs, 'supplier', organisation ? { organisation } : {});
  const stored = derived([drafts, submissions, decisions, invoices], () => {
    const now = [drafts.get(), submissions.get(), decisions.get(), invoices.get()] as const;
    return now.every((one) => one !== undefined) ? now : undefined;
  });
  const asked = derived([approvals, rejections], () => {
    const now = [approvals.get(), rejections.get()] as const;
    return now.every((one) => one !== undefined) ? now : undefined;
  });
  return derived([stored, asked, suppliers], () => {
    const [known, waiting, named] = [stored.get(), asked.get(), suppliers.get()];
    if (!known || !waiting || !named) return undefined;
    return invoiceCases({
      drafts: known[0] ?? [],
      submissions: known[1] ?? [],
      decisions: known[2] ?? [],
      invoices: known[3] ?? [],
      approvals: waiting[0] ?? [],
      rejections: waiting[1] ?? [],
      suppliers: named,
    });
  });
}
