import { type LocalDate, sum } from 'shared-domain/kernel';
import {
  type Address,
  type Holding,
  holdingOn,
  type KeyVersion,
  keyVersionOn,
  partyName,
} from 'shared-domain/ownership';
import type { Shown } from '../../data/index.ts';

/** sumOf: how the parts of a version stand to the denominator. */
export type SumOfParts = {
  readonly sum: number;
  readonly denominator: number;
  /** Above zero: so many are missing; below: so many too many. */
  readonly missing: number;
};
export type KeyColumn = {
  readonly key: Shown<'allocationKey'>;
  /** In force on the day looked at; null: not yet. */
  readonly version: KeyVersion | null;
  readonly sums: SumOfParts;
};

export function sumOfParts(parts: Readonly<Record<string, number>>, denominator: number): SumOfParts {
  const added = sum(Object.values(parts));
  return { sum: added, denominator, missing: denominator - added };
}

export function keyColumns(keys: readonly Shown<'allocationKey'>[], on: LocalDate): KeyColumn[] {
  return [...keys].sort(byRank).map((key) => {
    const version = keyVersionOn(key.body, on) ?? null;
    return { key, version, sums: sumOfParts(version?.parts ?? {}, key.body.denominator) };
  });
}

/** The part of a lot in the building's first general key: what its base deed gives it. */
export function generalPart(
  columns: readonly KeyColumn[],
  lotId: string,
): { readonly part: number; readonly denominator: number } | null {
  const general = columns.find(({ key }) => key.body.kind === 'general');
  const part = general?.version?.parts[lotId];
  return general && part !== undefined ? { part, denominator: general.key.body.denominator } : null;
}

export function byRank(
  a: { readonly body: { readonly rank: string } },
  b: { readonly body: { readonly rank: string } },
): number {
  return a.body.rank.localeCompare(b.body.rank);
}

export type HeldBy = {
  readonly ownerId: string;
  readonly name: string;
  readonly share: string | null;
  readonly isContact: boolean;
};

/** Who holds a lot, with the share of each where there are several. */
export function namesOf(holding: Holding | undefined, owners: readonly Shown<'owner'>[]): HeldBy[] {
  if (!holding) return [];
  const names = new Map(owners.map(({ id, body }) => [id, partyName(body.party)]));
  return holding.holders.map(({ ownerId, numerator, denominator }) => ({
    ownerId,
    name: names.get(ownerId) ?? '…',
    share: numerator === denominator ? null : `${numerator}/${denominator}`,
    isContact: holding.primaryContact === ownerId,
  }));
}

export function holdingNow(
  ownerships: readonly Shown<'ownership'>[],
  lotId: string,
  on: LocalDate,
): Holding | undefined {
  const ownership = ownerships.find(({ body }) => body.lotId === lotId);
  return ownership && holdingOn(ownership.body, on);
}

/** The next place at the end: ranks are four digits. */
export function nextRank(taken: readonly string[]): string {
  const last = taken.reduce((most, rank) => Math.max(most, Number(rank) || 0), 0);
  return String(Math.min(last + 1, 9999)).padStart(4, '0');
}

/** The address on one line, whatever of it is known. */
export function addressLine({ street, postalCode, city }: Address): string {
  return [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
