import { type Cents, sum } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import { partyName } from '../../ownership/owner/owner.ts';
import { type Anomaly, isBlocking } from './anomaly.ts';
import { type Basis, flawsOf, type Houses, weigh } from './basis.ts';
import type { BasisSpec } from './basis-spec.ts';
import { type CollectedCosts, type CostGroup, collectCosts, type PrivateCost } from './collect-costs.ts';
import { collectProvisions, type Provision } from './collect-provisions.ts';
import { meterFlaws } from './meter-flaws.ts';
import { overlap, type Period } from './period.ts';
import { inForce } from './settlement.ts';
import type { SettlementInput } from './settlement-input.ts';
import { type Parts, shareOut } from './share-out.ts';
import { rememberSpells } from './spells.ts';
import { type TakenEntries, takenEntries } from './taken-entries.ts';
import { tenantPercent } from './tenant-share.ts';

export type SettledOwner = {
  readonly ownerId: Id;
  readonly name: string;
  readonly isFirm: boolean;
  readonly costs: Cents;
  readonly privateCosts: Cents;
  readonly provisions: Cents;
  /** Positive: to pay. */
  readonly balance: Cents;
};

/** One account shared by one basis; `parts` by owner's place, and last what nobody bears. */
export type SettledGroup = CostGroup & {
  readonly shared: Basis;
  readonly parts: Parts;
  /** The VAT likewise, where a firm takes part. */
  readonly vatParts: readonly Cents[] | null;
  readonly tenantPercent: number;
};

/** [SET-14] What a settlement would be: seen, compared, and gone. Only the server's publication makes it one. */
export type Settlement = {
  readonly is: 'provisional';
  readonly period: Period;
  readonly corrects: Id | null;
  readonly owners: readonly SettledOwner[];
  readonly houses: Houses;
  readonly groups: readonly SettledGroup[];
  readonly privateCosts: readonly PrivateCost[];
  readonly provisionsCalled: readonly Provision[];
  readonly costs: Cents;
  readonly provisions: Cents;
  /** Costs that found nobody to bear them; only a settlement without them is published. */
  readonly unborne: Cents;
  readonly upTo: Readonly<Record<string, number>>;
  readonly late: readonly Id[];
  readonly without: readonly Id[];
  readonly anomalies: readonly Anomaly[];
};

/** Shares the costs of a period between those who held the lots, and deducts what they were called for. */
export function computeSettlement(input: SettlementInput): Settlement {
  const book = takenEntries(input);
  const collected = collectCosts(input, book.taken);
  const called = collectProvisions(book.taken, input.association.accountRoles);
  const houses = housesOf(input, collected, called.provisions);
  const bases = new Map([...collected.bases].map(([name, spec]) => [name, weigh(spec, houses)]));
  const firms = firmPlaces(input.owners, houses);
  const groups = collected.groups.map((group) => settle(group, bases, firms, input));
  const owners = totalsOf(input, houses, groups, collected.privateCosts, called.provisions);
  const costs = sum(owners.map((owner) => owner.costs));
  const provisions = sum(owners.map((owner) => owner.provisions));
  const unborne = collected.unborne + sum(groups.map(({ parts }) => parts.amounts.at(-1) ?? 0));
  const { upTo, late, without } = book;
  return {
    is: 'provisional',
    period: input.period,
    corrects: input.corrects,
    owners,
    houses,
    groups,
    privateCosts: collected.privateCosts,
    provisionsCalled: called.provisions,
    ...{ costs, provisions, unborne, upTo, late, without },
    anomalies: [
      ...ownAnomalies(input, book, collected, called.provisions),
      ...collected.anomalies,
      ...[...collected.bases.values()].flatMap((spec) => flawsOf(spec, houses)),
      ...called.anomalies,
    ],
  };
}

export function isPublishable({ anomalies }: Settlement): boolean {
  return !anomalies.some(isBlocking);
}

/** Owners in the order of their lots, so that two devices give a leftover cent to the same one. */
function housesOf(
  input: SettlementInput,
  { bases, privateCosts }: CollectedCosts,
  provisions: readonly Provision[],
) {
  const lots = [...input.lots].sort(
    (a, b) => compareText(a.body.rank, b.body.rank) || compareText(a.id, b.id),
  );
  const spellsOf = rememberSpells(new Map(input.ownerships.map(({ body }) => [body.lotId, body])));
  const placeOf = new Map<Id, number>();
  const seat = (ownerId: Id) => {
    if (!placeOf.has(ownerId)) placeOf.set(ownerId, placeOf.size);
  };
  const periods = periodsOf(bases);
  for (const { id } of lots) {
    for (const within of periods) {
      for (const { ownerId } of spellsOf(id, within).spells) seat(ownerId);
    }
  }
  const corrected = input.published.find(({ id }) => id === input.corrects)?.owners ?? [];
  const others = [...privateCosts, ...provisions, ...corrected].map(({ ownerId }) => ownerId);
  others.sort(compareText).forEach(seat);
  return { lots, spellsOf, placeOf };
}

function periodsOf(bases: ReadonlyMap<string, BasisSpec>): Period[] {
  const named = new Map([...bases.values()].map(({ within }) => [`${within.from}${within.until}`, within]));
  return [...named.entries()].sort(([a], [b]) => compareText(a, b)).map(([, within]) => within);
}

function firmPlaces(owners: SettlementInput['owners'], { placeOf }: Houses): ReadonlySet<number> {
  const firms = owners.filter(({ body }) => body.party.is === 'firm');
  return new Set(firms.flatMap(({ id }) => placeOf.get(id) ?? []));
}

function settle(
  group: CostGroup,
  bases: ReadonlyMap<string, Basis>,
  firms: ReadonlySet<number>,
  { settings }: SettlementInput,
): SettledGroup {
  const shared = bases.get(group.basis) as Basis;
  const hasFirm = group.vat !== 0 && shared.holdings.some(({ owner }) => firms.has(owner));
  return {
    ...group,
    shared,
    parts: shareOut(group.total, shared.weights),
    vatParts: hasFirm ? shareOut(group.vat, shared.weights).amounts : null,
    tenantPercent: tenantPercent(group.account, settings.tenantShares),
  };
}

function totalsOf(
  input: SettlementInput,
  { placeOf }: Houses,
  groups: readonly SettledGroup[],
  privateCosts: readonly PrivateCost[],
  provisions: readonly Provision[],
): SettledOwner[] {
  const known = new Map(input.owners.map(({ id, body }) => [id, body]));
  const shared = new Array<Cents>(placeOf.size).fill(0);
  for (const { parts } of groups) {
    for (let at = 0; at < shared.length; at += 1) shared[at] = (shared[at] ?? 0) + (parts.amounts[at] ?? 0);
  }
  const own = byOwner(privateCosts);
  const called = byOwner(provisions);
  return [...placeOf].map(([ownerId, place]) => {
    const party = known.get(ownerId)?.party;
    const privateSum = own.get(ownerId) ?? 0;
    const costs = (shared[place] ?? 0) + privateSum;
    const deducted = called.get(ownerId) ?? 0;
    return {
      ownerId,
      name: party ? partyName(party) : '',
      isFirm: party?.is === 'firm',
      costs,
      privateCosts: privateSum,
      provisions: deducted,
      balance: costs - deducted,
    };
  });
}

function byOwner(lines: readonly { readonly ownerId: Id; readonly amount: Cents }[]): Map<Id, Cents> {
  const sums = new Map<Id, Cents>();
  for (const { ownerId, amount } of lines) sums.set(ownerId, (sums.get(ownerId) ?? 0) + amount);
  return sums;
}

function ownAnomalies(
  input: SettlementInput,
  book: TakenEntries,
  { groups, privateCosts, metered, anomalies }: CollectedCosts,
  provisions: readonly Provision[],
): Anomaly[] {
  const { published, period, corrects } = input;
  const moved = [...groups, ...privateCosts, ...provisions, ...anomalies];
  const found: Anomaly[] = [];
  if (moved.length === 0) found.push({ name: 'nothingToSettle', target: null, params: {} });
  for (const one of inForce(published)) {
    if (one.id === corrects || !overlap(one.period, period)) continue;
    const target = { kind: 'settlement', id: one.id } as const;
    found.push({ name: 'overlapsSettlement', target, params: { ...one.period, label: one.label } });
  }
  for (const { entry, isLate } of book.taken) {
    if (!isLate) continue;
    const params = { label: entry.description, date: entry.date };
    found.push({ name: 'lateDocument', target: { kind: 'entry', id: entry.id }, params });
  }
  const [first, last] = [book.earlier[0], book.earlier.at(-1)];
  if (first && last) {
    const params = { count: book.earlier.length, from: first.date, until: last.date };
    found.push({ name: 'unsettledBefore', target: { kind: 'entry', id: first.id }, params });
  }
  return [...found, ...meterFlaws(input, metered)];
}
