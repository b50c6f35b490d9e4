import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import { invariant } from '../../kernel/invariant.ts';
import { accountOf } from '../chart/account-roles.ts';
import { type EntryLine, isBalanced } from './journal-entry.ts';

/** What the books need to know of an approved invoice. */
export type Purchase = {
  readonly supplierId: Id;
  readonly supplierName: string;
  readonly number: string;
  readonly total: Cents;
  readonly lines: readonly {
    readonly account: string;
    readonly description: string;
    readonly gross: Cents;
  }[];
};

/**
 * [ACC-7] An approved purchase, VAT included because the association bears it: debit each line's account, credit the
 * supplier. A credit note stands the other way round.
 */
export function postPurchase(
  purchase: Purchase,
  accountRoles: Readonly<Record<string, string>>,
): EntryLine[] {
  const { supplierId, supplierName, number, total } = purchase;
  invariant(sum(purchase.lines.map(({ gross }) => gross)) === total, 'the lines make the total');
  const costs = purchase.lines
    .filter(({ gross }) => gross !== 0)
    .map(({ account, description, gross }) => ({
      ...side(gross),
      account,
      party: null,
      label: description,
    }));
  const debt = {
    ...side(-total),
    account: accountOf('supplier', accountRoles),
    party: { kind: 'supplier' as const, id: supplierId },
    label: `${supplierName} ${number}`,
  };
  const lines = [...costs, debt];
  invariant(isBalanced(lines), 'a posted entry balances');
  return lines;
}

/** Positive amounts are debits. */
function side(amount: Cents): Pick<EntryLine, 'debit' | 'credit'> {
  return amount >= 0 ? { debit: amount, credit: 0 } : { debit: 0, credit: -amount };
}
