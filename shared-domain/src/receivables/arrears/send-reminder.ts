import { type Entry, entriesOf } from '../../accounting/entry/entries-of.ts';
import { closedYear, yearReads } from '../../accounting/year/open-year.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { addDays } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Owner } from '../../ownership/owner/owner.ts';
import type { Context, Decision, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { communicationReads } from '../call/name-parts.ts';
import { type PaymentSettings, paymentSettingsIdOf, paymentSettingsOf } from '../call/payment-settings.ts';
import type { OpenClaim } from '../claims/open-claims.ts';
import { linesOfParty } from '../claims/party-line.ts';
import type { PaymentPlan, PaymentPlanEnd } from '../payment-plan/payment-plan.ts';
import { standingPlans } from '../payment-plan/plan-status.ts';
import { type ArrearsSettings, arrearsSettingsIdOf, arrearsSettingsOf } from './arrears-settings.ts';
import { type DebtorNote, debtorNoteIdOf } from './debtor-note.ts';
import { earliestDay } from './next-action.ts';
import {
  demandable,
  nextLevel,
  oldestDueOn,
  overdueClaims,
  rankOf,
  reversedEntries,
  runningReminders,
} from './overdue.ts';
import type { InterestFormula, Reminder, SentReminder } from './reminder.ts';
import { type ReminderSent, reminderEffects } from './reminder-effects.ts';
import { formulaHash, reminderInterest } from './reminder-interest.ts';
import type { SendReminder } from './reminder-to-send.ts';

export function reminderReads({ building, ownerId }: SendReminder): Read[] {
  return [
    { by: 'id', id: building },
    { by: 'id', id: ownerId },
    { by: 'id', id: arrearsSettingsIdOf(building) },
    { by: 'id', id: paymentSettingsIdOf(building) },
    { by: 'id', id: debtorNoteIdOf(ownerId) },
    { by: 'building', type: 'journalEntry', building },
    { by: 'subject', type: 'reminder', subject: ownerId },
    { by: 'subject', type: 'paymentPlan', subject: ownerId },
    { by: 'subject', type: 'paymentPlanEnd', subject: ownerId },
    ...communicationReads(building, 'perOwner'),
    ...yearReads(building),
  ];
}

/** [ARR-12] A reminder keeps its proof, tells the owner and books what it costs, all or nothing. */
export function decideReminder(command: Placed<SendReminder>, state: State, context: Context): Decision {
  const { building, ownerId } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'journalEntry' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const owner = state.byId<Owner>('owner', ownerId)?.body;
  if (owner?.building !== building) {
    return { is: 'refused', refusal: { code: 'ownership.ownerUnknown' } };
  }
  const known = caseOf(command.body, state);
  const refusal =
    checkDay(command.body, context) ??
    checkDebt(command.body, known) ??
    checkOrder(command.body, known) ??
    checkProof(command.body, known);
  if (refusal) return { is: 'refused', refusal };
  const interest = checkInterest(command.body, known);
  if (!interest.ok) return { is: 'refused', refusal: interest.refusal };
  const hasCosts = interest.value !== null || command.body.fee > 0;
  const closed = hasCosts ? closedYear(building, command.body.sentOn, state) : null;
  if (closed) return { is: 'refused', refusal: closed };
  const sent: ReminderSent = { demanded: known.demanded, interest: interest.value, association, owner };
  return { is: 'applied', effects: reminderEffects(command, sent, state, context) };
}

type Case = {
  readonly overdue: readonly OpenClaim[];
  readonly demanded: readonly OpenClaim[];
  readonly reminders: readonly SentReminder[];
  readonly running: readonly SentReminder[];
  readonly entries: readonly Entry[];
  readonly isDisputed: boolean;
  readonly settings: Omit<ArrearsSettings, 'building'>;
};

function caseOf({ building, ownerId, sentOn }: SendReminder, state: State): Case {
  const chosen = state.byId<PaymentSettings>('paymentSettings', paymentSettingsIdOf(building))?.body;
  const entries = entriesOf(state.byBuilding('journalEntry', building));
  const lines = linesOfParty(entries, { kind: 'owner', id: ownerId });
  const overdue = overdueClaims(lines, sentOn, paymentSettingsOf(chosen).imputation);
  const plans = standingPlans(
    state.bySubject<PaymentPlan>('paymentPlan', ownerId),
    state.bySubject<PaymentPlanEnd>('paymentPlanEnd', ownerId).map(({ body }) => body),
  ).map(({ body }) => body);
  const reminders = state.bySubject<Reminder>('reminder', ownerId).map(({ id, body }) => ({ ...body, id }));
  return {
    overdue,
    demanded: demandable(overdue, plans, sentOn),
    reminders,
    running: runningReminders(reminders, overdue, sentOn),
    entries,
    isDisputed: Boolean(state.byId<DebtorNote>('debtorNote', debtorNoteIdOf(ownerId))?.body.dispute),
    settings: arrearsSettingsOf(
      state.byId<ArrearsSettings>('arrearsSettings', arrearsSettingsIdOf(building))?.body,
    ),
  };
}

/** A day of grace: in Belgium it may be tomorrow while the server's day has not turned. */
function checkDay({ sentOn }: SendReminder, { today }: Context): Refusal | null {
  return sentOn > addDays(today, 1) ? { code: 'reminder.inFuture', params: { date: sentOn } } : null;
}

/** [ARR-7] The debt its author saw still stands, cent for cent; [ARR-10] nothing holds it back. */
function checkDebt({ claims }: SendReminder, { overdue, demanded, isDisputed }: Case): Refusal | null {
  if (overdue.length === 0) return { code: 'reminder.nothingDue' };
  if (isDisputed || demanded.length === 0) return { code: 'reminder.onHold' };
  const seen = claims.map(({ claimId, open }) => [claimId, open]).sort();
  const standing = demanded.map(({ id, open }) => [id, open]).sort();
  return canonicalJson(seen) === canonicalJson(standing) ? null : { code: 'reminder.claimsChanged' };
}

/** [ARR-9] */
function checkOrder({ level, sentOn }: SendReminder, known: Case): Refusal | null {
  const { running, settings, demanded } = known;
  const expected = nextLevel(running);
  if (expected !== level) {
    const last = running.at(-1);
    return {
      code: 'reminder.outOfOrder',
      params: {
        level: rankOf(expected ?? 'legalAction') + 1,
        sent: running.length,
        date: last?.sentOn ?? '',
      },
    };
  }
  const last = running.at(-1)?.sentOn ?? '';
  const earliest = earliestDay(level, oldestDueOn(demanded) ?? sentOn, running, settings);
  const isRefused = settings.tooEarly === 'refuse' ? sentOn < earliest : sentOn < last;
  return isRefused ? { code: 'reminder.tooEarly', params: { date: earliest } } : null;
}

/** [ARR-12] From the final notice on a registered letter is known by its number; [ARR-4] the first reminder is free. */
function checkProof(
  { level, channel, registeredNumber, fee, interest }: SendReminder,
  { settings }: Case,
): Refusal | null {
  const needsNumber = channel === 'registered' && rankOf(level) >= rankOf('finalNotice');
  if (needsNumber && !registeredNumber?.trim()) return { code: 'reminder.registeredNumberMissing' };
  const isFree = settings.prudent && level === 'gentle';
  return isFree && (fee > 0 || interest !== null) ? { code: 'reminder.firstIsFree' } : null;
}

/** [ARR-12] Interest is reckoned again and must come to what the letter says. */
function checkInterest(
  { interest, sentOn }: SendReminder,
  { demanded: overdue, reminders, entries, settings }: Case,
): Result<InterestFormula | null, Refusal> {
  if (interest === null) return accept(null);
  if (interest.upTo > sentOn) return refuse({ code: 'reminder.interestDiffers', params: { amount: 0 } });
  const reversed = reversedEntries(entries);
  const reckoned = reminderInterest({ overdue, reminders, reversed, settings }, interest.upTo);
  if (!reckoned.ok) return reckoned;
  const formula = reckoned.value;
  const isSame = formula?.amount === interest.amount && formulaHash(formula) === interest.formula;
  return isSame
    ? accept(formula)
    : refuse({ code: 'reminder.interestDiffers', params: { amount: formula?.amount ?? 0 } });
}
