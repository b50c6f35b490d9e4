import * as z from 'zod/mini';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { Cents, sum } from '../../kernel/cents.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Placed, Read, State } from '../../sync/define.ts';
import { CallFund } from './call-fund.ts';
import { instalmentName } from './fund-call.definition.ts';
import { Instalment, Rhythm } from './schedule.ts';
import { standingCall } from './standing-call.ts';

/** A year's calls for one fund by one key, before they are issued one by one. */
export const CallPlan = z.strictObject({
  building: Id,
  createdOn: Instant,
  label: plainText(100).check(z.minLength(1)),
  fiscalYear: z.int().check(z.gte(1900), z.lte(9999)),
  /** What is called, by which key, to which account. */
  terms: z.strictObject({ fund: CallFund, keyId: Id, iban: Iban }),
  schedule: z.strictObject({
    rhythm: Rhythm,
    total: Cents.check(z.gte(1)),
    instalments: z.array(Instalment).check(z.minLength(1), z.maxLength(60)),
  }),
  budgetId: z.nullable(Id),
});
export type CallPlan = z.infer<typeof CallPlan>;

/** [CAL-1] The calls of a plan make its total, are numbered as they follow, and none is due before it goes out. */
export function checkCallPlan({ schedule: { total, instalments } }: CallPlan): Refusal | null {
  const added = sum(instalments.map(({ amount }) => amount));
  if (added !== total) return { code: 'callPlan.doesNotAddUp', params: { sum: added, total } };
  const isOrdered = instalments.every(
    ({ n, issueOn, dueOn }, index) =>
      n === index + 1 && dueOn >= issueOn && issueOn >= (instalments[index - 1]?.issueOn ?? ''),
  );
  return isOrdered ? null : { code: 'callPlan.datesOutOfOrder' };
}

export function callPlanReads({ id, body }: Placed<CallPlan>): Read[] {
  return body.schedule.instalments.flatMap(({ n }) => {
    const subject = instalmentName(id, n);
    return [
      { by: 'subject' as const, type: 'fundCall', subject },
      { by: 'subject' as const, type: 'fundCallCancelled', subject },
    ];
  });
}

/** [CAL-5] What a plan said of a call that was issued stays said; a plan with issued calls is not removed. */
export function checkPlanChange(
  { id, body }: Placed<CallPlan>,
  after: CallPlan | null,
  state: State,
): Refusal | null {
  for (const instalment of body.schedule.instalments) {
    if (!standingCall(id, instalment.n, state)) continue;
    const kept = after?.schedule.instalments.find(({ n }) => n === instalment.n);
    const isSame =
      canonicalJson([body.terms, instalment]) === canonicalJson([after?.terms ?? null, kept ?? null]);
    if (!isSame) return { code: 'callPlan.instalmentIssued', params: { instalment: instalment.n } };
  }
  return null;
}
