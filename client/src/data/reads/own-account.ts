import { type LocalDate, sum } from 'shared-domain/kernel';
import {
  heldClaims,
  linesOfMovements,
  type OpenClaim,
  openClaims,
  type PartyAccount,
  type PartyLine,
  type PaymentPlan,
  type PlanInstalment,
  planStatus,
  standingPlans,
} from 'shared-domain/receivables';
import type { Profile } from '../session/session-state.ts';
import type { Shown } from '../shown.ts';

/** late: its day is past · planned: in a payment plan that is kept. */
export type ClaimState = 'toPay' | 'partly' | 'late' | 'planned' | 'paid';

export type OwnClaim = OpenClaim & { readonly state: ClaimState };

/** One owner's account with an association, as what they were told adds up to. */
export type OwnAccount = {
  readonly organisation: string;
  readonly building: string;
  readonly ownerId: string;
  readonly balance: PartyAccount['balance'];
  readonly claims: readonly OwnClaim[];
  readonly lines: readonly PartyLine[];
  /** The next instalment of each payment plan that is kept. */
  readonly instalments: readonly PlanInstalment[];
  /** The day by which something is to be paid; null when nothing is. */
  readonly dueOn: LocalDate | null;
  /** Of what is open, what should have been paid by now. */
  readonly late: number;
};

type Known = {
  readonly movements: readonly Shown<'ownerMovement'>[];
  readonly plans: readonly Shown<'ownerPaymentPlan'>[];
  readonly ends: readonly Shown<'ownerPaymentPlanEnd'>[];
  readonly profile: Pick<Profile, 'memberships'>;
  readonly today: LocalDate;
};

/** A person's accounts, one for each building they own in: a syndic's device also foretells what others are called. */
export function ownAccounts({ movements, plans, ends, profile, today }: Known): OwnAccount[] {
  return profile.memberships.flatMap(({ organisation, grants }) =>
    grants.flatMap((grant): OwnAccount[] => {
      if (grant.role !== 'owner') return [];
      const isTheirs = (one: { organisation: string; body: { ownerId: string } }) =>
        one.organisation === organisation && one.body.ownerId === grant.owner;
      const lines = linesOfMovements(movements.filter(isTheirs).map(({ body }) => body));
      const { claims, balance } = openClaims(lines);
      const standing = standingPlans(
        plans.filter(isTheirs),
        ends.map(({ body }) => body),
      );
      const bodies = standing.map(({ body }) => body);
      const held = heldClaims(bodies, claims, today);
      const instalments = nextInstalments(bodies, claims, today);
      const own = claims.map((claim) => ({ ...claim, state: stateOf(claim, held, today) }));
      const place = { organisation, building: grant.building, ownerId: grant.owner };
      const late = sum(own.filter(({ state }) => state === 'late').map(({ open }) => open));
      const dueOn = firstDue(own, instalments);
      return [{ ...place, balance, claims: own, lines, instalments, dueOn, late }];
    }),
  );
}

function stateOf(claim: OpenClaim, held: ReadonlySet<string>, today: LocalDate): ClaimState {
  if (claim.open <= 0) return 'paid';
  if (held.has(claim.id)) return 'planned';
  if (claim.dueOn !== null && claim.dueOn < today) return 'late';
  return claim.paid > 0 ? 'partly' : 'toPay';
}

function nextInstalments(
  plans: readonly PaymentPlan[],
  claims: readonly OpenClaim[],
  today: LocalDate,
): PlanInstalment[] {
  return plans.flatMap((plan) => {
    const { is, next } = planStatus(plan, claims, today);
    return is === 'kept' && next ? [next] : [];
  });
}

/** What a plan spreads is due as the plan says. */
function firstDue(claims: readonly OwnClaim[], instalments: readonly PlanInstalment[]): LocalDate | null {
  const days = claims
    .filter(({ open, state }) => open > 0 && state !== 'planned')
    .flatMap(({ dueOn }) => dueOn ?? [])
    .concat(instalments.map(({ dueOn }) => dueOn));
  return days.length > 0 ? days.reduce((first, day) => (day < first ? day : first)) : null;
}
