import { wireText } from '../../src/store/document-rows.ts';
import { documentHash, firstBroken } from '../../src/sync/audit-chain.ts';
import type { End } from './end.ts';

/** I9: the chain holds, ends where the head says, names each mutation once, and each document as it is. */
export function auditHolds({ organisation, rows, head, log }: End): string[] {
  const found: string[] = [];
  const broken = firstBroken(organisation, rows.audit);
  if (broken !== null) found.push(`the chain breaks at ${broken}`);
  if (rows.audit.at(-1)?.hash !== head?.changeId) found.push('the chain does not end at the head');
  const told = rows.audit.filter(({ action }) => action.startsWith('push.'));
  const words = told.map(({ action, detail }) => `${action} ${detail.mutation}`).sort();
  const names = log
    .filter(({ mutation }) => mutation !== null)
    .map((one) => `push.${one.outcome} ${one.mutation}`);
  const missing = names.filter((name) => !words.includes(name));
  if (missing.length > 0 || told.length !== log.length)
    found.push(`the audit does not tell of ${missing.join()}`);
  const hashes = new Map<string, string>();
  for (const { detail } of rows.audit) {
    for (const { id, hash } of (detail.documents ?? []) as { id: string; hash: string }[])
      hashes.set(id, hash);
  }
  for (const row of rows.documents) {
    if (hashes.get(row.id) !== documentHash(wireText(row)))
      found.push(`${row.id} is not what the audit says`);
  }
  return found;
}
