export {
  type Account,
  type AccountKind,
  accountOfChart,
  chartLabel,
  chartOfAccounts,
} from './chart/account.ts';
export { accountLabel } from './chart/account-label.ts';
export { type AccountRole, accountOf, accountRoles, defaultAccounts } from './chart/account-roles.ts';
export { journalEntries } from './entry/journal-entry.definition.ts';
export { AccountCode, EntryLine, isBalanced, JournalEntry } from './entry/journal-entry.ts';
export { type Purchase, postPurchase } from './entry/post-purchase.ts';
export { fiscalYearOf } from './fiscal-year.ts';
export { accountingRefusals } from './refusals.ts';
