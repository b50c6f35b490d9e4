import { hash } from 'node:crypto';
import { canonicalJson } from 'shared-domain/kernel';
import type { AuditRow } from './ports.ts';

/** Where the chain of an organisation begins. */
export function firstHash(organisation: string): string {
  return hash('sha256', `organisation ${organisation}`);
}

export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const { seq, at, account, device, action, detail, previousHash } = row;
  return hash('sha256', canonicalJson({ account, action, at, detail, device, previousHash, seq }));
}

/** Names a document's row in the audit log, so that a later change of the row itself shows. */
export function documentHash(wireText: string): string {
  return hash('sha256', wireText);
}

/** Walks the chain in order; the seq of the first row that does not follow from the one before, or null. */
export function firstBroken(organisation: string, rows: readonly AuditRow[]): number | null {
  let expected = firstHash(organisation);
  for (const row of rows) {
    if (row.previousHash !== expected || auditHash(row) !== row.hash) return row.seq;
    expected = row.hash;
  }
  return null;
}
