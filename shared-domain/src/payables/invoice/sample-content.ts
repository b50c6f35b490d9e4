import { sampleId } from '../../kernel/sample-id.ts';
import type { InvoiceContent } from './invoice-content.ts';

/** The draft of the sample, frozen. */
export const sampleContent: InvoiceContent = {
  supplierId: sampleId(50),
  supplierName: 'Ascenseurs Exemple SRL',
  supplierIban: 'BE68539007547034',
  number: 'F2026-0417',
  invoicedOn: '2026-11-02',
  dueOn: '2026-12-02',
  total: 136_250,
  communication: '+++202/6000/12320+++',
  note: 'Deuxième passage en octobre',
  lines: [
    {
      id: sampleId(61),
      description: 'Entretien ascenseur, quatrième trimestre',
      account: '61011',
      keyId: sampleId(30),
      keyName: 'Charges générales',
      net: 100_000,
      vatRate: 6,
      gross: 106_000,
    },
    {
      id: sampleId(62),
      description: 'Nettoyage de la gaine',
      account: '61050',
      keyId: sampleId(30),
      keyName: 'Charges générales',
      net: 25_000,
      vatRate: 21,
      gross: 30_250,
    },
  ],
  vat: [
    { rate: 6, base: 100_000, vat: 6_000 },
    { rate: 21, base: 25_000, vat: 5_250 },
  ],
  rounding: 0,
  pages: [{ sha256: 'ab'.repeat(32), mediaType: 'image/jpeg', bytes: 184_320 }],
};

export const sampleContentHash = 'b7b3f5c7ff3bf93ebb7f21e3ef8743484d0d158752846a55f216ba51db107301';
