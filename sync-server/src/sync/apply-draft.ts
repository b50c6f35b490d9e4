import type { Member } from 'shared-domain/identity';
import type { Refusal } from 'shared-domain/kernel';
import { type DraftDefinition, requiredReads, type SyncedDocument, stateOf } from 'shared-domain/sync';
import type { SettledDraft } from 'shared-domain/sync/draft';
import type { Applied } from './apply-mutation.ts';
import type { Transaction } from './ports.ts';
import { mayWriteAt, visibleTo } from './rights.ts';
import { storeDocument } from './store-document.ts';

/** Merges bytes nobody vouches for, within bounds of time and memory. */
export type SettleDraft = (master: SyncedDocument | null, document: SyncedDocument) => Promise<SettledDraft>;

type Work = { readonly definition: DraftDefinition; readonly document: SyncedDocument };
type Ports = { readonly settleDraft: SettleDraft };

/** A draft never conflicts: both sides are kept, and what the document now says is read out of it here. */
export async function applyDraft(
  ports: Ports,
  transaction: Transaction,
  member: Member,
  { definition, document }: Work,
): Promise<Applied> {
  if (!mayWriteAt(member, document, definition.writers)) return refused({ code: 'sync.notAllowed' }, null);
  const stored = (await transaction.document(document.id))?.document ?? null;
  if (stored && (stored.type !== document.type || !visibleTo(member, stored))) {
    return refused({ code: 'sync.notFound' }, null);
  }
  if (stored && stored.scope !== document.scope) return refused({ code: 'sync.misplaced' }, stored);
  if (stored?.rev === document.rev) return { outcome: 'accepted' };
  const settled = await ports.settleDraft(stored, document);
  if (settled.is === 'refused') return refused(settled.refusal, stored);
  if (!settled.store) return { outcome: 'merged', master: stored };
  const refusal = await mayEdit(
    transaction,
    definition,
    settled.store.deleted && stored ? stored : settled.store,
  );
  if (refusal) return refused(refusal, stored);
  await storeDocument(transaction, definition, settled.store);
  return settled.is === 'accepted' ? { outcome: 'accepted' } : { outcome: 'merged', master: settled.store };
}

async function mayEdit(
  transaction: Transaction,
  definition: DraftDefinition,
  document: SyncedDocument,
): Promise<Refusal | null> {
  const found = await transaction.find(requiredReads(definition, document));
  const inBuilding = found.filter((one) => one.building === document.building || one.building === '');
  return definition.mayEdit(
    document,
    stateOf(inBuilding, () => true),
  );
}

function refused(refusal: Refusal, master: SyncedDocument | null): Applied {
  return { outcome: 'refused', master, refusal };
}
