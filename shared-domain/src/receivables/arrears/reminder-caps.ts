import type { Cents } from '../../kernel/cents.ts';

/** What book XIX of the Code of economic law lets a creditor ask of a consumer, where somebody holds an owner for one. */
export type ReminderCaps = {
  /** The fixed indemnity for the whole debt. */
  readonly fixedIndemnity: Cents;
  /** A later reminder, postage apart. */
  readonly reminderFee: Cents;
  /** Days without cost after the first reminder. */
  readonly freeDays: number;
};

const indemnityCeiling = 200_000;

/**
 * [ARR-4] € 20 up to 150; € 30 and 10 % of what lies between 150 and 500; € 65 and 5 % of what lies above, never more than
 * € 2,000. Source: book XIX CEL (law of 4 May 2023).
 */
export function reminderCaps(outstanding: Cents): ReminderCaps {
  return { fixedIndemnity: indemnityOf(outstanding), reminderFee: 750, freeDays: 14 };
}

function indemnityOf(outstanding: Cents): Cents {
  if (outstanding <= 0) return 0;
  if (outstanding <= 15_000) return 2_000;
  if (outstanding <= 50_000) return 3_000 + Math.round((outstanding - 15_000) / 10);
  return Math.min(6_500 + Math.round((outstanding - 50_000) / 20), indemnityCeiling);
}
