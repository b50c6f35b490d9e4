import { type Member, rolesAnywhere, rolesIn } from 'shared-domain/identity';
import { belgianDay, Instant, invariant } from 'shared-domain/kernel';
import {
  type Catalogue,
  type CommandDefinition,
  type Context,
  requiredReads,
  type State,
  type SyncedDocument,
  sameContent,
  stateOf,
} from 'shared-domain/sync';
import type { Applied } from './applied.ts';
import { applyEffects } from './apply-effects.ts';
import type { Transaction } from './ports.ts';
import { visibleTo } from './rights.ts';
import { storeDocument } from './store-document.ts';

type Work = {
  readonly definition: CommandDefinition;
  readonly document: SyncedDocument;
  /** When it counts as decided; the demo data's past is decided then. */
  readonly now?: Date;
};
type Ports = { readonly catalogue: Catalogue; readonly newRev: () => string };

/** Runs the decision for good: only here do facts come to be. A command that is repeated changes nothing. */
export async function applyCommand(
  ports: Ports,
  transaction: Transaction,
  member: Member,
  { definition, document, now = transaction.now }: Work,
): Promise<Applied> {
  const roles = document.building === '' ? rolesAnywhere(member) : rolesIn(member, document.building);
  if (!roles.some((role) => definition.roles.includes(role))) return refused('sync.notAllowed');
  const stored = await transaction.document(document.id);
  if (stored)
    return isSame(stored.document, document) ? { outcome: 'accepted' } : taken(member, stored.document);
  const counters = await seriesOf(transaction);
  const context: Context = {
    account: member.account,
    accountName: member.name,
    roles,
    today: belgianDay(now.getTime()),
    now: now.toISOString(),
    decidedAt: instantOr(document.sort, now),
    next: counters.next,
  };
  const state = await stateFor(transaction, definition, document);
  if (!state) return refused('sync.notFound');
  const decision = definition.decide(document, state, context);
  switch (decision.is) {
    case 'refused':
      return { outcome: 'refused', refusal: decision.refusal };
    case 'undecidable':
      return {
        outcome: 'refused',
        refusal: { code: 'sync.missingState', params: { missing: decision.missing } },
      };
    case 'applied':
      await storeDocument(transaction, definition, document, member.account);
      await counters.save();
      await applyEffects(ports, transaction, { document, by: member.account }, decision.effects);
      return { outcome: 'accepted', movesRights: true };
  }
}

// A command speaks for one building: what else speaks of its subject is not there, and what it names elsewhere ends it.
async function stateFor(
  transaction: Transaction,
  definition: CommandDefinition,
  document: SyncedDocument,
): Promise<State | null> {
  const reads = requiredReads(definition, document);
  const found = await transaction.find(reads);
  const here = found.filter((one) => one.building === document.building || one.building === '');
  const named = new Set(reads.flatMap((read) => (read.by === 'id' ? [read.id] : [])));
  const isAstray = found.some((one) => named.has(one.id) && !here.includes(one));
  return isAstray ? null : stateOf(here, () => true);
}

/** Numbers without gap: taken under the organisation's lock, and given back with everything else where it fails. */
async function seriesOf(transaction: Transaction) {
  const last = new Map(await transaction.counters());
  const taken = new Set<string>();
  return {
    next: (series: string): number => {
      const number = (last.get(series) ?? 0) + 1;
      invariant(Number.isSafeInteger(number), 'a series ends somewhere');
      last.set(series, number);
      taken.add(series);
      return number;
    },
    save: async () => {
      for (const series of taken) await transaction.setCounter(series, last.get(series) ?? 0);
    },
  };
}

/** A device may have any clock, or none: what is no instant of our calendar counts as now. */
function instantOr(text: string, now: Date): string {
  return Instant.safeParse(text).success ? text : now.toISOString();
}

function isSame(stored: SyncedDocument, sent: SyncedDocument): boolean {
  return stored.type === sent.type && stored.scope === sent.scope && sameContent(stored.body, sent.body);
}

function taken(member: Member, stored: SyncedDocument): Applied {
  return refused(visibleTo(member, stored) ? 'sync.conflict' : 'sync.notFound');
}

function refused(code: string): Applied {
  return { outcome: 'refused', refusal: { code } };
}
