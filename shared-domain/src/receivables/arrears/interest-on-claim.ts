import type { LocalDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { OpenClaim } from '../claims/open-claims.ts';
import type { RateUnknown } from './interest-rates.ts';
import { type InterestTerms, interestOver, type LateInterest, type Stretch } from './late-interest.ts';

type PaidClaim = Pick<OpenClaim, 'raised' | 'payments'>;

/** [ARR-3] Interest on a claim from the day after `from` up to `to`: each payment lowers the principal of the next day on. */
export function interestOnClaim(
  claim: PaidClaim,
  from: LocalDate,
  to: LocalDate,
  terms: InterestTerms,
): Result<LateInterest, RateUnknown> {
  return interestOver(stretchesOf(claim, from, to), terms);
}

function stretchesOf({ raised, payments }: PaidClaim, from: LocalDate, to: LocalDate): Stretch[] {
  const days = payments.map(({ on }) => on).filter((on) => on > from && on < to);
  const cuts = [from, ...new Set(days.sort()), to];
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] ?? from;
    const paid = payments.filter(({ on }) => on <= start).reduce((sum, { amount }) => sum + amount, 0);
    return start < end ? [{ from: start, to: end, principal: raised - paid }] : [];
  });
}
