import { pushLimit } from 'shared-domain/sync';

/** As long as a device makes them, one after another: a few at first, and twice as many each time it went well. */
export function batchesOf<T>(all: readonly T[]): T[][] {
  const batches: T[][] = [];
  let most: number = pushLimit.few;
  for (let at = 0; at < all.length; at += batches.at(-1)?.length ?? 0) {
    batches.push(all.slice(at, at + most));
    most = Math.min(most * 2, pushLimit.mutations);
  }
  return batches;
}
