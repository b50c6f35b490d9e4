import type { Cents } from '../../kernel/cents.ts';
import { sum } from '../../kernel/cents.ts';
import { invariant } from '../../kernel/invariant.ts';
import { type AccountRole, accountOf, type ChosenAccounts } from '../chart/account-roles.ts';
import { type ClaimKind, type EntryLine, isBalanced, type MoneyEventName } from '../entry/journal-entry.ts';
import type { CostLine, EventOf, FundKind, MoneyEvent, OpeningBalance, OwnerPart } from './money-event.ts';

type Account = (role: AccountRole) => string;
type Posting = { readonly [Is in MoneyEventName]: (event: EventOf<Is>, account: Account) => EntryLine[] };

/**
 * [ACC-9] The lines of an event's entry. Every event has its posting: one without does not compile.
 * [ACC-6] They balance; lines of nothing are left out.
 */
export function postEvent(event: MoneyEvent, chosen: ChosenAccounts): EntryLine[] {
  const write = posting[event.is] as (event: MoneyEvent, account: Account) => EntryLine[];
  const lines = write(event, (role) => accountOf(role, chosen)).filter(
    ({ debit, credit }) => debit !== credit,
  );
  invariant(isBalanced(lines), `a posted ${event.is} balances`);
  return lines;
}

const posting: Posting = {
  purchase: ({ supplierId, label, total, claim, costs }, account) => [
    ...costs.map(costLine),
    { ...line(account('supplier'), -total, label), party: { kind: 'supplier', id: supplierId }, claim },
  ],
  supplierPayment: ({ bank, parts }, account) => [
    ...parts.map(({ supplierId, amount, claim, label }) => ({
      ...line(account('supplier'), amount, label),
      party: { kind: 'supplier' as const, id: supplierId },
      claim,
    })),
    line(bank, -total(parts), firstLabel(parts)),
  ],
  call: ({ fund, label, parts }, account) => [
    ...owners(parts, 1, account),
    line(account(creditOfFund[fund]), -total(parts), label),
  ],
  ownerPayment: ({ bank, parts }, account) => [
    line(bank, total(parts), firstLabel(parts)),
    ...owners(parts, -1, account),
  ],
  ownerRefund: ({ bank, parts }, account) => [
    ...owners(parts, 1, account),
    line(bank, -total(parts), firstLabel(parts)),
  ],
  returnedDebit: ({ bank, parts }, account) => [
    ...owners(parts, 1, account),
    line(bank, -total(parts), firstLabel(parts)),
  ],
  reserveUse: ({ fund, amount, keyId, label }, account) => [
    line(account(fund), amount, label),
    { ...line(account('reserveUsed'), -amount, label), cost: { bearer: { by: 'key', keyId }, vat: 0 } },
  ],
  privateCost: ({ part, lotId }, account) => [
    ...owners([part], 1, account),
    {
      ...line(account('privateCosts'), -part.amount, part.label),
      cost: { bearer: { by: 'owner', ownerId: part.ownerId, lotId }, vat: 0 },
    },
  ],
  lateInterest: ({ parts }, account) => [
    ...owners(parts, 1, account),
    line(account('interestCharged'), -total(parts), firstLabel(parts)),
  ],
  reminderFee: ({ parts }, account) => [
    ...owners(parts, 1, account),
    line(account('feesCharged'), -total(parts), firstLabel(parts)),
  ],
  settlement: ({ ownerId, claim, label, costs, provisions }, account) => [
    {
      ...line(ownerAccount(claim.kind, account), total(costs) - total(provisions), label),
      party: { kind: 'owner', id: ownerId },
      claim,
    },
    ...costs.map((cost) => line(cost.account, -cost.amount, label)),
    ...provisions.map((provision) => line(provision.account, provision.amount, label)),
  ],
  deferral: ({ cost, back }, account) => accrual(account('deferredCharges'), cost, back),
  invoiceToReceive: ({ cost, back }, account) => accrual(account('invoicesToReceive'), cost, !back),
  lotSale: ({ sellers, buyers, label }, account) => [
    ...owners(sellers, -1, account),
    line(account('workingFund'), total(sellers), label),
    ...owners(buyers, 1, account),
    line(account('workingFund'), -total(buyers), label),
  ],
  bankBooking: ({ bank, account: code, amount, label, bearer }) => [
    line(bank, amount, label),
    { ...line(code, -amount, label), cost: bearer && { bearer, vat: 0 } },
  ],
  internalTransfer: ({ from, to, amount, label }) => [line(to, amount, label), line(from, -amount, label)],
  opening: ({ balances }) => balances.map(balanceLine),
  closing: ({ results, label }, account) => [
    ...results.map((one) => line(one.account, -one.balance, label)),
    line(account('result'), sum(results.map(({ balance }) => balance)), label),
  ],
  manual: ({ balances }) => balances.map(balanceLine),
  reversal: ({ lines }) =>
    lines.map((one) => ({
      ...one,
      debit: one.credit,
      credit: one.debit,
      cost: one.cost && { ...one.cost, vat: one.cost.vat === 0 ? 0 : -one.cost.vat },
    })),
};

const creditOfFund: { readonly [Fund in FundKind]: AccountRole } = {
  workingFund: 'workingFund',
  reserveFund: 'reserveFund',
  provision: 'provisionsCalled',
  extraordinary: 'extraordinaryCalled',
};

/** [ACC-10] What owners owe the reserve fund is kept apart from the rest. */
function ownerAccount(kind: ClaimKind | undefined, account: Account): string {
  return account(kind === 'reserveFund' ? 'ownerReserve' : 'ownerWorking');
}

function owners(parts: readonly OwnerPart[], sign: 1 | -1, account: Account): EntryLine[] {
  return parts.map(({ ownerId, amount, claim, label }) => ({
    ...line(ownerAccount(claim?.kind, account), sign * amount, label),
    party: { kind: 'owner', id: ownerId },
    claim,
  }));
}

function costLine({ account, label, amount, bearer, vat }: CostLine): EntryLine {
  return { ...line(account, amount, label), cost: { bearer, vat } };
}

function balanceLine({ account, amount, party, claim, cost, label }: OpeningBalance): EntryLine {
  return { ...line(account, amount, label), party, claim, cost: cost ?? null };
}

function accrual(held: string, cost: CostLine, raisesCost: boolean): EntryLine[] {
  const sign = raisesCost ? 1 : -1;
  return [
    costLine({ ...cost, amount: sign * cost.amount, vat: cost.vat === 0 ? 0 : sign * cost.vat }),
    line(held, -sign * cost.amount, cost.label),
  ];
}

/** Positive amounts are debits. */
function line(account: string, amount: Cents, label: string): EntryLine {
  const side = amount >= 0 ? { debit: amount, credit: 0 } : { debit: 0, credit: -amount };
  return { ...side, account, party: null, label, cost: null, claim: null };
}

const total = (parts: readonly { readonly amount: Cents }[]) => sum(parts.map(({ amount }) => amount));
const firstLabel = (parts: readonly { readonly label: string }[]) => parts[0]?.label ?? '';
