import type { Cents } from '../../kernel/cents.ts';

/**
 * [BUD-5] What must go to the reserve fund in a year: 5 % of the ordinary charges of the year before, half a cent
 * rounded up. Source: Civil Code 3.86 §3.
 */
export function minimumReserveContribution(ordinaryChargesPreviousYear: Cents): Cents {
  if (ordinaryChargesPreviousYear <= 0) return 0;
  return Math.floor((ordinaryChargesPreviousYear + 10) / 20);
}
