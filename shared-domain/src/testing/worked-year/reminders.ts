import type { Id } from '../../kernel/id.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import {
  arrearsSettingsIdOf,
  defaultArrears,
  type ReminderLevel,
} from '../../receivables/arrears/arrears-settings.ts';
import { overdueClaims, reversedEntries } from '../../receivables/arrears/overdue.ts';
import type { Reminder } from '../../receivables/arrears/reminder.ts';
import { formulaHash, reminderInterest } from '../../receivables/arrears/reminder-interest.ts';
import { linesOfParty } from '../../receivables/claims/party-line.ts';
import { building, syndic } from './building.ts';
import type { Year } from './year.ts';

/** The syndic read the statutes: article 24 asks 8 % a year. */
export function stateTheRate({ books }: Year, on: LocalDate): void {
  const statement = { by: syndic.account, byName: syndic.name, on };
  books.record('arrearsSettings', arrearsSettingsIdOf(building), {
    ...defaultArrears,
    building,
    interest: {
      ...defaultArrears.interest,
      source: { is: 'statutes', rateBasisPoints: 800, article: 'art. 24', statement },
    },
  });
}

/** Reminds an owner of all that is overdue, with the interest there is after the first reminder. */
export function remind(
  { books, entries }: Year,
  { ownerId, level, on, fee }: { ownerId: Id; level: ReminderLevel; on: LocalDate; fee: number },
): Id {
  const overdue = overdueClaims(linesOfParty(entries(), { kind: 'owner', id: ownerId }), on, [
    'fee',
    'interest',
  ]);
  const reminders = books.all<Reminder>('reminder').map(({ id, body }) => ({ ...body, id }));
  const settings = books.one<typeof defaultArrears>('arrearsSettings', arrearsSettingsIdOf(building)).body;
  const interest = reminderInterest(
    { overdue, reminders, reversed: reversedEntries(entries()), settings },
    on,
  );
  invariant(interest.ok, 'the rate is known');
  const asked = level === 'gentle' ? null : interest.value;
  return books.give({
    type: 'sendReminder',
    on,
    by: syndic,
    body: {
      building,
      ownerId,
      level,
      claims: overdue.map(({ id, open }) => ({ claimId: id, open })),
      sentOn: on,
      channel: 'post',
      registeredNumber: null,
      interest: asked && { upTo: asked.upTo, amount: asked.amount, formula: formulaHash(asked) },
      fee,
      text: 'Rappel',
    },
  });
}
