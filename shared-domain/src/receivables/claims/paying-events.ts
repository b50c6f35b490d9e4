import type { MoneyEventName } from '../../accounting/entry/journal-entry.ts';
import type { PartyLine } from './party-line.ts';

const payments: ReadonlySet<MoneyEventName> = new Set([
  'supplierPayment',
  'ownerPayment',
  'ownerRefund',
  'returnedDebit',
]);

/**
 * [CLM-5] Whether a line pays (or gives a payment back) rather than raises a debt. What takes an entry back is of the
 * kind of what it takes back; a line somebody wrote by hand pays when it lowers what is owed.
 */
export function payingLines(lines: readonly PartyLine[]): (line: PartyLine) => boolean {
  const byEntry = new Map(lines.map((line) => [line.entryId, line]));
  return function pays(line): boolean {
    const origin = originOf(line, byEntry);
    if (origin.event === 'manual') return origin === line ? line.amount < 0 : line.amount > 0;
    return payments.has(origin.event);
  };
}

function originOf(line: PartyLine, byEntry: ReadonlyMap<string, PartyLine>): PartyLine {
  const seen = new Set<string>();
  let origin = line;
  while (origin.reverses !== null && !seen.has(origin.entryId)) {
    seen.add(origin.entryId);
    const before = byEntry.get(origin.reverses);
    if (!before) return origin;
    origin = before;
  }
  return origin;
}
