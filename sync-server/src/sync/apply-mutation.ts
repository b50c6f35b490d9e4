import type { Member } from 'shared-domain/identity';
import { type Catalogue, parseMutation } from 'shared-domain/sync';
import type { Applied } from './applied.ts';
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
