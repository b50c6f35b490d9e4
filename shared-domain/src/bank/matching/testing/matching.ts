import { entriesOf } from '../../../accounting/entry/entries-of.ts';
import type { JournalEntry } from '../../../accounting/entry/journal-entry.ts';
import { contextOf, knowing } from '../../../ownership/testing/context-of.ts';
import type { SyncedDocument } from '../../../sync/document.ts';
import type { MatchPart } from '../match-part.ts';
import { undoMatch } from '../undo-match.definition.ts';
import { callId, sophie } from './bank-world.ts';

// What is matched in the world of the bank, and what it left in the books.
export const paid = (amount: number, claimId: string | null = callId): MatchPart => ({
  to: 'ownerClaim',
  ownerId: sophie,
  claimId,
  amount,
});

export const entriesIn = (documents: readonly SyncedDocument[]) =>
  entriesOf(documents.filter(({ type }) => type === 'journalEntry') as SyncedDocument<JournalEntry>[]);

export const linesIn = (documents: readonly SyncedDocument[]) =>
  entriesIn(documents).map(({ event, lines }) => [
    event,
    ...lines.map(({ account, debit, credit }) => `${debit > 0 ? 'D' : 'C'} ${account} ${debit + credit}`),
  ]);

export const toAccount = (
  account: string,
  bearer: Extract<MatchPart, { to: 'account' }>['bearer'],
): MatchPart[] => [{ to: 'account', account, amount: 25_000, bearer, label: '' }];

export const undo = (world: readonly SyncedDocument[], on = '2026-11-19', more = {}) => {
  const { sample } = undoMatch;
  return undoMatch.decide({ ...sample, body: { ...sample.body, on, ...more } }, knowing(world), contextOf());
};

/** One side of an entry: nobody’s, and about no claim. */
export function lineOn(account: string, debit: number, credit: number) {
  return { account, debit, credit, label: '', cost: null, claim: null };
}
