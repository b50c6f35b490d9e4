import type { RxJsonSchema } from 'rxdb/plugins/core';
import type { SyncedDocument } from 'shared-domain/sync';

/** The envelope as RxDB keeps it: `deleted` is RxDB's own mark, and the primary key leads with the organisation. */
export type Kept = Omit<SyncedDocument, 'deleted'> & {
  key: string;
  /** The revision that came from the server: as long as it is the document's own, nobody changed it here. */
  pulled?: string;
};

const word = (maxLength: number) => ({ type: 'string', maxLength }) as const;

/**
 * One schema for all disciplines. Indexed strings have a length and are required; a blank tombstone ('' everywhere)
 * satisfies it. Sorting is ascending only: a descending sort never uses the index.
 */
export const envelopeSchema: RxJsonSchema<Kept> = {
  version: 0,
  primaryKey: { key: 'key', fields: ['organisation', 'id'], separator: '|' },
  type: 'object',
  properties: {
    key: word(197),
    organisation: word(36),
    id: word(160),
    type: word(40),
    scope: word(90),
    building: word(36),
    subject: word(160),
    sort: word(40),
    rev: word(64),
    version: { type: 'integer' },
    body: { type: 'object', additionalProperties: true },
    crdt: { type: 'string' },
    heads: { type: 'array', items: word(64) },
    // `pulled` is not named here: another schema would be another database, and nothing looks for it.
  } as RxJsonSchema<Kept>['properties'],
  required: [
    'key',
    'organisation',
    'id',
    'type',
    'scope',
    'building',
    'subject',
    'sort',
    'rev',
    'version',
    'body',
  ],
  indexes: [['type', 'building', 'sort'], ['type', 'subject'], ['scope'], ['id']],
};

export const keyOf = (organisation: string, id: string) => `${organisation}|${id}`;
