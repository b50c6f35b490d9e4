import type { ClaimKind } from '../../accounting/entry/journal-entry.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Credit, draw, takeBack } from './credit.ts';
import type { PartyLine } from './party-line.ts';
import { payingLines } from './paying-events.ts';

/** A debt while money is laid on it. */
export type Raised = {
  readonly id: Id;
  readonly kind: ClaimKind;
  readonly account: string;
  readonly label: string;
  readonly raisedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly amount: Cents;
  open: Cents;
  readonly payments: { on: LocalDate; amount: Cents; entryId: Id }[];
};

/** [CLM-2] The claims with the money that names them, and the credits: money on account and what was paid too much. */
export function gatherClaims(lines: readonly PartyLine[]): { raised: Raised[]; credits: Credit[] } {
  const inTime = inOrderOfTime(lines);
  const pays = payingLines(inTime);
  const { groups, onAccount } = groupLines(inTime, pays);
  const credits: Credit[] = [];
  const raised = [...groups].flatMap(([id, group]) => claimOf(id, group, pays, credits) ?? []);
  credits.push(...onAccount.filter(({ amount }) => amount < 0).map(asCredit));
  for (const line of onAccount.filter(({ amount }) => amount > 0)) {
    const uncovered = takeBack(credits, line);
    if (uncovered > 0) raised.push(debtOf(line, line.entryId, uncovered));
  }
  return { raised, credits };
}

/** A debt without a claim goes by the name of its entry. */
function groupLines(inTime: readonly PartyLine[], pays: (line: PartyLine) => boolean) {
  const groups = new Map<Id, PartyLine[]>();
  const onAccount: PartyLine[] = [];
  for (const line of inTime) {
    const id = line.claim?.id ?? (line.amount > 0 && !pays(line) ? line.entryId : null);
    const group = id === null ? onAccount : (groups.get(id) ?? []);
    group.push(line);
    if (id !== null) groups.set(id, group);
  }
  return { groups, onAccount };
}

/** [CLM-6] [CLM-7] One claim's own lines. What it was paid too much, and what it owes the other way, becomes credit. */
function claimOf(
  id: Id,
  group: readonly PartyLine[],
  pays: (line: PartyLine) => boolean,
  credits: Credit[],
): Raised | null {
  const paying = group.filter(pays);
  const paid = paying.filter(({ amount }) => amount < 0).map(asCredit);
  const givenBack = paying.filter(({ amount }) => amount > 0).map((line) => takeBack(paid, line));
  const amount = sum(group.filter((line) => !pays(line)).map((line) => line.amount)) + sum(givenBack);

  const first = group.find((line) => !pays(line)) ?? group[0];
  if (!first) return null;
  const claim = debtOf(first, id, amount);
  if (amount < 0) credits.push({ on: first.on, entryId: first.entryId, amount: -amount });
  for (const payment of draw(paid, Math.max(amount, 0))) {
    claim.open -= payment.amount;
    claim.payments.push(payment);
  }
  credits.push(...paid.filter((rest) => rest.amount > 0));
  return amount === 0 && claim.payments.length === 0 ? null : { ...claim, open: Math.max(claim.open, 0) };
}

function debtOf(line: PartyLine, id: Id, amount: Cents): Raised {
  const { claim, account, label, on } = line;
  return {
    id,
    kind: claim?.kind ?? (line.event === 'ownerRefund' ? 'refund' : 'opening'),
    account,
    label,
    raisedOn: on,
    dueOn: claim?.dueOn ?? null,
    amount,
    open: amount,
    payments: [],
  };
}

function asCredit({ on, entryId, amount }: PartyLine): Credit {
  return { on, entryId, amount: -amount };
}

/** By day, and then in an order that is the same on every device, in whatever order the lines came. */
function inOrderOfTime(lines: readonly PartyLine[]): PartyLine[] {
  const named = lines.map((line) => ({ line, name: nameOf(line) }));
  return named.sort((a, b) => compareText(a.name, b.name)).map(({ line }) => line);
}

function nameOf({ on, entryId, claim, account, amount, label, event, reverses }: PartyLine): string {
  const { id, kind, dueOn } = claim ?? { id: '', kind: '', dueOn: '' };
  return JSON.stringify([on, entryId, id, account, amount, label, event, reverses, kind, dueOn]);
}
