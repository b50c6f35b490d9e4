import type { AuditRow, LedgerEntry } from '../sync/ports.ts';
import type {
  AnswerRow,
  BlobRef,
  Counter,
  DeviceRow,
  Holder,
  MemberRow,
  OrganisationData,
  StoredRow,
} from './data.ts';
import { valuesOf } from './sorted-map.ts';

/** The tables of an organisation for whoever checks them, each in the order of its primary key. */
export type OrganisationRows = {
  readonly documents: readonly StoredRow[];
  readonly counters: readonly Counter[];
  readonly holders: readonly Holder[];
  readonly devices: readonly DeviceRow[];
  readonly answers: readonly AnswerRow[];
  readonly members: readonly MemberRow[];
  readonly entries: readonly LedgerEntry[];
  readonly blobRefs: readonly BlobRef[];
  readonly audit: readonly AuditRow[];
};

export function rowsOfOrganisation(data: OrganisationData): OrganisationRows {
  return {
    documents: valuesOf(data.documents),
    counters: valuesOf(data.counters),
    holders: valuesOf(data.holders),
    devices: valuesOf(data.devices),
    answers: valuesOf(data.answers),
    members: valuesOf(data.members),
    entries: valuesOf(data.entries),
    blobRefs: valuesOf(data.blobRefs),
    audit: valuesOf(data.audit),
  };
}
