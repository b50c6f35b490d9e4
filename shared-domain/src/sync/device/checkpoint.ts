import type { Cursors } from '../wire.ts';

/** Where one collection of one organisation stands: kept by the replication, after the documents it speaks of. */
export type Checkpoint = {
  readonly epoch: number | null;
  readonly cursors: Cursors;
  /** Of which stay of its scope a cursor is, where it is not the first. */
  readonly stays?: Readonly<Record<string, number>>;
  /** Scopes that are being read before all others. */
  readonly first?: readonly string[];
  /** Of those, the ones that the server said nothing of: they are not asked for first again at once. */
  readonly passed?: readonly string[];
};
