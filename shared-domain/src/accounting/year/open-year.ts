import type { Id } from '../../kernel/id.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Read, State } from '../../sync/define.ts';
import type { YearClosing } from './year-closing.definition.ts';

/** What must be known before anything is booked: which years are closed. */
export function yearReads(building: Id): Read[] {
  return [{ by: 'building', type: 'yearClosing', building }];
}

/**
 * [ACC-13] Nothing is booked in a closed year. The refusal names the first open day: whoever books chooses that day, the
 * suspense account, or to keep the draft.
 */
export function closedYear(building: Id, on: LocalDate, state: State): Refusal<'year.closed'> | null {
  const closings = state.byBuilding<YearClosing>('yearClosing', building).map(({ body }) => body);
  const last = closings.reduce<YearClosing | null>(
    (latest, one) => (latest === null || one.until > latest.until ? one : latest),
    null,
  );
  if (last === null || on > last.until) return null;
  return { code: 'year.closed', params: { year: last.fiscalYear, firstOpen: addDays(last.until, 1) } };
}
