import type { Read } from '../../../sync/define.ts';
import type { SyncedDocument } from '../../../sync/document.ts';
import { isRead } from '../../../sync/state.ts';

/** The documents somebody loads who loads what was asked for and no more. */
export function onlyRead(documents: readonly SyncedDocument[], reads: readonly Read[]): SyncedDocument[] {
  return documents.filter((document) => reads.some((read) => isRead(document, read)));
}
