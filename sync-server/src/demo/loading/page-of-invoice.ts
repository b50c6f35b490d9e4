import { readFileSync } from 'node:fs';
import { type Id, sha256Hex } from 'shared-domain/kernel';
import type { DraftPage } from 'shared-domain/payables';
import { demoId } from '../demo-id.ts';
import { invoicePdf } from '../invoice-pdf.ts';
import { photoFile } from '../photos/photo-catalogue.ts';
import type { DemoBuilding, DemoInvoice, DemoSupplier } from '../shape.ts';

export type InvoicePage = { readonly id: Id; readonly page: DraftPage; readonly data: Uint8Array };

/** The paper of an invoice: its photo where it was photographed, else the PDF its supplier sent. */
export function pageOfInvoice(
  invoice: DemoInvoice,
  supplier: DemoSupplier,
  building: DemoBuilding,
): InvoicePage {
  const data = invoice.isPhoto
    ? readFileSync(photoFile(invoice.name))
    : invoicePdf(invoice, supplier, building);
  const mediaType = invoice.isPhoto ? 'image/jpeg' : 'application/pdf';
  const page: DraftPage = { position: 1, sha256: sha256Hex(data), mediaType, bytes: data.length };
  return { id: demoId(`page/${invoice.name}`), page, data };
}
