import type { Shown } from '../../data/index.ts';
import type { PaperState } from '../../papers/paper.ts';

/** What a year cost is final once it was settled with the owner: until then an invoice may still come. */
export function stateOfYear(
  charges: readonly Pick<Shown<'charge'>, 'state'>[],
  statements: readonly Pick<Shown<'ownerStatement'>, 'state' | 'body'>[],
  year: number,
): PaperState {
  const lastDay = `${year}-12-31`;
  const isSettled = statements.some(
    ({ state, body }) => state === 'recorded' && body.period.from <= lastDay && lastDay <= body.period.until,
  );
  return isSettled && charges.every(({ state }) => state === 'recorded') ? 'final' : 'provisional';
}
