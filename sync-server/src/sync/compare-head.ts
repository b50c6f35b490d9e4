import type { HeadToken } from 'shared-domain/sync';
import type { Snapshot, Transaction } from './ports.ts';

/**
 * same: the device has seen a past or the present of this very data · behind: it knows an earlier incarnation ·
 * ahead: it saw what this data never was, so a backup was restored (or copied) · absurd: no server of ours said that.
 */
export type Standing = 'same' | 'behind' | 'ahead' | 'absurd';

// A forged token must not push the epoch towards the largest number there is.
const epochsAhead = 1_000;

export async function compareHead(snapshot: Snapshot, seen: HeadToken | null): Promise<Standing> {
  if (seen === null) return 'same';
  const head = snapshot.head();
  if (seen.epoch < head.epoch) return 'behind';
  if (seen.epoch > head.epoch + epochsAhead) return 'absurd';
  if (seen.epoch > head.epoch || seen.nonce !== head.nonce || seen.seq > head.seq) return 'ahead';
  return (await snapshot.isOnHistory(seen)) ? 'same' : 'ahead';
}

/** A new incarnation: above any epoch seen, under a nonce nobody can have seen. */
export async function startEpoch(
  transaction: Transaction,
  seen: HeadToken,
  caller: { account: string; device: string },
) {
  const before = transaction.head();
  const epoch = Math.max(before.epoch, seen.epoch) + 1;
  await transaction.startEpoch(epoch);
  transaction.note({ ...caller, action: 'epoch.started', detail: { before, seen, epoch } });
}
