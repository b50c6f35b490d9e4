import { addDays, type LocalDate, yearOf } from 'shared-domain/kernel';
import { inForce, type PublishedSettlement } from 'shared-domain/receivables';

type Known = readonly { readonly id: string; readonly body: PublishedSettlement }[];

/** The period a new settlement most likely is about: what follows the last one, or the last financial year that is over. */
export function nextPeriod(
  published: Known,
  yearStart: string,
  today: LocalDate,
): { readonly from: LocalDate; readonly until: LocalDate } {
  const standing = inForce(published.map(({ id, body }) => ({ ...body, id })));
  const last = standing.reduce<LocalDate | null>(
    (latest, { period }) => (latest === null || period.until > latest ? period.until : latest),
    null,
  );
  const startOf = (year: number) => `${year}-${yearStart}`;
  const year = startOf(yearOf(today)) <= today ? yearOf(today) : yearOf(today) - 1;
  const [before, now] = [startOf(year - 1), startOf(year)];
  if (last === null) return { from: before, until: addDays(now, -1) };
  const from = addDays(last, 1);
  const end = addDays(startOf(yearOf(from) + (startOf(yearOf(from)) <= from ? 1 : 0)), -1);
  return { from, until: end <= today ? end : addDays(today, -1) };
}
