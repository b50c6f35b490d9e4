import type { Discipline, Read, SyncedDocument } from 'shared-domain/sync';
import { type DocumentRow, documentOf, rowOf, wireText } from '../store/document-rows.ts';
import { documentHash } from '../sync/audit-chain.ts';
import { check, integerIn, refusedBy, textIn } from './columns.ts';
import { keyOf, keysUnder, type OrganisationData, type StoredRow } from './data.ts';
import { between, insert, lookUp, remove, type SortedMap } from './sorted-map.ts';

type Put = { readonly document: SyncedDocument; readonly discipline: Discipline; readonly seq: number };

/** Writes the row and its indexes; gives what the audit log says of it. */
export function putDocument(
  data: OrganisationData,
  { document, discipline, seq }: Put,
): { readonly data: OrganisationData; readonly said: { id: string; hash: string } } {
  if (document.organisation !== data.id) throw refusedBy('42501');
  const sent = rowOf(document);
  const given = asStored(sent);
  const before = lookUp(data.documents, given.id);
  // A row keeps the type and the discipline it began with.
  const kept = before ? { discipline: before.discipline, type: before.type } : { discipline };
  check(before?.discipline !== 'facts' && before?.discipline !== 'commands');
  const text = wireText(sent);
  const row = stored({ ...given, ...kept, seq }, Buffer.byteLength(text));
  return {
    data: withRow(withoutRow(data, before), row),
    said: { id: document.id, hash: documentHash(text) },
  };
}

export function rowsFor(data: OrganisationData, read: Read): StoredRow[] {
  return allRowsFor(data, read).filter((row) => !row.deleted);
}

function allRowsFor(data: OrganisationData, read: Read): StoredRow[] {
  switch (read.by) {
    case 'id': {
      const row = lookUp(data.documents, read.id);
      return row ? [row] : [];
    }
    case 'subject':
      return between(data.bySubject, ...keysUnder(read.type, read.subject));
    case 'building':
      return between(data.byBuilding, ...keysUnder(read.type, read.building));
    case 'command': {
      const named = between(data.documents, `${read.command}.\u0000`, `${read.command}/`);
      return named.filter((row) => row.type === read.type);
    }
  }
}

function asStored(row: ReturnType<typeof rowOf>) {
  return {
    ...row,
    id: textIn(row.id),
    type: textIn(row.type),
    scope: textIn(row.scope),
    building: textIn(row.building),
    subject: textIn(row.subject),
    sort: textIn(row.sort),
    rev: textIn(row.rev),
    version: integerIn(row.version),
    heads: row.heads?.map(textIn) ?? null,
  };
}

function stored(row: DocumentRow, bytes: number): StoredRow {
  let parsed: SyncedDocument | null = null;
  return {
    ...row,
    wire: wireText(row),
    bytes,
    parsed: () => {
      parsed ??= frozen(documentOf(row).document);
      return parsed;
    },
  };
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

function withRow(data: OrganisationData, row: StoredRow): OrganisationData {
  const keys = keysOf(row);
  return {
    ...data,
    documents: insert(data.documents, row.id, row),
    byScope: insert(data.byScope, keys.scope, row),
    bySubject: keys.subject === null ? data.bySubject : insert(data.bySubject, keys.subject, row),
    byBuilding: insert(data.byBuilding, keys.building, row),
  };
}

function withoutRow(data: OrganisationData, row: StoredRow | undefined): OrganisationData {
  if (!row) return data;
  const keys = keysOf(row);
  const without = (map: SortedMap<StoredRow>, key: string | null) => (key === null ? map : remove(map, key));
  return {
    ...data,
    byScope: without(data.byScope, keys.scope),
    bySubject: without(data.bySubject, keys.subject),
    byBuilding: without(data.byBuilding, keys.building),
  };
}

function keysOf({ id, discipline, type, scope, building, subject, seq }: StoredRow) {
  return {
    scope: keyOf(discipline, scope, seq),
    subject: subject === '' ? null : keyOf(type, subject, id),
    building: keyOf(type, building, id),
  };
}
