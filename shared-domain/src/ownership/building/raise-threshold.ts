import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { addDays, isLocalDate, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Context, Decision, Placed, State } from '../../sync/define.ts';
import type { Building } from './building.ts';
import type { ThresholdDecision } from './threshold-decision.definition.ts';

/** The assembly lets invoices up to a higher total pass with one signature; where its minutes say so. */
export const RaiseThreshold = z.strictObject({
  building: Id,
  threshold: Cents.check(z.gte(0)),
  /** The day of the assembly. */
  decidedOn: LocalDate,
  /** Where its minutes say so: a number on the agenda, a resolution. */
  reference: plainText(200).check(z.minLength(1)),
});
export type RaiseThreshold = z.infer<typeof RaiseThreshold>;

/** [OWN-9] Whether fewer invoices would ask for two people; none at all is the strictest. */
export function isThresholdRaised(
  before: Pick<Building, 'approvalThreshold'>,
  after: Pick<Building, 'approvalThreshold'>,
): boolean {
  return (after.approvalThreshold ?? 0) > (before.approvalThreshold ?? 0);
}

/** [OWN-9] The threshold as the assembly decided it, and its decision for everybody in the building to read. */
export function decideThreshold(
  { id, body }: Placed<RaiseThreshold>,
  state: State,
  context: Context,
): Decision {
  const { building, threshold, decidedOn, reference } = body;
  const found = state.byId<Building>('building', building);
  if (!found || found.deleted) return { is: 'undecidable', missing: 'building' };
  if (!isLocalDate(decidedOn)) return { is: 'refused', refusal: { code: 'date.invalid' } };
  // A day of grace: in Belgium it may be tomorrow while the server's day has not turned.
  if (decidedOn > addDays(context.today, 1)) {
    return { is: 'refused', refusal: { code: 'threshold.inFuture', params: { date: decidedOn } } };
  }
  const decision: ThresholdDecision = {
    building,
    before: found.body.approvalThreshold,
    threshold,
    decidedOn,
    reference,
    by: context.account,
    byName: context.accountName,
    recordedAt: context.now,
  };
  const raised: Building = { ...found.body, approvalThreshold: threshold };
  return {
    is: 'applied',
    effects: [
      { do: 'record', type: 'building', id: building, body: raised },
      { do: 'fact', type: 'thresholdDecision', id: `${id}.decision`, body: decision },
    ],
  };
}
