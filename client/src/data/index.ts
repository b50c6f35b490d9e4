export type {
  Actions,
  CommandRun,
  DraftChange,
  Reapplied,
  RecordChange,
  Saved,
  StoredBlob,
} from './actions/actions.ts';
export type { BlobView } from './blobs/blob-view.ts';
export type { BodyOf } from './bodies.ts';
export type { CallAnswer, CallInit, Data } from './data.ts';
export { DataProvider, useData } from './hooks/data-provider.tsx';
export {
  useActions,
  useBlobUrl,
  useDocument,
  useDocuments,
  useDraft,
  useInbox,
  useSession,
  useSync,
} from './hooks/use-data-hooks.ts';
export type { DraftView } from './reads/draft-view.ts';
export type { Profile, SessionState, SignOutAnswer, SignOutChoice } from './session/session-state.ts';
export type { Outcome, Shown, Where } from './shown.ts';
export type { SyncStatus } from './sync-status.ts';
