import type { Change, SyncedDocument } from 'shared-domain/sync';
import type { AccountDatabase } from '../records/account-database.ts';
import type { Rewrite } from '../records/put-document.ts';

export type LocalChange = Pick<Change, 'discipline'> & {
  readonly organisation: string;
  readonly id: string;
  readonly rewrite: Rewrite;
};

/** What an action needs of the account's room. */
export type Desk = {
  readonly account: string;
  readonly database: AccountDatabase;
  /** Writes one document and enters the change in the journal: from then on it is not lost. Null: nothing changed. */
  write(change: LocalChange): Promise<SyncedDocument | null>;
  /** One after another, in the order the person acted. */
  inOrder<T>(work: () => Promise<T>): Promise<T>;
  newId(): string;
  newRev(): string;
  now(): string;
};

export function inOrder(): Desk['inOrder'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
