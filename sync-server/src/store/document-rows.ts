import type { Discipline, SyncedDocument } from 'shared-domain/sync';
import type { StoredDocument } from '../sync/ports.ts';

/** A document as PostgreSQL gives it: the body is text and stays text on its way to a device. */
export type DocumentRow = {
  readonly organisation_id: string;
  readonly id: string;
  readonly discipline: Discipline;
  readonly type: string;
  readonly scope: string;
  readonly building: string;
  readonly subject: string;
  readonly sort: string;
  readonly rev: string;
  readonly version: number;
  readonly deleted: boolean;
  readonly seq: number;
  readonly body: string;
  readonly crdt: Uint8Array | null;
  readonly heads: string[] | null;
};

/** The document as JSON text, the body word for word as it is stored. */
export function wireText(row: Omit<DocumentRow, 'discipline' | 'seq'>): string {
  const envelope = JSON.stringify(envelopeOf(row));
  return `${envelope.slice(0, -1)},"body":${row.body}}`;
}

export function documentOf(row: DocumentRow): StoredDocument {
  const document: SyncedDocument = { ...envelopeOf(row), body: JSON.parse(row.body) };
  return { discipline: row.discipline, document };
}

export function rowOf(document: SyncedDocument): Omit<DocumentRow, 'discipline' | 'seq'> {
  const { organisation, body, crdt, heads, ...envelope } = document;
  return {
    organisation_id: organisation,
    ...envelope,
    body: JSON.stringify(body),
    crdt: crdt === undefined ? null : Buffer.from(crdt, 'base64'),
    heads: heads ?? null,
  };
}

function envelopeOf(row: Omit<DocumentRow, 'discipline' | 'seq'>): Omit<SyncedDocument, 'body'> {
  return {
    organisation: row.organisation_id,
    id: row.id,
    type: row.type,
    scope: row.scope,
    building: row.building,
    subject: row.subject,
    sort: row.sort,
    rev: row.rev,
    version: row.version,
    deleted: row.deleted,
    ...(row.crdt ? { crdt: Buffer.from(row.crdt).toString('base64') } : {}),
    ...(row.heads ? { heads: row.heads } : {}),
  };
}
