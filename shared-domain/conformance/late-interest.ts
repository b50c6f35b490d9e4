import { euros } from 'shared-domain/kernel';
import { type InterestRate, lateInterest } from 'shared-domain/receivables';
import type { Answer, Input } from './adapter.ts';
import { basisPoints, centsOf, text, textOr } from './read.ts';

export function interestAnswer(input: Input): Answer {
  const fixed = computed(input, 'ACT/365F');
  const actual = computed(input, 'ACT/ACT');
  const days: Record<string, number> = {};
  // By calendar year, as the second count always cuts.
  for (const segment of actual.segments) {
    const year = segment.to.slice(0, 4);
    days[year] = (days[year] ?? 0) + segment.days;
  }
  return {
    days: fixed.days,
    days_per_year: days,
    act_365f: euros(fixed.amount),
    act_act: euros(actual.amount),
    interest_act_365f: euros(fixed.amount),
    interest_act_act: euros(actual.amount),
  };
}

function computed(input: Input, dayCount: 'ACT/365F' | 'ACT/ACT') {
  const terms = { rate: rateOf(input), dayCount };
  const [due, paid] = [text(input, 'due_date'), text(input, 'paid_date')];
  const answer = lateInterest(centsOf(input, 'principal'), due, paid, terms);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

function rateOf(input: Input): InterestRate {
  const percent = input.rate_pct;
  if (percent != null) return { is: 'fixed', rateBasisPoints: basisPoints(percent) };
  return {
    is: /commercial|2 ao|semester|half/i.test(textOr(input, 'rates', 'legal')) ? 'commercial' : 'legal',
  };
}
