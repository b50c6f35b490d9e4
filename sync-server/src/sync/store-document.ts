import { JournalEntry } from 'shared-domain/accounting';
import { invariant } from 'shared-domain/kernel';
import { Ownership } from 'shared-domain/ownership';
import type { Definition, SyncedDocument } from 'shared-domain/sync';
import type { Transaction } from './ports.ts';

/** The one way a document gets into the store: with its blobs, and with what the books and the rights make of it. */
export async function storeDocument(
  transaction: Transaction,
  definition: Definition,
  document: SyncedDocument,
  by: string | null,
): Promise<void> {
  const blobs = document.deleted ? [] : (definition.blobs?.(document.body as never) ?? []);
  await transaction.put(document, definition.discipline, blobs, by);
  await projectDocument(transaction, document);
}

/** What the books and the rights make of a document, in its type's own version. */
export async function projectDocument(transaction: Transaction, document: SyncedDocument): Promise<void> {
  if (document.type === 'ownership') await holdLot(transaction, document);
  if (document.type === 'journalEntry') await book(transaction, document);
}

async function holdLot(transaction: Transaction, document: SyncedDocument): Promise<void> {
  const { building, lotId, history } = Ownership.parse(document.body);
  const holdings = history.flatMap(({ from, holders }, at) =>
    holders.map((holder) => ({ ...holder, from, until: history[at + 1]?.from ?? null })),
  );
  await transaction.setHoldings(building, lotId, document.deleted ? [] : holdings);
}

async function book(transaction: Transaction, document: SyncedDocument): Promise<void> {
  const { building, number, ...entry } = JournalEntry.parse(document.body);
  invariant(number !== null, 'the server numbers what it books');
  await transaction.post({ ...entry, id: document.id, building, number });
}
