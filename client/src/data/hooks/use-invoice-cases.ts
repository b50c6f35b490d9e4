import { useMemo, useSyncExternalStore } from 'react';
import type { LocalDate } from 'shared-domain/kernel';
import type { ReadNeeds } from '../reads/documents-store.ts';
import { type InvoiceCase, invoiceCases } from '../reads/invoice-cases.ts';
import {
  type InvoiceList,
  type InvoicesWhere,
  invoiceList,
  openInvoices,
  wholeInvoices,
} from '../reads/invoice-stores.ts';
import type { Store } from '../store.ts';
import { useData } from './data-provider.tsx';
import { useDocument, useDocuments } from './use-data-hooks.ts';

/** Suppliers' invoices in every state; `undefined` until all that tells of them was read once. */
export function useInvoiceCases(where: InvoicesWhere = {}): readonly InvoiceCase[] | undefined {
  return useReading('whole', where, wholeInvoices);
}

/** Those that are not done with, and those posted since a day; however many lie behind them. */
export function useOpenInvoices(where: InvoicesWhere, since: LocalDate): InvoiceList | undefined {
  return useReading(`open since ${since}`, where, (needs) => openInvoices(needs, where, since));
}

/** The latest at once, then all. */
export function useInvoiceList(where: InvoicesWhere, today: LocalDate): InvoiceList | undefined {
  return useReading(`list of ${today}`, where, (needs) => invoiceList(needs, where, today));
}

function useReading<T>(
  name: string,
  where: InvoicesWhere,
  make: (needs: ReadNeeds, where: InvoicesWhere) => Store<T | undefined>,
): T | undefined {
  const data = useData();
  const { organisation, building } = where;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name and the place say all that `make` knows
  const store = useMemo(
    () => data.reading(['invoices', name, organisation, building], (needs) => make(needs, where)),
    [data, name, organisation, building],
  );
  return useSyncExternalStore(store.subscribe, store.get);
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
