import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { ReminderChannel } from './arrears-settings.ts';
import { reminderCaps } from './reminder-caps.ts';
import { addWorkingDays } from './working-days.ts';

/**
 * [ARR-11] Fourteen days from the third working day after a letter was posted, or from the day after what came at once.
 * Source: book XIX CEL.
 */
export function payBy(sentOn: LocalDate, channel: ReminderChannel): LocalDate {
  const isLetter = channel === 'post' || channel === 'registered';
  return addDays(isLetter ? addWorkingDays(sentOn, 3) : addDays(sentOn, 1), reminderCaps(0).freeDays);
}
