import { auditHash, documentHash } from '../sync/audit-chain.ts';
import type { AuditNote, AuditRow } from '../sync/ports.ts';
import type { Sql, TransactionSql } from './database.ts';
import { type DocumentRow, wireText } from './document-rows.ts';
import { jsonColumn } from './json-column.ts';

type Written = { readonly id: string; readonly seq: number; readonly hash: string };
type Mark = { readonly lines: number; readonly written: Written[]; readonly count: number };
type Line = AuditNote & { readonly seq: number };

/** Gathers what a transaction did, and writes it as links of the organisation's chain just before the commit. */
export function createAuditLog(now: Date) {
  const lines: Line[] = [];
  let written: Written[] = [];
  const at = now.toISOString();

  return {
    mark: (): Mark => ({ lines: lines.length, written, count: written.length }),
    backTo: (mark: Mark) => {
      lines.length = mark.lines;
      // A note since then took these for its own.
      written = mark.written;
      written.length = mark.count;
    },
    wrote: (seq: number, document: Omit<Written, 'seq'>) => {
      written.push({ ...document, seq });
    },
    note,
    /** The links that follow a hash, all or those that were not taken yet; the last one's is the head's new change id. */
    rowsAfter: (previousHash: string): AuditRow[] => {
      if (written.length > 0) note({ account: null, device: null, action: 'stored', detail: {} }, () => 0);
      return chain(previousHash);
    },
    /** Those there are so far, once. */
    takeRowsAfter: (previousHash: string): AuditRow[] => {
      const rows = chain(previousHash);
      lines.length = 0;
      return rows;
    },
  };

  function note(given: AuditNote, nextSeq: () => number): void {
    const documents = written;
    written = [];
    const seq = documents.reduce((highest, document) => Math.max(highest, document.seq), 0) || nextSeq();
    const detail = documents.length > 0 ? { ...given.detail, documents } : given.detail;
    lines.push({ ...given, detail, seq });
  }

  function chain(first: string): AuditRow[] {
    let previousHash = first;
    return lines.map((line) => {
      const row = { ...line, at, previousHash };
      previousHash = auditHash(row);
      return { ...row, hash: previousHash };
    });
  }
}

export function insertAudit(
  sql: TransactionSql,
  organisation: string,
  rows: readonly AuditRow[],
): PromiseLike<unknown>[] {
  if (rows.length === 0) return [];
  const column = <Name extends keyof AuditRow>(name: Name) => rows.map((row) => row[name]);
  const writing = sql`
    insert into audit (organisation_id, seq, at, account_id, device_id, action, detail, previous_hash, hash)
    select ${organisation}::uuid, seq, at::timestamptz, account, device, action, detail::json, previous_hash, hash
      from unnest(${column('seq')}::bigint[], ${column('at')}::text[], ${column('account')}::uuid[],
                  ${column('device')}::uuid[], ${column('action')}::text[],
                  ${jsonColumn(
                    sql,
                    rows.map(({ detail }) => JSON.stringify(detail)),
                  )}, ${column('previousHash')}::text[],
                  ${column('hash')}::text[])
        as given(seq, at, account, device, action, detail, previous_hash, hash)`;
  return [writing];
}

export async function readAudit(sql: Sql | TransactionSql, organisation: string): Promise<AuditRow[]> {
  const rows = await sql<(Omit<AuditRow, 'at'> & { at: Date })[]>`
    select seq, at, account_id as account, device_id as device, action, detail, previous_hash as "previousHash", hash
      from audit where organisation_id = ${organisation} order by seq`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The ids of documents that are no longer what was last written of them. */
export async function changedBehind(sql: TransactionSql, organisation: string): Promise<string[]> {
  const hashes = new Map<string, string>();
  for (const row of await readAudit(sql, organisation)) {
    for (const { id, hash } of (row.detail.documents ?? []) as readonly Written[]) hashes.set(id, hash);
  }
  const changed: string[] = [];
  const rows = sql<
    DocumentRow[]
  >`select *, body::text as body from documents where organisation_id = ${organisation}`;
  for await (const some of rows.cursor(200)) {
    for (const row of some) if (hashes.get(row.id) !== documentHash(wireText(row))) changed.push(row.id);
  }
  return changed;
}
