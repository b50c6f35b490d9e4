export { bookEntry } from './booking/book-entry.definition.ts';
export { BookEntry, fundBalance, hasOpening } from './booking/book-entry.ts';
export { HandEvent, ManualLine, OpeningLine } from './booking/hand-event.ts';
export {
  type Account,
  type AccountKind,
  accountOfChart,
  chartLabel,
  chartOfAccounts,
} from './chart/account.ts';
export { accountLabel } from './chart/account-label.ts';
export {
  type AccountRole,
  accountOf,
  accountRoles,
  type ChosenAccounts,
  defaultAccounts,
} from './chart/account-roles.ts';
export { checkAccountRoles } from './chart/check-account-roles.ts';
export { type Entry, entriesOf } from './entry/entries-of.ts';
export { journalEntries } from './entry/journal-entry.definition.ts';
export {
  AccountCode,
  Bearer,
  Claim,
  type ClaimKind,
  Cost,
  claimKinds,
  EntryLine,
  EntryParty,
  isBalanced,
  type Journal,
  JournalEntry,
  journals,
  type MoneyEventName,
  moneyEvents,
  Voucher,
} from './entry/journal-entry.ts';
export { daysOfYear, fiscalYearOf } from './fiscal-year.ts';
export { type Accounts, accountsOf, type BookAccount } from './own-account/accounts-of.ts';
export { ownAccounts } from './own-account/own-account.definition.ts';
export { checkOwnAccount, OwnAccount } from './own-account/own-account.ts';
export { type Booking, bookEvent, movementOf } from './posting/book-event.ts';
export {
  type CostLine,
  type EventOf,
  type FundKind,
  journalOf,
  type MoneyEvent,
  type OpeningBalance,
  type OwnerPart,
} from './posting/money-event.ts';
export { OwnerMovement, ownerMovements } from './posting/owner-movement.definition.ts';
export { postEvent } from './posting/post-event.ts';
export { accountingRefusals } from './refusals.ts';
export {
  type BalanceSheet,
  type BalanceSheetRow,
  type BalanceSheetSide,
  balanceSheet,
} from './reports/balance-sheet.ts';
export {
  type Budgeted,
  type BudgetVariance,
  type BudgetVarianceRow,
  budgetVariance,
} from './reports/budget-variance.ts';
export { type DayBalance, dailyBalances } from './reports/daily-balances.ts';
export { type Fund, type FundMovements, fundMovements } from './reports/fund-movements.ts';
export { generalLedger, type LedgerAccount, type LedgerLine } from './reports/general-ledger.ts';
export { inOrder } from './reports/in-order.ts';
export {
  type IncomeStatement,
  type IncomeStatementSide,
  incomeStatement,
} from './reports/income-statement.ts';
export { type JournalReport, journalReport, type NumberGap } from './reports/journal-report.ts';
export {
  ownerBalances,
  type PartyBalance,
  type PartyBalances,
  supplierBalances,
} from './reports/party-balances.ts';
export type { Period } from './reports/period.ts';
export { type CashRow, type SimplifiedBooks, simplifiedBooks } from './reports/simplified-books.ts';
export { type TrialBalance, type TrialBalanceRow, trialBalance } from './reports/trial-balance.ts';
export type { StatementLine } from './reports/with-headings.ts';
export { reverseEntry } from './reversal/reverse-entry.definition.ts';
export { entryOf, ReverseEntry, reversalReads } from './reversal/reverse-entry.ts';
export { type Balance, balancesOf, isOfResult, openingOf, sumUp } from './year/balances.ts';
export { closeYear } from './year/close-year.definition.ts';
export { CloseYear } from './year/close-year.ts';
export {
  type ClosingCheck,
  type ClosingFinding,
  closingCheck,
  nextToClose,
  type YearToClose,
} from './year/closing-check.ts';
export { carriedEntry, firstKeptYear, reachesBack } from './year/kept-ledger.ts';
export { choicesForLateDocument, type LateChoice } from './year/late-document.ts';
export { closedYear, yearReads } from './year/open-year.ts';
export { YearClosing, yearClosings } from './year/year-closing.definition.ts';
