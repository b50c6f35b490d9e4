import { invariant } from 'shared-domain/kernel';
import type { WholeBlob } from '../../store/whole-blobs.ts';
import type { DemoBuilding, DemoOrganisation } from '../shape.ts';
import { type InvoicePage, pageOfInvoice } from './page-of-invoice.ts';

/** The papers of all its invoices, by the invoice. */
export function pagesOf(organisation: DemoOrganisation, building: DemoBuilding): Map<string, InvoicePage> {
  const pages = building.invoices.map((invoice) => {
    const supplier = organisation.suppliers.find((one) => one.id === invoice.supplierId);
    invariant(supplier, `${invoice.name} has a supplier`);
    return [invoice.id, pageOfInvoice(invoice, supplier, building)] as const;
  });
  return new Map(pages);
}

export function blobsOf(pages: ReadonlyMap<string, InvoicePage>): WholeBlob[] {
  return [...pages.values()].map(({ page, data }) => ({
    sha256: page.sha256,
    mediaType: page.mediaType,
    data,
  }));
}
