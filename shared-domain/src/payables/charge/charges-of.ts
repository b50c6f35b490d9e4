import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { InvoiceContent } from '../invoice/invoice-content.ts';
import type { Page } from '../invoice-draft/invoice-draft.ts';
import type { Portion } from './portion.ts';

export type OwnerCharge = {
  readonly ownerId: Id;
  readonly invoicedOn: LocalDate;
  readonly supplierName: string;
  readonly number: string;
  readonly total: Cents;
  readonly invoiceTotal: Cents;
  readonly pages: Page[];
  readonly portions: Portion[];
};

/** [PAY-13] Each owner is charged the sum of their portions and sees no other's; who bears no cent is not charged. */
export function chargesOf(content: InvoiceContent, portions: readonly Portion[]): OwnerCharge[] {
  const ownerIds = [...new Set(portions.map((portion) => portion.ownerId))];
  return ownerIds.flatMap((ownerId) => {
    const own = portions.filter((portion) => portion.ownerId === ownerId);
    if (own.every((portion) => portion.amount === 0)) return [];
    return [
      {
        ownerId,
        invoicedOn: content.invoicedOn,
        supplierName: content.supplierName,
        number: content.number,
        total: sum(own.map((portion) => portion.amount)),
        invoiceTotal: content.total,
        pages: content.pages,
        portions: own,
      },
    ];
  });
}
