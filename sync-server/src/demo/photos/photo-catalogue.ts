import { contentHash } from 'shared-domain/kernel';
import type { DemoBuilding, DemoInvoice, DemoSupplier } from '../shape.ts';

/** Which invoices were photographed, and a hash of what their photos show. */
export const photoCatalogueUrl = new URL('./catalogue.json', import.meta.url);

export function photoFile(invoiceName: string): URL {
  const [building, occasion] = invoiceName.split('/');
  return new URL(`./${building}-${occasion}.jpg`, import.meta.url);
}

/** Changes when anything changes that can be read on the photo. */
export function shownHash(paper: {
  readonly invoice: DemoInvoice;
  readonly supplier: DemoSupplier;
  readonly building: DemoBuilding;
}): string {
  const { invoice, supplier, building } = paper;
  const { number, invoicedOn, dueOn, communication, lines, total } = invoice;
  return contentHash({
    invoice: { number, invoicedOn, dueOn, communication, total },
    lines: lines.map(({ description, net, vatRate }) => ({ description, net, vatRate })),
    supplier: {
      name: supplier.name,
      address: supplier.address,
      iban: supplier.iban,
      number: supplier.enterpriseNumber,
    },
    building: { name: building.name, address: building.address },
  });
}
