import type { Member } from 'shared-domain/identity';
import type { Refusal } from 'shared-domain/kernel';
import {
  type Mutation,
  type RecordDefinition,
  type SettledRecord,
  type SyncedDocument,
  settleRecord,
  stateOf,
} from 'shared-domain/sync';
import type { Applied } from './applied.ts';
import type { Transaction } from './ports.ts';
import { mayWriteAt, visibleTo } from './rights.ts';
import { storeDocument } from './store-document.ts';

type Work = { readonly definition: RecordDefinition; readonly mutation: Mutation };
type Settlement = { readonly stored: SyncedDocument | null; readonly settled: SettledRecord };
type Ports = { readonly newRev: () => string };

/** Compare-and-set on the revision, and a merge per field where somebody else was first. */
export async function applyRecord(
  ports: Ports,
  transaction: Transaction,
  member: Member,
  { definition, mutation }: Work,
): Promise<Applied> {
  const { document } = mutation;
  const stored = (await transaction.document(document.id))?.document ?? null;
  if (stored && isSame(stored, document) && visibleTo(member, stored)) return { outcome: 'accepted' };
  // Who may only read it is given it back: their device takes null for a record that is gone.
  const master = shownOf(member, document, stored);
  if (!mayWriteAt(member, document, definition.writers)) return { ...refused('sync.notAllowed'), master };
  if (stored && !master) return refused('sync.notFound');
  // A removal says nothing of where the record stands, so that is asked of the record.
  if (stored && !mayWriteAt(member, stored, definition.writers))
    return { ...refused('sync.notAllowed'), master };
  if (stored && stored.scope !== document.scope) return { ...refused('sync.misplaced'), master: stored };
  const settled = settleRecord(definition, stored, mutation, ports.newRev());
  const refusal = await checkChange(transaction, definition, { stored, settled });
  if (refusal) return { outcome: 'refused', master: stored, refusal };
  return keep(transaction, definition, { stored, settled }, member.account);
}

function shownOf(
  member: Member,
  { type }: SyncedDocument,
  stored: SyncedDocument | null,
): SyncedDocument | null {
  return stored?.type === type && visibleTo(member, stored) ? stored : null;
}

/** What stands already asks no right: a device whose tab died in its first download offers what it was given. */
function isSame(stored: SyncedDocument, document: SyncedDocument): boolean {
  return stored.rev === document.rev && stored.type === document.type && stored.scope === document.scope;
}

/** Rules between what stands and what would: they may look at other documents of the building. */
async function checkChange(
  transaction: Transaction,
  definition: RecordDefinition,
  { stored, settled }: Settlement,
): Promise<Refusal | null> {
  const after = 'store' in settled ? settled.store : null;
  if (!definition.change || !stored || stored.deleted || !after) return null;
  const found = await transaction.find(definition.change.reads(stored));
  const state = stateOf(
    found.filter((one) => one.building === stored.building),
    () => true,
  );
  return definition.change.check(stored, after.deleted ? null : after.body, state);
}

async function keep(
  transaction: Transaction,
  definition: RecordDefinition,
  { stored, settled }: Settlement,
  by: string,
): Promise<Applied> {
  const moves = { movesRights: definition.type === 'building' };
  switch (settled.is) {
    case 'accepted':
      await storeDocument(transaction, definition, settled.store, by);
      return { outcome: 'accepted', ...moves };
    case 'merged':
      if (settled.store) await storeDocument(transaction, definition, settled.store, by);
      return { outcome: 'merged', master: settled.store ?? stored, fields: settled.fields, ...moves };
    case 'conflict':
      return { outcome: 'conflict', master: stored, fields: settled.fields };
    case 'refused':
      return { outcome: 'refused', master: stored, refusal: settled.refusal };
  }
}

function refused(code: string): Applied {
  return { outcome: 'refused', master: null, refusal: { code } };
}
