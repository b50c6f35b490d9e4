import type { Entry } from '../../accounting/entry/entries-of.ts';
import { computeSettlement, type Settlement } from './compute-settlement.ts';
import type { Published } from './settlement.ts';
import { settlementHash } from './settlement-hash.ts';
import type { SettlementInput } from './settlement-input.ts';

/**
 * [SET-20] A settlement that was published, whole again: each owner's statement lies on that owner's devices alone, and the
 * office prints them all. Null where it would not be the same to the cent: a key, a lot or a setting changed since.
 */
export function settlementAgain(
  documents: Omit<SettlementInput, 'period' | 'meters' | 'corrects'>,
  published: Published,
): Settlement | null {
  const { period, meters, corrects, contentHash, publishedAt } = published;
  const again = computeSettlement({
    ...documents,
    ...{ period, meters, corrects },
    published: documents.published.filter((one) => one.publishedAt < publishedAt),
    entries: documents.entries.filter((entry) => wasTaken(published, entry)),
  });
  return settlementHash(again) === contentHash ? again : null;
}

// Entries that settled or closed a period are no costs, and tell which others took them back.
function wasTaken({ period, upTo, late }: Published, entry: Entry): boolean {
  const { id, date, event, number, journal, fiscalYear } = entry;
  if (event === 'settlement' || event === 'closing' || late.includes(id)) return true;
  const isWithin = period.from <= date && date <= period.until;
  return isWithin && number !== null && number <= (upTo[`${journal}:${fiscalYear}`] ?? 0);
}
