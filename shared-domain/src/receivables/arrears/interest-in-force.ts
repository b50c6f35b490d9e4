import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { ArrearsSettings, InterestSettings } from './arrears-settings.ts';
import type { InterestTerms } from './late-interest.ts';

/** What may be asked, and by which right. `start` null: from the claim's due day. */
export type InterestInForce = InterestTerms & {
  readonly by: 'statutes' | 'law';
  readonly article: string;
  readonly start: { readonly from: 'due' } | { readonly from: 'notice'; readonly afterDays: number };
  readonly graceDays: number;
};

/**
 * [ARR-6] The rate of the statutes applies only once somebody stated that it stands there; until then the legal rate of each
 * year does, and that from a formal notice on. Null: no interest is asked.
 */
export function interestInForce({ interest }: Pick<ArrearsSettings, 'interest'>): InterestInForce | null {
  const { source, start, graceDays, dayCount } = interest;
  if (source.is === 'none') return null;
  if (source.is === 'statutes' && source.statement !== null) {
    const rate = { is: 'fixed', rateBasisPoints: source.rateBasisPoints } as const;
    return { by: 'statutes', article: source.article, rate, dayCount, start, graceDays };
  }
  return { by: 'law', article: '', rate: { is: 'legal' }, dayCount, start: noticeOf(start), graceDays };
}

/**
 * [ARR-6] The day interest runs from, itself not counted: the due day, or the formal notice where one is needed, and the days
 * of grace. Null: not yet.
 */
export function interestFrom(
  dueOn: LocalDate,
  noticeOn: LocalDate | null,
  { start, graceDays }: Pick<InterestInForce, 'start' | 'graceDays'>,
): LocalDate | null {
  if (start.from === 'due') return addDays(dueOn, graceDays);
  if (noticeOn === null) return null;
  const noticed = addDays(noticeOn, start.afterDays + graceDays);
  return noticed > dueOn ? noticed : dueOn;
}

function noticeOf(start: InterestSettings['start']): InterestInForce['start'] {
  return start.from === 'notice' ? start : { from: 'notice', afterDays: 0 };
}
