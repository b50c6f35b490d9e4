import { contentHash, type Sha256 } from '../../kernel/content-hash.ts';
import type { Settlement } from './compute-settlement.ts';

/**
 * [SET-11] Names what a person saw: every amount of every owner, how it was shared, what was deducted. The entries' numbers,
 * payments and overdue calls are not part of it: they may change meanwhile.
 */
export function settlementHash(settlement: Settlement): Sha256 {
  const { period, corrects, owners, groups, privateCosts, provisionsCalled } = settlement;
  return contentHash({
    period,
    corrects,
    owners: owners.map(({ ownerId, costs, provisions }) => [ownerId, costs, provisions]),
    groups: groups.map(({ account, total, vat, shared, parts, tenantPercent }) => ({
      account,
      total,
      vat,
      tenantPercent,
      by: shared.by,
      within: shared.within,
      amounts: parts.amounts,
    })),
    private: privateCosts.map(({ ownerId, account, on, label, amount }) => [
      ownerId,
      account,
      on,
      label,
      amount,
    ]),
    called: provisionsCalled.map(({ ownerId, account, on, amount }) => [ownerId, account, on, amount]),
  });
}
