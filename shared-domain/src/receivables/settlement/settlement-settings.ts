import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Id } from '../../kernel/id.ts';

/** What an association decided about its settlements. */
export const SettlementSettings = z.strictObject({
  building: Id,
  /** Per cent the tenant bears, by account or the beginning of one, where it departs from the usual. */
  tenantShares: z.record(AccountCode, z.int().check(z.gte(0), z.lte(100))),
  /** Days between publication and the day a balance is due. */
  dueDays: z.int().check(z.gte(0), z.lte(365)),
});
export type SettlementSettings = z.infer<typeof SettlementSettings>;

/** What holds where nothing was decided. */
export function settlementSettingsOf(
  stored: Partial<SettlementSettings> | undefined,
): Omit<SettlementSettings, 'building'> {
  return { tenantShares: stored?.tenantShares ?? {}, dueDays: stored?.dueDays ?? 30 };
}
