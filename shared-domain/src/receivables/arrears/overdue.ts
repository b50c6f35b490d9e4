import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { ClaimKind } from '../../accounting/entry/journal-entry.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type OpenClaim, openClaims } from '../claims/open-claims.ts';
import type { PartyLine } from '../claims/party-line.ts';
import type { PaymentPlan } from '../payment-plan/payment-plan.ts';
import { heldClaims } from '../payment-plan/plan-status.ts';
import { type ReminderLevel, reminderLevels } from './arrears-settings.ts';
import type { SentReminder } from './reminder.ts';

/** [ARR-7] What is open after its due day, as the books stood on a day; a debt without due day is due at once. */
export function overdueClaims(
  lines: readonly PartyLine[],
  on: LocalDate,
  order: readonly ClaimKind[],
): OpenClaim[] {
  const known = lines.filter((line) => line.on <= on);
  return openClaims(known, order).claims.filter(
    ({ open, dueOn, raisedOn }) => open > 0 && (dueOn ?? raisedOn) < on,
  );
}

/** What may be demanded now: [ARR-10] not what a payment plan that is kept covers. */
export function demandable(
  overdue: readonly OpenClaim[],
  plans: readonly PaymentPlan[],
  on: LocalDate,
): OpenClaim[] {
  const held = heldClaims(plans, overdue, on);
  return overdue.filter(({ id }) => !held.has(id));
}

/** [ARR-8] Simple interest: neither interest nor costs bear any. */
export function bearsInterest({ kind, dueOn }: Pick<OpenClaim, 'kind' | 'dueOn'>): boolean {
  return kind !== 'interest' && kind !== 'fee' && dueOn !== null;
}

/** Since when this debtor is late: the oldest due day of what was called, not of its costs. */
export function oldestDueOn(claims: readonly OpenClaim[]): LocalDate | null {
  const principal = claims.filter(({ kind }) => kind !== 'interest' && kind !== 'fee');
  const days = (principal.length > 0 ? principal : claims).map(({ dueOn, raisedOn }) => dueOn ?? raisedOn);
  return days.sort()[0] ?? null;
}

/**
 * [ARR-9] The reminders of what is still open, oldest first: once all they asked is paid, the next debt begins with the first
 * level again.
 */
export function runningReminders(
  reminders: readonly SentReminder[],
  overdue: readonly OpenClaim[],
  on: LocalDate,
): SentReminder[] {
  const open = new Set(overdue.map(({ id }) => id));
  return reminders
    .filter(({ sentOn, claims }) => sentOn <= on && claims.some(({ claimId }) => open.has(claimId)))
    .sort((a, b) => rankOf(a.level) - rankOf(b.level) || compareText(a.sentOn, b.sentOn));
}

export function rankOf(level: ReminderLevel): number {
  return reminderLevels.indexOf(level);
}

/** [ARR-9] The level after the last sent; null after the last. */
export function nextLevel(running: readonly SentReminder[]): ReminderLevel | null {
  const last = running.at(-1);
  return last ? (reminderLevels[rankOf(last.level) + 1] ?? null) : 'gentle';
}

/** The entries that another one took back. */
export function reversedEntries(entries: readonly Pick<Entry, 'reverses'>[]): Set<string> {
  return new Set(entries.flatMap(({ reverses }) => (reverses === null ? [] : [reverses])));
}
