import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.ts';

/** [ARR-11] Neither Saturday, Sunday nor one of the ten legal holidays. Source: AR 18 April 1974. */
export function isWorkingDay(day: LocalDate): boolean {
  return weekdayOf(day) <= 5 && !holidaysOf(Number(day.slice(0, 4))).includes(day);
}

/** The n-th working day after a day, that day not counted. */
export function addWorkingDays(day: LocalDate, count: number): LocalDate {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** [ARR-11] The legal holidays of Belgium; four of them move with Easter or lie a fixed number of days from it. */
export function holidaysOf(year: number): LocalDate[] {
  const easter = easterOf(year);
  const on = (dayOfYear: string) => `${String(year).padStart(4, '0')}-${dayOfYear}`;
  return [
    on('01-01'),
    addDays(easter, 1),
    on('05-01'),
    addDays(easter, 39),
    addDays(easter, 50),
    on('07-21'),
    on('08-15'),
    on('11-01'),
    on('11-11'),
    on('12-25'),
  ];
}

/** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
export function easterOf(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  const [month, day] = [Math.floor(days / 31), (days % 31) + 1];
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** 1 on Monday to 7 on Sunday. */
function weekdayOf(day: LocalDate): number {
  // 2024-01-01 was a Monday.
  const since = daysBetween('2024-01-01', day) % 7;
  return ((since + 7) % 7) + 1;
}
