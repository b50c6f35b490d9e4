import type { Change } from 'shared-domain/sync';
import type { AccountDatabase } from '../records/account-database.ts';

/** What an action needs of the account's room. */
export type Desk = {
  readonly account: string;
  readonly database: AccountDatabase;
  /** Enters a change in the journal: from then on it is not lost. */
  enter(change: Change): Promise<void>;
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
