import type { HeadToken, SyncedDocument } from 'shared-domain/sync';
import type { DocumentRow } from '../store/document-rows.ts';
import type { GrantRow } from '../store/members.ts';
import type { Answered, AuditRow, Device, Holding, LedgerEntry } from '../sync/ports.ts';
import type { SortedMap } from './sorted-map.ts';

/** All organisations and accounts at one moment; never changed. */
export type MemoryData = {
  readonly accounts: SortedMap<Account>;
  readonly organisations: SortedMap<OrganisationData>;
};

export type Account = { readonly id: string; readonly name: string };

/** The tables of one organisation at one moment, and their indexes. */
export type OrganisationData = {
  readonly id: string;
  readonly head: HeadToken;
  readonly documents: SortedMap<StoredRow>;
  /** By discipline, scope and seq. */
  readonly byScope: SortedMap<StoredRow>;
  readonly bySubject: SortedMap<StoredRow>;
  readonly byBuilding: SortedMap<StoredRow>;
  readonly counters: SortedMap<Counter>;
  readonly holders: SortedMap<Holder>;
  readonly devices: SortedMap<DeviceRow>;
  readonly answers: SortedMap<AnswerRow>;
  /** Ids of mutations that were answered. */
  readonly known: SortedMap<string>;
  /** By account; a membership stays when its grants go. */
  readonly members: SortedMap<MemberRow>;
  readonly entries: SortedMap<LedgerEntry>;
  readonly entryNumbers: SortedMap<string>;
  readonly reversals: SortedMap<string>;
  readonly blobRefs: SortedMap<BlobRef>;
  readonly audit: SortedMap<AuditRow>;
};

export type StoredRow = DocumentRow & {
  readonly wire: string;
  readonly bytes: number;
  /** Read out of the row once, and frozen: who gets it cannot change the row. */
  readonly parsed: () => SyncedDocument;
};
export type Counter = { readonly series: string; readonly last: number };
export type Holder = Holding & { readonly building: string; readonly lot: string };
export type DeviceRow = Device & { readonly device: string };
export type AnswerRow = Answered & { readonly device: string };
export type MemberRow = { readonly account: string; readonly grants: readonly GrantRow[] };
export type BlobRef = {
  readonly sha256: string;
  readonly document: string;
  readonly scope: string;
  readonly voucher: string | null;
};

/** Parts of a key stand apart by what no column of text can hold. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts
    .map((part) => (typeof part === 'number' ? String(part).padStart(16, '0') : part))
    .join('\u0000');
}

/** All keys that begin with these parts and have more: from the first to before the second. */
export function keysUnder(...parts: readonly string[]): readonly [from: string, until: string] {
  const key = keyOf(...parts);
  return [`${key}\u0000`, `${key}\u0001`];
}

export function emptyOrganisation(id: string, head: HeadToken): OrganisationData {
  return {
    id,
    head,
    documents: null,
    byScope: null,
    bySubject: null,
    byBuilding: null,
    counters: null,
    holders: null,
    devices: null,
    answers: null,
    known: null,
    members: null,
    entries: null,
    entryNumbers: null,
    reversals: null,
    blobRefs: null,
    audit: null,
  };
}
