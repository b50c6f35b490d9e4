import type { Member } from 'shared-domain/identity';
import type { Refusal } from 'shared-domain/kernel';
import { type DraftDefinition, requiredReads, type SyncedDocument, stateOf } from 'shared-domain/sync';
import type { SettledDraft } from 'shared-domain/sync/draft';
import type { Applied } from './applied.ts';
import type { Transaction } from './ports.ts';
import { mayWriteAt, visibleTo } from './rights.ts';
import { storeDocument } from './store-document.ts';

/** Merges bytes nobody vouches for, within bounds of time and memory. */
export type SettleDraft = (
  master: SyncedDocument | null,
  document: SyncedDocument,
  budget?: DraftBudget,
) => Promise<SettledDraft>;

/** What several drafts may still cost together, in milliseconds of the processor; with none left they are not opened. */
export type DraftBudget = { millis: number };

type Work = { readonly definition: DraftDefinition; readonly document: SyncedDocument };
type Ports = { readonly settleDraft: SettleDraft };

/** A draft never conflicts: both sides are kept, and what the document now says is read out of it here. */
export async function applyDraft(
  ports: Ports,
  transaction: Transaction,
  member: Member,
  { definition, document }: Work,
): Promise<Applied> {
  const stored = (await transaction.document(document.id))?.document ?? null;
  const intrusion = whyNotHere(member, definition, document, stored);
  if (intrusion) return refused(intrusion, null);
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
  await storeDocument(transaction, definition, settled.store, member.account);
  return settled.is === 'accepted' ? { outcome: 'accepted' } : { outcome: 'merged', master: settled.store };
}

/** Answers alike for what is hidden and for what is not there. */
function whyNotHere(
  member: Member,
  { writers }: DraftDefinition,
  document: SyncedDocument,
  stored: SyncedDocument | null,
): Refusal | null {
  if (!mayWriteAt(member, document, writers)) return { code: 'sync.notAllowed' };
  if (!stored) return null;
  if (stored.type !== document.type || !visibleTo(member, stored)) return { code: 'sync.notFound' };
  if (!mayWriteAt(member, stored, writers)) return { code: 'sync.notAllowed' };
  return stored.scope === document.scope ? null : { code: 'sync.misplaced', params: { field: 'scope' } };
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
