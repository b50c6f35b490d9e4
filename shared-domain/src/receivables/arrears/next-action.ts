import type { ClaimKind } from '../../accounting/entry/journal-entry.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import type { OpenClaim } from '../claims/open-claims.ts';
import type { PartyLine } from '../claims/party-line.ts';
import type { PaymentPlan } from '../payment-plan/payment-plan.ts';
import type { ArrearsSettings, ReminderLevel } from './arrears-settings.ts';
import { demandable, nextLevel, oldestDueOn, overdueClaims, rankOf, runningReminders } from './overdue.ts';
import type { SentReminder } from './reminder.ts';

/** What keeps the next reminder back. */
export type Hold = 'paymentPlan' | 'dispute';

/** An owner who owes something after its due day. */
export type Debtor = {
  readonly ownerId: Id;
  /** All that is overdue. */
  readonly claims: readonly OpenClaim[];
  /** Of those, what the next reminder asks for. */
  readonly demanded: readonly OpenClaim[];
  readonly total: Cents;
  readonly oldestDueOn: LocalDate;
  readonly daysLate: number;
  readonly lastReminder: SentReminder | null;
  readonly action: NextAction;
};

export type NextAction =
  | { readonly is: 'remind'; readonly level: ReminderLevel }
  | { readonly is: 'wait'; readonly level: ReminderLevel; readonly until: LocalDate }
  | { readonly is: 'hold'; readonly by: Hold }
  /** All reminders went: the file is for the lawyer. */
  | { readonly is: 'legalFile' };

export type ArrearsWorld = {
  readonly lines: ReadonlyMap<Id, readonly PartyLine[]>;
  readonly reminders: readonly SentReminder[];
  /** Those that nobody ended. */
  readonly plans: readonly PaymentPlan[];
  /** Owners who contest what is asked. */
  readonly disputes: ReadonlySet<Id>;
  readonly settings: Pick<ArrearsSettings, 'levels'>;
  readonly order: readonly ClaimKind[];
};

/** [ARR-10] Everybody who is late on a day, the longest first, each with the one thing to do next. */
export function debtorsOf(world: ArrearsWorld, on: LocalDate): Debtor[] {
  const debtors = [...world.lines].flatMap(([ownerId, lines]) => debtorOf(ownerId, lines, world, on) ?? []);
  return debtors.sort((a, b) => b.daysLate - a.daysLate || b.total - a.total);
}

function debtorOf(
  ownerId: Id,
  lines: readonly PartyLine[],
  world: ArrearsWorld,
  on: LocalDate,
): Debtor | null {
  const claims = overdueClaims(lines, on, world.order);
  const oldest = oldestDueOn(claims);
  if (oldest === null) return null;
  const plans = world.plans.filter((plan) => plan.ownerId === ownerId);
  const demanded = demandable(claims, plans, on);
  const own = world.reminders.filter((reminder) => reminder.ownerId === ownerId);
  const running = runningReminders(own, claims, on);
  const isHeld = demanded.length === 0 ? 'paymentPlan' : null;
  return {
    ownerId,
    claims,
    demanded,
    total: sum(claims.map(({ open }) => open)),
    oldestDueOn: oldest,
    daysLate: daysBetween(oldest, on),
    lastReminder: running.at(-1) ?? null,
    action: nextActionOf(
      oldestDueOn(demanded) ?? oldest,
      running,
      world.disputes.has(ownerId) ? 'dispute' : isHeld,
      world.settings,
      on,
    ),
  };
}

/** [ARR-10] One level after the other, each at its day; a plan that is kept or a dispute holds it back. */
export function nextActionOf(
  oldest: LocalDate,
  running: readonly SentReminder[],
  hold: Hold | null,
  settings: Pick<ArrearsSettings, 'levels'>,
  on: LocalDate,
): NextAction {
  if (hold !== null) return { is: 'hold', by: hold };
  const level = nextLevel(running);
  if (level === null) return { is: 'legalFile' };
  const until = earliestDay(level, oldest, running, settings);
  return until <= on ? { is: 'remind', level } : { is: 'wait', level, until };
}

/**
 * [ARR-9] So many days after the oldest due day, and as many after the last reminder as lie between their levels: whoever begins
 * late does not send four letters on one day.
 */
export function earliestDay(
  level: ReminderLevel,
  oldest: LocalDate,
  running: readonly SentReminder[],
  { levels }: Pick<ArrearsSettings, 'levels'>,
): LocalDate {
  const daysOf = (index: number) => levels[index]?.afterDays ?? 0;
  const rank = rankOf(level);
  const sinceDue = addDays(oldest, daysOf(rank));
  const last = running.at(-1);
  if (!last) return sinceDue;
  const sinceLast = addDays(last.sentOn, daysOf(rank) - daysOf(rank - 1));
  return sinceLast > sinceDue ? sinceLast : sinceDue;
}
