import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { Basis } from './basis.ts';
import type { SettledGroup, Settlement } from './compute-settlement.ts';
import { costsByLot } from './costs-by-lot.ts';
import type {
  OwnShare,
  ProvisionalStatement,
  StatementBasis,
  StatementContent,
  StatementLine,
} from './owner-statement.ts';
import { daysOf } from './period.ts';
import type { Expense } from './settlement-expenses.ts';
import { tenantPart } from './tenant-share.ts';

/** [SET-14] What a settlement says to one owner, as long as it is none. */
export function statementOf(settlement: Settlement, ownerId: Id): ProvisionalStatement {
  const place = settlement.houses.placeOf.get(ownerId) ?? -1;
  const owner = settlement.owners[place];
  const { lines, bases } = linesOf(settlement, place, owner?.isFirm ?? false);
  const lotNumbers = new Map(settlement.houses.lots.map(({ id, body }) => [id, body.number]));
  return {
    is: 'provisional',
    ownerId,
    ownerName: owner?.name ?? '',
    period: settlement.period,
    days: daysOf(settlement.period),
    lots: lotsHeldBy(settlement, ownerId),
    byLot: costsByLot(settlement, ownerId),
    bases,
    lines,
    privateLines: settlement.privateCosts
      .filter((one) => one.ownerId === ownerId)
      .map(({ account, on, label, lotId, amount, vat }) => ({
        ...{ account, on, label, amount },
        lotNumber: lotId === null ? null : (lotNumbers.get(lotId) ?? null),
        vat: owner?.isFirm ? vat : null,
      })),
    provisionLines: settlement.provisionsCalled
      .filter((one) => one.ownerId === ownerId)
      .map(({ account, on, label, amount }) => ({ account, on, label, amount })),
    costs: owner?.costs ?? 0,
    provisions: owner?.provisions ?? 0,
    balance: owner?.balance ?? 0,
  };
}

/** [SET-15] The costs behind the lines, one by one, as every owner may see them. */
export function expensesOf({ groups }: Pick<Settlement, 'groups'>): Expense[] {
  return groups.flatMap(({ items }, group) => items.map((item) => ({ group, ...item })));
}

function linesOf({ groups }: Settlement, place: number, isFirm: boolean) {
  const lines: StatementLine[] = [];
  const bases: StatementBasis[] = [];
  const numberOf = new Map<string, number>();
  groups.forEach((group, at) => {
    const { shared, parts } = group;
    const weight = shared.weights.each[place];
    if (weight === undefined || BigInt(weight) === 0n) return;
    if (!numberOf.has(shared.name)) {
      numberOf.set(shared.name, bases.length);
      bases.push(basisFor(shared, place));
    }
    lines.push(
      lineFor(group, at, numberOf.get(shared.name) ?? 0, {
        place,
        isFirm,
        amount: parts.amounts[place] ?? 0,
      }),
    );
  });
  return { lines, bases };
}

function lineFor(
  { account, total, parts, vatParts, tenantPercent }: SettledGroup,
  group: number,
  basis: number,
  { place, isFirm, amount }: { place: number; isFirm: boolean; amount: Cents },
): StatementLine {
  return {
    ...{ group, basis, account, total, amount },
    leftover: parts.leftover.has(place) ? 1 : 0,
    tenant: tenantPart(amount, tenantPercent),
    vat: isFirm ? (vatParts?.[place] ?? 0) : null,
  };
}

function basisFor({ by, within, days, weights, holdings }: Basis, place: number): StatementBasis {
  const shares = holdings
    .filter(({ owner }) => owner === place)
    .map(
      ({ lotId, lotNumber, part, spell }): OwnShare => ({
        ...{ lotId, lotNumber, part },
        days: spell.days,
        share: { numerator: spell.numerator, denominator: spell.denominator },
      }),
    );
  return { by, within, days, weight: String(weights.each[place]), total: String(weights.total), shares };
}

/** [SET-2] The lots somebody held in the period, with the days of each. */
export function lotsHeldBy(
  { houses, period }: Pick<Settlement, 'houses' | 'period'>,
  ownerId: Id,
): StatementContent['lots'] {
  return houses.lots.flatMap(({ id, body }) =>
    houses
      .spellsOf(id, period)
      .spells.filter((spell) => spell.ownerId === ownerId)
      .map(({ days, numerator, denominator }) => ({
        lotId: id,
        lotNumber: body.number,
        days,
        share: { numerator, denominator },
      })),
  );
}
