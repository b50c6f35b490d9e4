import type { Refusal } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';

/** What came of one mutation. `master` is given whenever the device holds something else, null where there is none. */
export type Applied = {
  readonly outcome: 'accepted' | 'merged' | 'conflict' | 'refused';
  readonly master?: SyncedDocument | null;
  readonly refusal?: Refusal;
  readonly fields?: readonly string[];
  /** Rights are read again before the next mutation. */
  readonly movesRights?: boolean;
};
