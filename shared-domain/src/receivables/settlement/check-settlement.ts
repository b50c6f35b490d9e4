import { accountOf } from '../../accounting/chart/account-roles.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { partyName } from '../../ownership/owner/owner.ts';
import { holdersOn } from '../../ownership/ownership/ownership.ts';
import type { Anomaly, AnomalyTarget } from './anomaly.ts';
import type { Settlement } from './compute-settlement.ts';
import { farReadings } from './meter-use.ts';
import { isIn } from './period.ts';
import type { SettlementInput } from './settlement-input.ts';

/** Something on its way into the books that is dated in the period. */
export type Paper = {
  readonly id: string;
  readonly on: LocalDate | null;
  readonly label: string;
  readonly amount: Cents | null;
};

/** What a settlement cannot know from the books alone. */
export type Papers = {
  readonly drafts: readonly Paper[];
  /** Submitted, and not decided yet. */
  readonly undecided: readonly Paper[];
  readonly unmatchedBankLines: readonly Paper[];
};

/** [SET-9] Everything somebody should look at before a settlement is published, by name, each with its target. */
export function checkSettlement(settlement: Settlement, input: SettlementInput, papers: Papers): Anomaly[] {
  return [
    ...settlement.anomalies,
    ...farReadings(input, input.lots),
    ...suspense(input),
    ...calledWithoutHolding(settlement, input),
    ...waiting('draftInPeriod', 'draft', papers.drafts, input),
    ...waiting('undecidedInPeriod', 'submission', papers.undecided, input),
    ...waiting('unmatchedBankLine', 'bankLine', papers.unmatchedBankLines, input),
  ];
}

function waiting(
  name: 'draftInPeriod' | 'undecidedInPeriod' | 'unmatchedBankLine',
  kind: AnomalyTarget['kind'],
  papers: readonly Paper[],
  { period }: SettlementInput,
): Anomaly[] {
  return papers.flatMap(({ id, on, label, amount }) =>
    on !== null && isIn(on, period)
      ? [{ name, target: { kind, id }, params: { label, date: on, amount: amount ?? 0 } }]
      : [],
  );
}

/** Money nobody placed yet may be a cost; the account of rounding is no such money. */
function suspense({ entries, period, association }: SettlementInput): Anomaly[] {
  const account = accountOf('suspense', association.accountRoles);
  const rounding = accountOf('rounding', association.accountRoles);
  const lines = entries.filter(({ date }) => date <= period.until).flatMap((entry) => entry.lines);
  const held = lines.filter((line) => line.account.startsWith(account) && !line.account.startsWith(rounding));
  const amount = sum(held.map(({ debit, credit }) => debit - credit));
  if (amount === 0) return [];
  const target = { kind: 'account', id: account } as const;
  return [{ name: 'suspenseNotEmpty', target, params: { account, amount, date: period.until } }];
}

function calledWithoutHolding({ provisionsCalled }: Settlement, input: SettlementInput): Anomaly[] {
  const names = new Map(input.owners.map(({ id, body }) => [id, partyName(body.party)]));
  const holders = new Map<LocalDate, ReadonlySet<string>>();
  const holdersOf = (on: LocalDate) => {
    const known = holders.get(on);
    if (known) return known;
    const all = input.ownerships.flatMap(({ body }) => holdersOn(body, on).map(({ ownerId }) => ownerId));
    const found = new Set(all);
    holders.set(on, found);
    return found;
  };
  return provisionsCalled.flatMap(({ ownerId, on, label, amount }): Anomaly[] =>
    amount <= 0 || holdersOf(on).has(ownerId)
      ? []
      : [
          {
            name: 'provisionToNoHolder',
            target: { kind: 'owner', id: ownerId },
            params: { name: names.get(ownerId) ?? '', label, date: on, amount },
          },
        ],
  );
}
