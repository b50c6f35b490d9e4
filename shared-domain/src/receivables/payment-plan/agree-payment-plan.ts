import { entriesOf } from '../../accounting/entry/entries-of.ts';
import { sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Owner } from '../../ownership/owner/owner.ts';
import type { Decision, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { type PaymentSettings, paymentSettingsIdOf, paymentSettingsOf } from '../call/payment-settings.ts';
import { openClaims } from '../claims/open-claims.ts';
import { linesOfParty } from '../claims/party-line.ts';
import { type PaymentPlan, type PaymentPlanEnd, plannedTotal } from './payment-plan.ts';
import { standingPlans } from './plan-status.ts';

export function planReads(ownerId: Id): Read[] {
  return [
    { by: 'id', id: ownerId },
    { by: 'subject', type: 'paymentPlan', subject: ownerId },
    { by: 'subject', type: 'paymentPlanEnd', subject: ownerId },
  ];
}

/** What an agreement looks at beside the plans: the books, for what is open, and the order money pays in. */
export function agreementReads({ building, ownerId }: PaymentPlan): Read[] {
  return [
    ...planReads(ownerId),
    { by: 'id', id: paymentSettingsIdOf(building) },
    { by: 'building', type: 'journalEntry', building },
  ];
}

/** [PPL-1] A plan covers what was open when it was agreed, to the cent; [PPL-2] a debt stands in one plan at a time. */
export function decidePaymentPlan(command: Placed<PaymentPlan>, state: State): Decision {
  const { building, ownerId } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'paymentPlan' };
  const refusal = checkPlan(command.body) ?? checkOwner(command.body, state);
  if (refusal) return { is: 'refused', refusal };
  const planned = new Set(
    plansOf(ownerId, state).flatMap(({ body }) => body.claims.map(({ claimId }) => claimId)),
  );
  if (command.body.claims.some(({ claimId }) => planned.has(claimId))) {
    return { is: 'refused', refusal: { code: 'paymentPlan.claimInPlan' } };
  }
  const changed = checkOpen(command.body, state);
  if (changed) return { is: 'refused', refusal: changed };
  const body = command.body;
  return {
    is: 'applied',
    effects: [
      { do: 'fact', type: 'paymentPlan', id: `${command.id}.plan`, body },
      { do: 'fact', type: 'ownerPaymentPlan', id: `${command.id}.ownerPlan`, body },
    ],
  };
}

/** [PPL-3] A plan that was kept, broken or changed ends once; what is still open may then be reminded of, or planned anew. */
export function decidePlanEnd(command: Placed<PaymentPlanEnd>, state: State): Decision {
  const { building, ownerId, planId } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'paymentPlan' };
  const known = state.bySubject<PaymentPlan>('paymentPlan', ownerId).some(({ id }) => id === planId);
  if (!known) return { is: 'refused', refusal: { code: 'paymentPlan.unknown' } };
  if (!plansOf(ownerId, state).some(({ id }) => id === planId)) {
    return { is: 'refused', refusal: { code: 'paymentPlan.alreadyEnded' } };
  }
  const body = command.body;
  return {
    is: 'applied',
    effects: [
      { do: 'fact', type: 'paymentPlanEnd', id: `${command.id}.planEnd`, body },
      { do: 'fact', type: 'ownerPaymentPlanEnd', id: `${command.id}.ownerPlanEnd`, body },
    ],
  };
}

function plansOf(ownerId: Id, state: State) {
  return standingPlans(
    state.bySubject<PaymentPlan>('paymentPlan', ownerId),
    state.bySubject<PaymentPlanEnd>('paymentPlanEnd', ownerId).map(({ body }) => body),
  );
}

/** [PPL-1] */
export function checkPlan(plan: Pick<PaymentPlan, 'agreedOn' | 'claims' | 'instalments'>): Refusal | null {
  const added = sum(plan.instalments.map(({ amount }) => amount));
  const total = plannedTotal(plan);
  if (added !== total) return { code: 'paymentPlan.doesNotAddUp', params: { sum: added, total } };
  const days = [plan.agreedOn, ...plan.instalments.map(({ dueOn }) => dueOn)];
  const isOrdered = days.every((day, index) => index === 0 || day >= (days[index - 1] ?? ''));
  const ids = new Set(plan.claims.map(({ claimId }) => claimId));
  if (ids.size < plan.claims.length) return { code: 'paymentPlan.claimInPlan' };
  return isOrdered ? null : { code: 'paymentPlan.datesOutOfOrder' };
}

function checkOwner({ building, ownerId }: PaymentPlan, state: State): Refusal | null {
  const owner = state.byId<Owner>('owner', ownerId);
  return owner?.body.building === building ? null : { code: 'ownership.ownerUnknown' };
}

/** [PPL-1] The debts are this owner's, open as their author saw them: else a plan of one cent held a whole debt back. */
function checkOpen({ building, ownerId, claims }: PaymentPlan, state: State): Refusal | null {
  const chosen = state.byId<PaymentSettings>('paymentSettings', paymentSettingsIdOf(building))?.body;
  const entries = entriesOf(state.byBuilding('journalEntry', building));
  const lines = linesOfParty(entries, { kind: 'owner', id: ownerId });
  const known = openClaims(lines, paymentSettingsOf(chosen).imputation).claims;
  const open = new Map(known.map((claim) => [claim.id, claim.open]));
  if (claims.every((claim) => open.get(claim.claimId) === claim.open)) return null;
  const total = sum(claims.map(({ claimId }) => open.get(claimId) ?? 0));
  return { code: 'paymentPlan.doesNotAddUp', params: { sum: plannedTotal({ claims }), total } };
}
