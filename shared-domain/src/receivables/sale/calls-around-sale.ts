import { type Cents, sum } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type AllocationKey, keyVersionOn } from '../../ownership/allocation-key/allocation-key.ts';
import type { CallFund } from '../call/call-fund.ts';
import type { CallPlan } from '../call/call-plan.ts';
import { type FundCall, instalmentName } from '../call/fund-call.definition.ts';
import type { FundCallCancelled } from '../call/fund-call-cancelled.definition.ts';
import { fundShare } from './fund-share.ts';

type Identified<Body> = { readonly id: Id; readonly body: Body };

export type CallsWorld = {
  readonly lot: { readonly id: Id };
  readonly keys: readonly Identified<AllocationKey>[];
  readonly calls: readonly Identified<FundCall>[];
  readonly cancelled: readonly FundCallCancelled[];
  readonly plans: readonly Identified<CallPlan>[];
};

/** A call that was issued, or that a plan has decided. */
export type CallAround = {
  readonly fund: CallFund;
  readonly label: string;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly total: Cents;
  readonly lotPart: Cents;
  readonly isIssued: boolean;
};

/** [SAL-7] Calls that stand, and those that plans have decided and nobody issued yet, with the lot's part of each. */
export function callsAroundSale(world: CallsWorld, on: LocalDate): CallAround[] {
  const gone = new Set(world.cancelled.map(({ fundCallId }) => fundCallId));
  const standing = world.calls.filter(({ id, body }) => !gone.has(id) && body.issuedOn <= on);
  const issued = standing.map(({ body }) => issuedCall(body, world.lot.id));
  const names = new Set(
    standing.flatMap(({ body }) => (body.planId ? [instalmentName(body.planId, body.instalment)] : [])),
  );
  const planned = world.plans.flatMap((plan) => plannedCalls(plan, names, world));
  return [...issued, ...planned].sort(
    (a, b) => compareText(a.dueOn, b.dueOn) || compareText(a.label, b.label),
  );
}

function issuedCall({ fund, label, issuedOn, dueOn, total, parts }: FundCall, lotId: Id): CallAround {
  const ofLot = parts.flatMap(({ lots }) => lots.filter((one) => one.lotId === lotId));
  return {
    ...{ fund, label, issuedOn, dueOn, total },
    lotPart: sum(ofLot.map(({ amount }) => amount)),
    isIssued: true,
  };
}

function plannedCalls(
  { id, body }: Identified<CallPlan>,
  issued: ReadonlySet<string>,
  { keys, lot }: CallsWorld,
): CallAround[] {
  const { label, terms, schedule } = body;
  const key = keys.find((one) => one.id === terms.keyId)?.body;
  return schedule.instalments
    .filter(({ n }) => !issued.has(instalmentName(id, n)))
    .map(({ issueOn, dueOn, amount }) => {
      const quotePart = (key && keyVersionOn(key, issueOn)?.parts[lot.id]) ?? 0;
      return {
        ...{ fund: terms.fund, label, issuedOn: issueOn, dueOn, total: amount },
        lotPart: key ? fundShare(amount, quotePart, key.denominator) : 0,
        isIssued: false,
      };
    });
}
