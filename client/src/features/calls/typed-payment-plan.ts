import { allocate, type Cents, type LocalDate, type Refusal, sum } from 'shared-domain/kernel';
import { addMonths, checkPlan, type OpenClaim, type PaymentPlan } from 'shared-domain/receivables';
import type { Troubles } from '../../ui/index.ts';

/** A payment plan as it is typed: so many equal instalments, a month apart, over all an owner owes. */
export type TypedPaymentPlan = {
  readonly ownerId: string;
  readonly count: string;
  readonly firstOn: LocalDate | null;
};

/** An owner with debts that no plan covers yet. */
export type Debtor = {
  readonly ownerId: string;
  readonly name: string;
  readonly claims: readonly Pick<OpenClaim, 'id' | 'open'>[];
  readonly open: Cents;
};

type Around = {
  readonly building: string;
  readonly agreedOn: LocalDate;
  readonly debtors: readonly Debtor[];
};

export type ReadPaymentPlan = { readonly plan: PaymentPlan | null; readonly troubles: Troubles };

export function readPaymentPlan(typed: TypedPaymentPlan, around: Around): ReadPaymentPlan {
  const troubles: Record<string, Refusal> = {};
  const debtor = around.debtors.find(({ ownerId }) => ownerId === typed.ownerId);
  const count = Number(typed.count);
  if (!debtor) troubles['payment-owner'] = { code: 'field.missing' };
  if (!/^\d{1,2}$/.test(typed.count.trim()) || count < 1 || count > 60) {
    troubles['payment-count'] = { code: 'field.notNumber' };
  }
  if (typed.firstOn === null) troubles['payment-first'] = { code: 'field.missing' };
  if (!debtor || typed.firstOn === null || Object.keys(troubles).length > 0) return { plan: null, troubles };
  const { firstOn } = typed;
  const claims = debtor.claims.map(({ id, open }) => ({ claimId: id, open }));
  const amounts = allocate(sum(claims.map(({ open }) => open)), Array<number>(count).fill(1));
  const instalments = amounts
    .map((amount, index) => ({ dueOn: addMonths(firstOn, index), amount }))
    .filter(({ amount }) => amount > 0);
  const { building, agreedOn } = around;
  const plan: PaymentPlan = { building, ownerId: debtor.ownerId, agreedOn, claims, instalments };
  const wrong = checkPlan(plan);
  return wrong ? { plan: null, troubles: { 'payment-first': wrong } } : { plan, troubles };
}
