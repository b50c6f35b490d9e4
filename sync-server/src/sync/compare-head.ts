import type { HeadToken } from 'shared-domain/sync';
import type { ExchangeRefusal } from './exchange-refusal.ts';
import type { HeadSeal } from './head-seal.ts';
import type { Snapshot, Transaction } from './ports.ts';

/**
 * same: the device has seen a past or the present of this very data · behind: it knows an earlier incarnation, or says
 * what no server of ours said · ahead: it saw what this data never was, so a backup was restored (or copied).
 */
export type Standing = 'same' | 'behind' | 'ahead';

// Where nothing can be proved, the epoch is not pushed towards the largest number there is.
const epochsAhead = 1_000;

export async function compareHead(
  seal: HeadSeal,
  snapshot: Snapshot,
  seen: HeadToken | null,
): Promise<Standing> {
  if (seen === null) return 'same';
  const head = snapshot.head();
  if (seen.epoch < head.epoch) return 'behind';
  const isSameData = seen.epoch === head.epoch && seen.nonce === head.nonce && seen.seq <= head.seq;
  if (isSameData && (await snapshot.isOnHistory(seen))) return 'same';
  if (seal.isOurs(snapshot.organisation, seen)) return 'ahead';
  // Data that began under another key, or under none: its devices hold heads that cannot be told from made up ones.
  const mayBelieve = !seal.isOurNonce(head.nonce) && seen.epoch <= head.epoch + epochsAhead;
  return mayBelieve ? 'ahead' : 'behind';
}

/**
 * What who is no member is told. Memberships are never taken back, so one who shows a head of ours was a member of data
 * that a restore took away: that is weather, for told that it is not there their device would wipe what it holds.
 */
export function refusalOfStranger(
  seal: HeadSeal,
  organisation: string,
  seen: HeadToken | null,
): ExchangeRefusal {
  const wasMember = seen !== null && seal.isOurs(organisation, seen);
  return { code: wasMember ? 'request.unavailable' : 'sync.notFound' };
}

/** A new incarnation: above any epoch seen, under a nonce nobody can have seen. */
export async function startEpoch(
  seal: HeadSeal,
  transaction: Transaction,
  seen: HeadToken,
  caller: { account: string; device: string },
) {
  const before = transaction.head();
  const epoch = Math.max(before.epoch, seen.epoch) + 1;
  await transaction.startEpoch(epoch, seal.newNonce());
  transaction.note({ ...caller, action: 'epoch.started', detail: { before, seen, epoch } });
}
