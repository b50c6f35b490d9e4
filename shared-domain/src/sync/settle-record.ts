import { invariant } from '../kernel/invariant.ts';
import type { Refusal } from '../kernel/result.ts';
import type { RecordDefinition } from './define.ts';
import type { SyncedDocument } from './document.ts';
import { liftBody } from './lift.ts';
import { mergeRecord, sameContent } from './merge.ts';
import { placeDocument } from './place.ts';
import type { Mutation } from './wire.ts';

/** What becomes of a record that was pushed: what to store, and what to tell. */
export type SettledRecord =
  | { readonly is: 'accepted'; readonly store: SyncedDocument }
  /** `store` is null where the master already says it all; `fields` were decided against the author. */
  | { readonly is: 'merged'; readonly store: SyncedDocument | null; readonly fields: readonly string[] }
  | { readonly is: 'conflict'; readonly fields: readonly string[] }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/**
 * [SYN-16] Settles one push of a record against the server's state of it. Whether its author may write it was asked
 * before. `newRev` names the outcome where it is neither the master nor what was sent.
 */
export function settleRecord(
  definition: RecordDefinition,
  stored: SyncedDocument | null,
  mutation: Pick<Mutation, 'document' | 'base'>,
  newRev: string,
): SettledRecord {
  const { document } = mutation;
  const master = stored && lifted(definition, stored);
  if (!master) return settleUnknown(document);
  if (master.rev === document.rev) return { is: 'accepted', store: document };
  if (master.deleted || document.deleted) return settleTombstone(master, mutation);
  return settleFields(definition, master, mutation, newRev);
}

function settleFields(
  definition: RecordDefinition,
  master: SyncedDocument,
  { document, base }: Pick<Mutation, 'document' | 'base'>,
  newRev: string,
): SettledRecord {
  const { merged, conflicts, told, fixed } = mergeRecord(
    definition,
    base?.body ?? null,
    master.body,
    document.body,
  );
  if (fixed.length > 0) {
    return { is: 'refused', refusal: { code: 'sync.fieldFixed', params: { field: fixed.join(', ') } } };
  }
  if (conflicts.length > 0) return { is: 'conflict', fields: conflicts };
  const refusal = definition.check?.(merged) ?? null;
  if (refusal) return { is: 'refused', refusal };
  if (told.length === 0 && sameContent(merged, document.body)) return { is: 'accepted', store: document };
  if (sameContent(merged, master.body)) return { is: 'merged', store: null, fields: told };
  const place = placeDocument(definition, { ...document, body: merged });
  return { is: 'merged', store: { ...document, ...place, body: merged, rev: newRev }, fields: told };
}

function lifted(definition: RecordDefinition, stored: SyncedDocument): SyncedDocument {
  if (stored.deleted) return stored;
  const body = liftBody(definition, stored.version, stored.body);
  invariant(body.ok, `every stored version of ${definition.type} can be lifted`);
  return { ...stored, body: body.value };
}

function settleUnknown(document: SyncedDocument): SettledRecord {
  if (document.deleted) return { is: 'merged', store: null, fields: [] };
  // It may have been changed from a state this server never had, because its creation was refused or because a restore
  // took it away: the whole document is here, and it stands.
  return { is: 'accepted', store: document };
}

/** [SYN-18] Between a removal and a change made without knowing of it, the change stands. */
function settleTombstone(
  master: SyncedDocument,
  { document, base }: Pick<Mutation, 'document' | 'base'>,
): SettledRecord {
  if (!document.deleted) return { is: 'accepted', store: document };
  if (master.deleted || base?.rev !== master.rev) return { is: 'merged', store: null, fields: [] };
  const { scope, building, subject, sort } = master;
  return { is: 'accepted', store: { ...document, scope, building, subject, sort, body: {} } };
}
