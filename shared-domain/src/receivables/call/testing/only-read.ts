import type { Read } from '../../../sync/define.ts';
import type { SyncedDocument } from '../../../sync/document.ts';

/** The documents somebody loads who loads what was asked for and no more. */
export function onlyRead(documents: readonly SyncedDocument[], reads: readonly Read[]): SyncedDocument[] {
  return documents.filter((document) =>
    reads.some((read) => {
      if (read.by === 'id') return document.id === read.id;
      if (document.type !== read.type) return false;
      return read.by === 'subject' ? document.subject === read.subject : document.building === read.building;
    }),
  );
}
