import { type Cents, sum } from '../../kernel/cents.ts';
import { type AccountRole, accountOf, type ChosenAccounts } from '../chart/account-roles.ts';
import type { Entry } from '../entry/entries-of.ts';
import { generalLedger, type LedgerLine } from './general-ledger.ts';
import type { Period } from './period.ts';
import { toldBy } from './told-by.ts';

const funds = ['workingFund', 'reserveFund', 'specialReserveFund'] as const;
export type Fund = (typeof funds)[number];

/** What moved a fund, positive is more of it: opening + calls + uses + others = closing. */
export type FundMovements = {
  readonly fund: Fund;
  readonly account: string;
  readonly opening: Cents;
  readonly calls: Cents;
  readonly uses: Cents;
  readonly others: Cents;
  readonly closing: Cents;
  readonly lines: readonly LedgerLine[];
  /** The bank account that should hold it, and what owners still owe it (the reserve alone is owed apart). */
  readonly bank: { readonly account: string; readonly balance: Cents };
  readonly owed: Cents | null;
};

export type FundChoice = Period & { readonly accountRoles: ChosenAccounts };

/** [REP-10] Each fund beside the bank account that should hold it; a special reserve shows once it was used. */
export function fundMovements(entries: readonly Entry[], choice: FundChoice): FundMovements[] {
  const { accountRoles, from, until } = choice;
  const eventOf = toldBy(entries);
  const ledgerOf = (role: AccountRole) => {
    const account = accountOf(role, accountRoles);
    const ledger = generalLedger(entries, { from, until, account });
    return { account, ledger, closing: sum(ledger.map(({ closing }) => closing)) };
  };
  return funds.flatMap((fund): FundMovements[] => {
    const { account, ledger, closing } = ledgerOf(fund);
    if (fund === 'specialReserveFund' && ledger.length === 0) return [];
    const lines = ledger.flatMap((one) => one.lines);
    const moved = (are: (line: LedgerLine) => boolean) =>
      sum(lines.filter(are).map(({ line }) => line.credit - line.debit));
    const isCall = ({ entry }: LedgerLine) => eventOf(entry) === 'call';
    const isUse = ({ entry }: LedgerLine) => eventOf(entry) === 'reserveUse';
    const bank = ledgerOf(fund === 'workingFund' ? 'bankCurrent' : 'bankSavings');
    return [
      {
        fund,
        account,
        opening: flip(sum(ledger.map(({ opening }) => opening))),
        calls: moved(isCall),
        uses: moved(isUse),
        others: moved((line) => !isCall(line) && !isUse(line)),
        closing: flip(closing),
        lines,
        bank: { account: bank.account, balance: bank.closing },
        owed: fund === 'reserveFund' ? ledgerOf('ownerReserve').closing : null,
      },
    ];
  });
}

function flip(balance: Cents): Cents {
  return balance === 0 ? 0 : -balance;
}
