import { type Cents, sum } from '../../kernel/cents.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { commercialRateOf, halfYearOf } from './interest-rates.ts';
import type { DemandedClaim, InterestFormula, SentReminder } from './reminder.ts';
import { reminderCaps } from './reminder-caps.ts';

/** What in a reminder goes beyond book XIX; said, never refused, for it is disputed whether it binds an association. */
export type ReminderWarning =
  | { readonly is: 'feeAboveCap'; readonly cap: Cents }
  | { readonly is: 'costsAboveCap'; readonly asked: Cents; readonly cap: Cents }
  | { readonly is: 'rateAboveCap'; readonly capBasisPoints: number }
  | { readonly is: 'withinFreeDays'; readonly until: LocalDate };

type Asked = {
  readonly sentOn: LocalDate;
  readonly claims: readonly DemandedClaim[];
  readonly interest: InterestFormula | null;
  readonly fee: Cents;
};

/** [ARR-4] In prudent mode alone. */
export function reminderWarnings(asked: Asked, running: readonly SentReminder[]): ReminderWarning[] {
  const principal = asked.claims.filter(({ kind }) => kind !== 'fee' && kind !== 'interest');
  const { reminderFee, fixedIndemnity } = reminderCaps(sum(principal.map(({ open }) => open)));
  const costs = asked.fee + sum(running.map(({ fee }) => fee));
  const first = running[0];
  const warnings: ReminderWarning[] = [];
  if (asked.fee > reminderFee) warnings.push({ is: 'feeAboveCap', cap: reminderFee });
  if (asked.fee > 0 && costs > fixedIndemnity) {
    warnings.push({ is: 'costsAboveCap', asked: costs, cap: fixedIndemnity });
  }
  const cap = rateAboveCap(asked.interest);
  if (cap !== null) warnings.push({ is: 'rateAboveCap', capBasisPoints: cap });
  const asksCosts = asked.fee > 0 || asked.interest !== null;
  if (asksCosts && first && asked.sentOn <= first.payBy) {
    warnings.push({ is: 'withinFreeDays', until: first.payBy });
  }
  return warnings;
}

/** The commercial rate a segment goes beyond; where that rate is not known, nothing is said. */
function rateAboveCap(interest: InterestFormula | null): number | null {
  for (const { to, rateBasisPoints } of interest?.claims.flatMap(({ segments }) => segments) ?? []) {
    const cap = commercialRateOf(halfYearOf(to));
    if (cap.ok && rateBasisPoints > cap.value) return cap.value;
  }
  return null;
}
