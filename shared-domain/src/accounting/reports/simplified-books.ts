import { type Cents, sum } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Entry } from '../entry/entries-of.ts';
import type { EntryLine } from '../entry/journal-entry.ts';
import { type FundChoice, type FundMovements, fundMovements } from './fund-movements.ts';
import { generalLedger, type LedgerAccount } from './general-ledger.ts';
import { ownerBalances, type PartyBalances } from './party-balances.ts';
import { placeIn } from './period.ts';
import { toldBy } from './told-by.ts';

/** What came in or went out, by the account it came from or went to. */
export type CashRow = { readonly account: string; readonly amount: Cents };

export type SimplifiedBooks = {
  readonly receipts: readonly CashRow[];
  readonly expenses: readonly CashRow[];
  readonly received: Cents;
  readonly spent: Cents;
  /** Balances taken over in the period from who kept the books before. */
  readonly takenOver: Cents;
  /** Cash and bank accounts with every movement; opening + taken over + received − spent = closing. */
  readonly cash: readonly LedgerAccount[];
  readonly opening: Cents;
  readonly closing: Cents;
  readonly funds: readonly FundMovements[];
  readonly owners: PartyBalances;
};

/**
 * [REP-12] What simplified accounts must show at least: receipts and expenses, cash and its movements, working capital,
 * reserve fund, claims and debts of the co-owners. A view on the same entries: an association that grows loses nothing.
 */
export function simplifiedBooks(entries: readonly Entry[], choice: FundChoice): SimplifiedBooks {
  const { from, until, accountRoles } = choice;
  const cash = generalLedger(entries, { from, until, account: '5' });
  const { receipts, expenses, takenOver } = cashFlows(entries, choice);
  return {
    receipts,
    expenses,
    takenOver,
    received: sum(receipts.map(({ amount }) => amount)),
    spent: sum(expenses.map(({ amount }) => amount)),
    cash,
    opening: sum(cash.map(({ opening }) => opening)),
    closing: sum(cash.map(({ closing }) => closing)),
    funds: fundMovements(entries, choice),
    owners: ownerBalances(entries, { on: until, accountRoles }),
  };
}

function cashFlows(entries: readonly Entry[], choice: FundChoice) {
  const eventOf = toldBy(entries);
  const within = entries.filter(({ date }) => placeIn(date, choice) === 'within');
  const isOpening = (entry: Entry) => eventOf(entry) === 'opening';
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const receipts = new Map<string, Cents>();
  const expenses = new Map<string, Cents>();
  for (const entry of within) {
    if (isOpening(entry) || !entry.lines.some(isCash)) continue;
    const others = entry.lines.filter((line) => !isCash(line));
    // What was taken back neither came in nor went out: it counts against the side it stood on.
    const isBack = takesBack(entry, byId);
    for (const line of others) addTo(line.credit > line.debit === isBack ? expenses : receipts, line, isBack);
  }
  const takenOver = within.filter(isOpening).flatMap(({ lines }) => lines.filter(isCash));
  return {
    receipts: rowsOf(receipts),
    expenses: rowsOf(expenses),
    takenOver: sum(takenOver.map(({ debit, credit }) => debit - credit)),
  };
}

/** What takes back a taking back does again what was done. */
function takesBack({ reverses }: Entry, byId: ReadonlyMap<string, Entry>): boolean {
  if (reverses === null) return false;
  const before = byId.get(reverses);
  return before === undefined || !takesBack(before, byId);
}

function addTo(flow: Map<string, Cents>, { account, debit, credit }: EntryLine, isBack: boolean): void {
  const amount = Math.abs(credit - debit);
  flow.set(account, (flow.get(account) ?? 0) + (isBack ? -amount : amount));
}

function isCash({ account }: EntryLine): boolean {
  return account.startsWith('5');
}

function rowsOf(flow: ReadonlyMap<string, Cents>): CashRow[] {
  return [...flow]
    .map(([account, amount]) => ({ account, amount }))
    .sort((a, b) => compareText(a.account, b.account));
}
