import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { VatRate } from '../vat/vat-rate.ts';

export const pageMediaTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/xml',
] as const;

/** A photo or a PDF of the invoice, or the electronic invoice itself, named by its content. */
export const Page = z.strictObject({
  sha256: Sha256,
  mediaType: z.enum(pageMediaTypes),
  bytes: z.int().check(z.gte(1), z.lte(25 * 1024 * 1024, { error: 'blob.tooLarge' })),
});
export type Page = z.infer<typeof Page>;

const position = z.int();

/** [PAY-16] Who alone bears a line, and for which lot they do. */
export const PrivateTo = z.strictObject({ ownerId: Id, lotId: Id });
export type PrivateTo = z.infer<typeof PrivateTo>;

export const DraftLine = z.strictObject({
  position,
  description: plainText(400),
  account: z.nullable(AccountCode),
  keyId: z.nullable(Id),
  net: z.nullable(Cents),
  vatRate: z.nullable(VatRate),
  privateTo: z.optional(PrivateTo),
});
export type DraftLine = z.infer<typeof DraftLine>;

export const DraftPage = z.strictObject({ position, ...Page.shape });
export type DraftPage = z.infer<typeof DraftPage>;

/** An invoice being encoded: anything may still be missing. Lines and pages by id, so that two syndics both add theirs. */
export const InvoiceDraft = z.strictObject({
  building: z.union([Id, z.literal('')]),
  createdOn: z.union([Instant, z.literal('')]),
  supplierId: z.nullable(Id),
  number: plainText(60),
  invoicedOn: z.nullable(LocalDate),
  dueOn: z.nullable(LocalDate),
  /** [ACC-23] Left out: on its own day. */
  bookedOn: z.optional(LocalDate),
  total: z.nullable(Cents),
  communication: plainText(140),
  note: plainText(4000),
  lines: z.record(Id, DraftLine),
  pages: z.record(Id, DraftPage),
});
export type InvoiceDraft = z.infer<typeof InvoiceDraft>;

export const emptyDraft: InvoiceDraft = {
  building: '',
  createdOn: '',
  supplierId: null,
  number: '',
  invoicedOn: null,
  dueOn: null,
  total: null,
  communication: '',
  note: '',
  lines: {},
  pages: {},
};

/** Lines or pages in the order people see them; the id decides between two that were added at once. */
export function inOrder<Item extends { readonly position: number }>(
  items: Readonly<Record<Id, Item>>,
): (Item & { readonly id: Id })[] {
  return Object.entries(items)
    .map(([id, item]) => ({ id, ...item }))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
