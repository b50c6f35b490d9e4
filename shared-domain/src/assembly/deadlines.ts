import { addDays, isLocalDate, type LocalDate } from '../kernel/local-date.ts';

export type AssemblyDeadlines = {
  /** The last day the notice may reach the owners, urgency apart. */
  readonly noticeBy: LocalDate;
  readonly minutesSentBy: LocalDate;
  readonly challengeUntil: LocalDate;
  /** For want of quorum. */
  readonly secondAssemblyFrom: LocalDate;
  /** For want of everybody's unanimity. */
  readonly secondUnanimityFrom: LocalDate;
};

/** [ASM-10] What the day of an assembly sets running. A delay must have run out whole before a second meeting. */
export function assemblyDeadlines(assemblyOn: LocalDate): AssemblyDeadlines {
  return {
    noticeBy: addDays(assemblyOn, -15),
    minutesSentBy: addDays(assemblyOn, 30),
    challengeUntil: addMonths(assemblyOn, 4),
    secondAssemblyFrom: addDays(assemblyOn, 16),
    secondUnanimityFrom: addDays(assemblyOn, 31),
  };
}

/** [ASM-11] A point reaches this year's agenda when it comes three weeks before the fixed fortnight begins. */
export function agendaPointBy(fortnightBeginsOn: LocalDate): LocalDate {
  return addDays(fortnightBeginsOn, -21);
}

/** [ASM-11] Owners of a fifth of the shares asked for an assembly: the syndic calls it within thirty days. */
export function requestedNoticeBy(requestedOn: LocalDate): LocalDate {
  return addDays(requestedOn, 30);
}

// The same day of the month or, where the month is shorter, its last one: 31 October and four months end in February.
function addMonths(from: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const head = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  for (let last = day; ; last -= 1) {
    const candidate = `${head}-${String(last).padStart(2, '0')}`;
    if (isLocalDate(candidate) || last <= 28) return candidate;
  }
}
