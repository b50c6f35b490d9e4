import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Cents, largestCents } from '../../kernel/cents.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { Page, PrivateTo } from '../invoice-draft/invoice-draft.ts';
import { VatRate } from '../vat/vat-rate.ts';

const tooLarge = { error: 'invoice.totalTooLarge' };

export const InvoiceLine = z.strictObject({
  id: Id,
  description: plainText(400),
  account: AccountCode,
  keyId: Id,
  keyName: plainText(80),
  net: Cents,
  vatRate: VatRate,
  gross: Cents,
  /** [PAY-16] Its key then shares nothing. */
  privateTo: z.optional(PrivateTo),
  /** [PAY-15] Of `privateTo`, what every owner may read: that it is somebody's alone. */
  isPrivate: z.optional(z.literal(true)),
});
export type InvoiceLine = z.infer<typeof InvoiceLine>;

/** An invoice as it was submitted, frozen with the names it had then; its hash is what an approval is given to. */
export const InvoiceContent = z.strictObject({
  supplierId: Id,
  supplierName: plainText(120),
  supplierIban: z.nullable(Iban),
  number: plainText(60).check(z.minLength(1, { error: 'invoice.numberMissing' })),
  invoicedOn: LocalDate,
  dueOn: z.nullable(LocalDate),
  /** [ACC-23] The day it stands in the books where that is not its own: its year was closed. */
  bookedOn: z.optional(LocalDate),
  total: z.int().check(z.gte(-largestCents, tooLarge), z.lte(largestCents, tooLarge)),
  communication: plainText(140),
  note: plainText(4000),
  lines: z
    .array(InvoiceLine)
    .check(z.minLength(1, { error: 'invoice.noLines' }), z.maxLength(200, { error: 'invoice.tooManyLines' })),
  vat: z.array(z.strictObject({ rate: VatRate, base: Cents, vat: Cents })),
  rounding: Cents,
  pages: z.array(Page).check(z.maxLength(50, { error: 'invoice.tooManyPages' })),
});
export type InvoiceContent = z.infer<typeof InvoiceContent>;

export function bookedOnOf(content: Pick<InvoiceContent, 'invoicedOn' | 'bookedOn'>): LocalDate {
  return content.bookedOn ?? content.invoicedOn;
}

/** [PAY-15] What every owner reads of an invoice: neither what staff note for each other nor whose a private line is. */
export function contentForOwners(content: InvoiceContent): InvoiceContent {
  const lines = content.lines.map(({ privateTo, ...line }) =>
    privateTo ? { ...line, isPrivate: true as const } : line,
  );
  return { ...content, note: '', lines };
}

export function pagesOf(content: InvoiceContent): string[] {
  return content.pages.map((page) => page.sha256);
}
