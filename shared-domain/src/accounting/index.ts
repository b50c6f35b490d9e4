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
export { fiscalYearOf } from './fiscal-year.ts';
export { type Booking, bookEvent } from './posting/book-event.ts';
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
export { closedYear, yearReads } from './year/open-year.ts';
export { YearClosing, yearClosings } from './year/year-closing.definition.ts';
