import { type Supplier, suppliers } from 'shared-domain/payables';
import type { InvoiceCase } from '../../src/data/index.ts';
import { filterInvoices } from '../../src/features/invoices/filter-invoices.ts';
import { findSuppliers } from '../../src/features/suppliers/find-suppliers.ts';

const typed = ['', 'a', 'as', 'asc', 'asc 4', 'asc 49', 'exemple 499', 'zinguerie', '0123'];

export type Searched = { readonly suppliers: readonly number[]; readonly invoices: readonly number[] };

/** Milliseconds from each letter typed to the rows of the first screen, over so many rows in memory. */
export function searchLists(rows: number): Searched {
  const known = Array.from({ length: rows }, (_, at) => ({ id: `${at}`, body: supplierOf(at) }));
  const cases = Array.from({ length: rows }, (_, at) => caseOf(at));
  return {
    suppliers: typed.map((words) => timed(() => findSuppliers(known, words).slice(0, 50))),
    invoices: typed.map((words) => timed(() => filterInvoices(cases, 'all', words).slice(0, 50))),
  };
}

const nameOf = (at: number) =>
  `${['Ascenseurs', 'Électricité', 'Plomberie', 'Toitures'][at % 4]} Exemple ${at}`;

function supplierOf(at: number): Supplier {
  return { ...suppliers.sample.body, name: nameOf((at * 7_919) % 50_000) };
}

// A search looks at names and numbers alone.
function caseOf(at: number): InvoiceCase {
  return { key: `${at}`, supplierName: nameOf(at), number: `2026-${at}`, stage: 'posted' } as InvoiceCase;
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
