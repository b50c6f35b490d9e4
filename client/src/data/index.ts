export type {
  Actions,
  CommandRun,
  DraftChange,
  Reapplied,
  RecordChange,
  Saved,
  StoredBlob,
} from './actions/actions.ts';
export { dataOfOwner } from './as-owner/data-of-owner.ts';
export { type LookedAt, lookAs, useLookedAt } from './as-owner/looked-at.ts';
export type { BlobView } from './blobs/blob-view.ts';
export { photoBudgets } from './blobs/photo-budget.ts';
export type { StorageReport } from './blobs/storage-desk.ts';
export type { BodyOf } from './bodies.ts';
export type { CallAnswer, CallInit, Data } from './data.ts';
export { DataProvider, useData } from './hooks/data-provider.tsx';
export { type Call, useCall } from './hooks/use-call.ts';
export {
  useActions,
  useBlobUrl,
  useDocument,
  useDocuments,
  useDraft,
  useInbox,
  useLock,
  useSession,
  useSync,
  useUnsent,
} from './hooks/use-data-hooks.ts';
export { type BuildingEntries, useEntries } from './hooks/use-entries.ts';
export { type Files, useFiles } from './hooks/use-files.ts';
export {
  useInvoiceCase,
  useInvoiceCases,
  useInvoiceList,
  useOpenInvoices,
} from './hooks/use-invoice-cases.ts';
export { useKept, useKeptBuilding, useLack, useLacking } from './hooks/use-kept.ts';
export { useKeptForm } from './hooks/use-kept-form.ts';
export { type KeptTyping, useKeptTyping } from './hooks/use-kept-typing.ts';
export { useOwnAccounts } from './hooks/use-own-accounts.ts';
export { useOwnCharges } from './hooks/use-own-charges.ts';
export { type PageView, usePages } from './hooks/use-pages.ts';
export { type PaperSender, useSender } from './hooks/use-sender.ts';
export type { UnsentChange } from './journal/unsent-changes.ts';
export type { KeepChoice } from './kept/choice-notes.ts';
export type { KeepDesk } from './kept/keep-desk.ts';
export type { KeptBuilding, KeptView } from './kept/kept-view.ts';
export { isSelective, recentDays } from './kept/selective.ts';
export { openData } from './open-data.ts';
export type { DraftView } from './reads/draft-view.ts';
export type { InvoiceCase, InvoiceStage } from './reads/invoice-cases.ts';
export type { InvoiceList } from './reads/invoice-stores.ts';
export type { ClaimState, OwnAccount, OwnClaim } from './reads/own-account.ts';
export { chargesOfYear, totalOf, totalOfLot, yearsOf } from './reads/own-charges.ts';
export { isToldTo } from './reads/own-grants.ts';
export {
  keptDays,
  type Profile,
  type SessionState,
  type SignOutAnswer,
  type SignOutChoice,
} from './session/session-state.ts';
export type { Outcome, Shown, Where } from './shown.ts';
export type { SyncStatus } from './sync-status.ts';
export type { LockAnswer, LockTrouble } from './vault/lock-answer.ts';
export type { LockDesk } from './vault/lock-ports.ts';
export { type AutoLock, autoLockChoices, type LockState } from './vault/lock-row.ts';
export { pinLength } from './vault/pin-rules.ts';
export { waitUntil } from './vault/tries.ts';
