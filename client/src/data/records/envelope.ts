import type { RxDocument, WithDeleted } from 'rxdb/plugins/core';
import type { SyncedDocument } from 'shared-domain/sync';
import { type Kept, keyOf } from './envelope-schema.ts';

/** The envelope as RxDB wants it. */
export function toKept(document: SyncedDocument): WithDeleted<Kept> {
  const { deleted, ...rest } = document;
  return { ...rest, key: keyOf(document.organisation, document.id), _deleted: deleted };
}

/** The same, as it came from the server. */
export function toPulled(document: SyncedDocument): WithDeleted<Kept> {
  return { ...toKept(document), pulled: document.rev };
}

/** The envelope as the rest of the house knows it: without RxDB's own fields. */
export function toSynced(
  kept: Kept & { readonly _deleted?: boolean; readonly deleted?: boolean },
): SyncedDocument {
  const { organisation, id, type, scope, building, subject, sort, rev, version, body, crdt, heads } = kept;
  const deleted = kept._deleted ?? kept.deleted ?? false;
  const document: SyncedDocument = {
    organisation,
    id,
    type,
    scope,
    building,
    subject,
    sort,
    rev,
    version,
    deleted,
    body,
  };
  if (crdt !== undefined) document.crdt = crdt;
  if (heads !== undefined) document.heads = [...heads];
  return document;
}

export function documentOf(found: RxDocument<Kept>): SyncedDocument {
  return toSynced(found.toJSON() as Kept);
}
