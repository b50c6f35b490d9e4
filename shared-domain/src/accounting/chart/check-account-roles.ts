import type { Refusal } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import { isBelowChart } from '../own-account/own-account.ts';

/** [ACC-16] What an association chose for its roles are accounts of the chart, or below them. */
export function checkAccountRoles({
  accountRoles,
}: Pick<Building, 'accountRoles'>): Refusal<'account.unknown'> | null {
  const strange = Object.values(accountRoles).find((code) => !isBelowChart(code));
  return strange === undefined ? null : { code: 'account.unknown', params: { account: strange } };
}
