export { fromBase64, toBase64 } from './base64.ts';
export {
  createDraft,
  type Draft,
  type DraftConflict,
  editDraft,
  type MergedDraft,
  mergeDrafts,
  readDraft,
  wrapDraft,
} from './draft.ts';
export type { DraftEditor, Path } from './editor.ts';
export { draftRev, loadAutomerge } from './history.ts';
export { type SettledDraft, settleDraft } from './settle-draft.ts';
