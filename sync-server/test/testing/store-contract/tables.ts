import { type Sql, withinOrganisation } from '../../../src/store/database.ts';
import { type DocumentRow, wireText } from '../../../src/store/document-rows.ts';
import type { OrganisationRows } from '../../../src/store-memory/rows.ts';

type Table = readonly (readonly unknown[])[];

/** The rows that both stores must end with, said alike. */
export function tablesOfMemory(rows: OrganisationRows): Record<string, Table> {
  return {
    documents: rows.documents.map((row) => [row.discipline, row.seq, row.bytes, row.wire]),
    counters: rows.counters.map((row) => [row.series, row.last]),
    holders: rows.holders.map((row) => [
      row.lot,
      row.from,
      row.ownerId,
      row.building,
      row.until,
      row.numerator,
      row.denominator,
    ]),
    devices: rows.devices.map((row) => [row.device, row.account, row.lastN, row.durable]),
    answers: rows.answers.map((row) => [
      row.device,
      row.n,
      row.mutation,
      row.documentId,
      row.outcome,
      row.refusal,
      row.fields,
      row.seq,
    ]),
    grants: rows.members.flatMap((member) =>
      member.grants.map((grant) => [member.account, grant.role, grant.building_id, grant.owner_id]),
    ),
    entries: rows.entries.map((entry) => [
      entry.id,
      entry.building,
      entry.number,
      entry.reverses,
      entry.lines.reduce((sum, line) => sum + line.debit, 0),
    ]),
    blobRefs: rows.blobRefs.map((row) => [row.document, row.sha256, row.voucher ?? '', row.scope]),
    audit: rows.audit.map((row) => [row.seq, row.at, row.account, row.action, row.previousHash, row.hash]),
  };
}

export function tablesOfPostgres(sql: Sql, organisation: string): Promise<Record<string, Table>> {
  return withinOrganisation(sql, organisation, async (transaction) => {
    const documents = await transaction<(DocumentRow & { bytes: number })[]>`
      select *, body::text as body from documents order by id`;
    return {
      documents: documents.map((row) => [row.discipline, row.seq, row.bytes, wireText(row)]),
      counters: await transaction`select series, last from counters order by series`.values(),
      holders: await transaction`
        select lot_id, from_on, owner_id, building_id, until_on, numerator, denominator from lot_holders
         order by lot_id, from_on, owner_id`.values(),
      devices: await transaction`
        select device_id, account_id, last_n, durable_n from devices order by device_id`.values(),
      answers: await transaction`
        select device_id, n, mutation_id, document_id, outcome, refusal, fields, seq from mutations
         order by device_id, n`.values(),
      grants: await transaction`
        select account_id, role, building_id, owner_id from grants order by account_id, role, building_id, owner_id`.values(),
      entries: await transaction`
        select id, building_id, number, reverses,
               (select sum(debit_cents)::bigint from entry_lines l where l.entry_id = e.id)
          from entries e order by id`.values(),
      blobRefs: await transaction`
        select document_id, sha256, coalesce(voucher::text, '') as voucher, scope from blob_refs
         order by document_id, sha256, voucher`.values(),
      audit: (
        await transaction<
          { seq: number; at: Date; account_id: string; action: string; previous_hash: string; hash: string }[]
        >`
          select * from audit order by seq`
      ).map((row) => [
        row.seq,
        row.at.toISOString(),
        row.account_id,
        row.action,
        row.previous_hash,
        row.hash,
      ]),
    };
  });
}
