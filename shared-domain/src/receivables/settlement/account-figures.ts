import type { ClaimKind } from '../../accounting/entry/journal-entry.ts';
import { sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { openClaims } from '../claims/open-claims.ts';
import { linesByParty, type PartyLine } from '../claims/party-line.ts';
import type { OwnerStatement } from './owner-statement.ts';
import type { SettlementInput } from './settlement-input.ts';

const linesOf = new WeakMap<SettlementInput, ReadonlyMap<Id, PartyLine[]>>();

/**
 * [SET-17] The owner's account beside the settlement: what it stood at when the period began and the day it was booked, and
 * what is overdue, by the order in which the association has money pay. Arrears are told apart from what the settlement asks; one that is corrected asks nothing any more.
 */
export function accountFigures(
  input: SettlementInput,
  ownerId: Id,
  days: { readonly from: LocalDate; readonly bookedOn: LocalDate; readonly today: LocalDate },
  order: readonly ClaimKind[],
): OwnerStatement['account'] {
  const lines = (linesOf.get(input) ?? readLines(input)).get(ownerId) ?? [];
  const balance = (isIn: (line: PartyLine) => boolean) => sum(lines.filter(isIn).map(({ amount }) => amount));
  const known = lines.filter(({ on }) => on <= days.today);
  const overdue = openClaims(known, order).claims.filter(
    ({ open, dueOn }) => open > 0 && dueOn !== null && dueOn < days.today,
  );
  return {
    opening: balance(({ on }) => on < days.from),
    closing: balance(({ on }) => on <= days.bookedOn),
    overdue: overdue.map(({ label, dueOn, open }) => ({ label, dueOn, open })),
  };
}

function readLines(input: SettlementInput): ReadonlyMap<Id, PartyLine[]> {
  const standing = input.entries.filter(
    ({ event, voucher }) => event !== 'settlement' || voucher.id !== input.corrects,
  );
  const byOwner = linesByParty(standing, 'owner');
  linesOf.set(input, byOwner);
  return byOwner;
}
