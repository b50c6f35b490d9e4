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
  const ids = distinct.flatMap((read) => (read.by === 'id' ? [read.id] : []));
  const found = await Promise.all([
    ...(ids.length > 0 ? [readNamed(database, organisation, ids)] : []),
    ...distinct.flatMap((read) => (read.by === 'id' ? [] : [readSome(database, organisation, read)])),
  ]);
  return [...new Map(found.flat().map((document) => [document.id, document])).values()];
}

/** Whatever has one of these names, of whichever kind. */
async function readNamed(
  { collections: { records, facts, drafts } }: AccountDatabase,
  organisation: string,
  ids: readonly string[],
): Promise<SyncedDocument[]> {
  const keys = ids.map((id) => keyOf(organisation, id));
  const found = await Promise.all(
    [records, facts, drafts].map((collection) => collection.findByIds(keys).exec()),
  );
  return found.flatMap((documents) => [...documents.values()].map(documentOf));
}

async function readSome(
  database: AccountDatabase,
  organisation: string,
  read: Exclude<Read, { by: 'id' }>,
): Promise<SyncedDocument[]> {
  const found = await collectionOf(database, read.type)
    .find({ ...mangoOf(read, organisation) })
    .exec();
  return found.map(documentOf);
}

/** Each by the index that leads to it at once. */
export function mangoOf(read: Exclude<Read, { by: 'id' }>, organisation: string) {
  const { type } = read;
  switch (read.by) {
    case 'subject':
      return { selector: { type, subject: read.subject, organisation }, index: ['type', 'subject'] };
    case 'building':
      return {
        selector: { type, building: read.building, organisation },
        index: ['type', 'building', 'sort'],
      };
    case 'command':
      // What lies between `<command>.` and what comes after every name that begins so.
      return {
        selector: { id: { $gt: `${read.command}.`, $lt: `${read.command}/` }, type, organisation },
        index: ['id'],
      };
  }
}

export async function findDraft(
  database: AccountDatabase,
  organisation: string,
  id: string,
): Promise<SyncedDocument | null> {
  const found = await database.collections.drafts.findOne(keyOf(organisation, id)).exec();
  return found && documentOf(found);
}
