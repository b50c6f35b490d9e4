import * as z from 'zod/mini';
import { unlikelyDay } from '../../accounting/booking/book-entry.ts';
import { bookEvent } from '../../accounting/posting/book-event.ts';
import { closedYear, yearReads } from '../../accounting/year/open-year.ts';
import { Cents } from '../../kernel/cents.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import type { Ownership } from '../../ownership/ownership/ownership.ts';
import type { Context, Decision, Effect, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { accountPurposeOf, CallFund } from './call-fund.ts';
import type { CallPlan } from './call-plan.ts';
import { type FundCall, instalmentName } from './fund-call.definition.ts';
import { communicationReads, partsWithCommunication } from './name-parts.ts';
import { ownerCallOf } from './owner-call-of.ts';
import { type PaymentSettings, paymentSettingsIdOf, paymentSettingsOf } from './payment-settings.ts';
import { shareCall } from './share-call.ts';
import { standingCall } from './standing-call.ts';

/** The call its author saw, whole: a plan or a setting that changed meanwhile is told, never followed in silence. */
export const IssueCall = z.strictObject({
  building: Id,
  /** Null: a call of its own, outside any plan. */
  planId: z.nullable(Id),
  instalment: z.int().check(z.gte(1), z.lte(60)),
  fund: CallFund,
  keyId: Id,
  label: plainText(120).check(z.minLength(1)),
  issuedOn: LocalDate,
  dueOn: LocalDate,
  total: Cents.check(z.gte(1)),
  iban: Iban,
  communication: z.enum(['perOwner', 'perCall']),
});
export type IssueCall = z.infer<typeof IssueCall>;

export function issueReads({ building, planId, instalment, communication }: IssueCall): Read[] {
  const planned: Read[] =
    planId === null
      ? []
      : [
          { by: 'id', id: planId },
          { by: 'subject', type: 'fundCall', subject: instalmentName(planId, instalment) },
          { by: 'subject', type: 'fundCallCancelled', subject: instalmentName(planId, instalment) },
        ];
  return [
    ...planned,
    { by: 'id', id: building },
    { by: 'id', id: paymentSettingsIdOf(building) },
    { by: 'building', type: 'allocationKey', building },
    { by: 'building', type: 'lot', building },
    { by: 'building', type: 'ownership', building },
    ...communicationReads(building, communication),
    ...yearReads(building),
  ];
}

/** [CAL-6] Issuing writes the call, each owner's copy and one entry, all or nothing. */
export function decideIssue(command: Placed<IssueCall>, state: State, context: Context): Decision {
  const { building, keyId, issuedOn, total } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'ownership' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const refusal =
    checkPlanned(command.body, state) ??
    checkTerms(command.body, association, state) ??
    unlikelyDay(issuedOn, context.today) ??
    closedYear(building, issuedOn, state);
  if (refusal) return { is: 'refused', refusal };
  const key = state.byBuilding<AllocationKey>('allocationKey', building).find(({ id }) => id === keyId);
  const shared = shareCall(total, issuedOn, {
    key,
    lots: state.byBuilding<Lot>('lot', building),
    ownerships: state.byBuilding<Ownership>('ownership', building),
  });
  if (!shared.ok) return { is: 'refused', refusal: shared.refusal };
  const { communication: _, ...said } = command.body;
  const call: FundCall = {
    ...said,
    parts: partsWithCommunication(command.id, command.body, shared.value, state),
  };
  return { is: 'applied', effects: issueEffects(command.id, call, association, key?.body, context) };
}

/** [CAL-4] An instalment is issued once, whatever two devices did; [CAL-5] as its plan says it. */
function checkPlanned(call: IssueCall, state: State): Refusal | null {
  const { building, planId, instalment, fund, keyId, total, iban } = call;
  if (planId === null) return null;
  const plan = state.byId<CallPlan>('callPlan', planId)?.body;
  if (plan?.building !== building) return { code: 'callPlan.unknown' };
  const issued = standingCall(planId, instalment, state)?.body;
  if (issued) return { code: 'call.alreadyIssued', params: { label: issued.label, date: issued.issuedOn } };
  const { terms, schedule } = plan;
  const planned = schedule.instalments.find(({ n }) => n === instalment);
  const isAsPlanned =
    planned?.amount === total && terms.fund === fund && terms.keyId === keyId && terms.iban === iban;
  return isAsPlanned ? null : { code: 'call.changedMeanwhile' };
}

/** [CAL-7] Kinds are kept apart at the bank as in the ledger; [CAL-8] a call is due on its day or later. */
function checkTerms(call: IssueCall, association: Building, state: State): Refusal | null {
  const { building, fund, iban, issuedOn, dueOn, communication } = call;
  const purpose = accountPurposeOf(fund);
  const account = association.bankAccounts.find((one) => one.iban === iban);
  if (account?.purpose !== purpose) return { code: 'call.wrongAccount', params: { purpose } };
  if (dueOn < issuedOn) return { code: 'call.dueBeforeIssue', params: { date: issuedOn } };
  const chosen = state.byId<PaymentSettings>('paymentSettings', paymentSettingsIdOf(building))?.body;
  const isAsSet = paymentSettingsOf(chosen).communication === communication;
  return isAsSet ? null : { code: 'call.changedMeanwhile' };
}

function issueEffects(
  command: Id,
  call: FundCall,
  association: Building,
  key: AllocationKey | undefined,
  context: Context,
): Effect[] {
  const { building, fund, label, issuedOn, dueOn, parts } = call;
  const fundCallId = `${command}.fundCall`;
  const booked = bookEvent(
    {
      building,
      association,
      date: issuedOn,
      description: label,
      voucher: { kind: 'fundCall', id: fundCallId, pages: [] },
      event: {
        is: 'call',
        fund,
        label,
        parts: parts.map(({ ownerId, claimId, amount }) => ({
          ownerId,
          amount,
          claim: { id: claimId, kind: fund, dueOn },
          label,
        })),
      },
      command,
    },
    context,
  );
  const told = parts.map(
    (part): Effect => ({
      do: 'fact',
      type: 'ownerCall',
      id: part.claimId,
      body: ownerCallOf({ ...call, id: fundCallId }, part, key, association.name),
    }),
  );
  return [{ do: 'fact', type: 'fundCall', id: fundCallId, body: call }, ...told, ...booked];
}
