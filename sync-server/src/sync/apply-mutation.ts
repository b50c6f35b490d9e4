import type { Member } from 'shared-domain/identity';
import type { Refusal } from 'shared-domain/kernel';
import { type Catalogue, parseMutation, type SyncedDocument } from 'shared-domain/sync';
import { applyCommand } from './apply-command.ts';
import { applyDraft, type SettleDraft } from './apply-draft.ts';
import { applyRecord } from './apply-record.ts';
import type { Transaction } from './ports.ts';

export type ApplyPorts = {
  readonly catalogue: Catalogue;
  readonly settleDraft: SettleDraft;
  /** Names a state the server made itself. */
  readonly newRev: () => string;
};

/** What came of one mutation. `master` is given whenever the device holds something else, null where there is none. */
export type Applied = {
  readonly outcome: 'accepted' | 'merged' | 'conflict' | 'refused';
  readonly master?: SyncedDocument | null;
  readonly refusal?: Refusal;
  readonly fields?: readonly string[];
  /** Rights are read again before the next mutation. */
  readonly movesRights?: boolean;
};

export async function applyMutation(
  ports: ApplyPorts,
  transaction: Transaction,
  member: Member,
  raw: unknown,
): Promise<Applied> {
  const parsed = parseMutation(ports.catalogue, raw, member);
  if (!parsed.ok) return { outcome: 'refused', refusal: parsed.refusal };
  const { definition, document, mutation } = parsed.value;
  switch (definition.discipline) {
    case 'records':
      return applyRecord(ports, transaction, member, { definition, mutation });
    case 'drafts':
      return applyDraft(ports, transaction, member, { definition, document });
    case 'commands':
      return applyCommand(ports, transaction, member, { definition, document });
    case 'facts':
      return { outcome: 'refused', refusal: { code: 'sync.notAllowed' } };
  }
}
