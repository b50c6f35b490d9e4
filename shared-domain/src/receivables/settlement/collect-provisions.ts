import { accountOf, type ChosenAccounts } from '../../accounting/chart/account-roles.ts';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Anomaly } from './anomaly.ts';
import type { Taken } from './taken-entries.ts';

export type Provision = {
  readonly ownerId: Id;
  readonly account: string;
  readonly on: LocalDate;
  readonly label: string;
  readonly amount: Cents;
};

const deducted = [
  { kind: 'provision', role: 'provisionsCalled' },
  { kind: 'extraordinary', role: 'extraordinaryCalled' },
] as const;

/**
 * [SET-8] What each owner was called for on account of the costs (701, 702), paid or not; calls taken back count against
 * it. Working capital and reserve are no provisions: they stay where they are.
 */
export function collectProvisions(
  taken: readonly Taken[],
  chosen: ChosenAccounts,
): { provisions: Provision[]; anomalies: Anomaly[] } {
  const provisions: Provision[] = [];
  const anomalies: Anomaly[] = [];
  for (const { entry } of taken) {
    for (const { kind, role } of deducted) {
      const called = entry.lines.filter((line) => line.account.startsWith(accountOf(role, chosen)));
      const account = called[0]?.account;
      if (account === undefined) continue;
      const own = partsOf(entry, kind, account);
      provisions.push(...own);
      const untold =
        sum(called.map(({ debit, credit }) => credit - debit)) - sum(own.map((one) => one.amount));
      if (untold === 0) continue;
      anomalies.push({
        name: 'provisionWithoutOwner',
        target: { kind: 'entry', id: entry.id },
        params: { amount: untold, account, date: entry.date },
      });
    }
  }
  return { provisions, anomalies };
}

function partsOf(entry: Entry, kind: 'provision' | 'extraordinary', account: string): Provision[] {
  return entry.lines.flatMap(({ party, claim, debit, credit, label }) =>
    party?.kind === 'owner' && claim?.kind === kind
      ? [{ ownerId: party.id, account, on: entry.date, label, amount: debit - credit }]
      : [],
  );
}
