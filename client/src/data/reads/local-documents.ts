import type { Read, SyncedDocument } from 'shared-domain/sync';
import type { AccountDatabase, KeptCollection } from '../records/account-database.ts';
import { documentOf } from '../records/envelope.ts';
import { keyOf } from '../records/envelope-schema.ts';
import { disciplineOf } from './discipline-of.ts';

export function collectionOf(database: AccountDatabase, type: string): KeptCollection {
  return database.collections[disciplineOf(type)];
}

export async function findDocument(
  database: AccountDatabase,
  type: string,
  organisation: string,
  id: string,
): Promise<SyncedDocument | null> {
  const found = await collectionOf(database, type).findOne(keyOf(organisation, id)).exec();
  const document = found && documentOf(found);
  return document?.type === type ? document : null;
}

/** What a decision asked to look at, as far as this device has it. */
export async function readDocuments(
  database: AccountDatabase,
  organisation: string,
  reads: readonly Read[],
): Promise<SyncedDocument[]> {
  // A hundred waiting commands of one building ask for its books a hundred times.
  const distinct = [...new Map(reads.map((read) => [JSON.stringify(read), read])).values()];
  const found = await Promise.all(distinct.map((read) => readOne(database, organisation, read)));
  return [...new Map(found.flat().map((document) => [document.id, document])).values()];
}

async function readOne(
  database: AccountDatabase,
  organisation: string,
  read: Read,
): Promise<SyncedDocument[]> {
  if (read.by === 'id') {
    const key = keyOf(organisation, read.id);
    const collections = [
      database.collections.records,
      database.collections.facts,
      database.collections.drafts,
    ];
    const found = await Promise.all(collections.map((collection) => collection.findOne(key).exec()));
    return found.flatMap((document) => (document ? [documentOf(document)] : []));
  }
  const { type } = read;
  const selector =
    read.by === 'subject' ? { type, subject: read.subject } : { type, building: read.building };
  const found = await collectionOf(database, type)
    .find({ selector: { ...selector, organisation } })
    .exec();
  return found.map(documentOf);
}

export async function findDraft(
  database: AccountDatabase,
  organisation: string,
  id: string,
): Promise<SyncedDocument | null> {
  const found = await database.collections.drafts.findOne(keyOf(organisation, id)).exec();
  return found && documentOf(found);
}
