import type { Entry } from '../../accounting/entry/entries-of.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { Fraction } from '../../kernel/fraction.ts';
import type { Id } from '../../kernel/id.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import { type Owner, partyName } from '../../ownership/owner/owner.ts';
import { holdersOn, type Ownership } from '../../ownership/ownership/ownership.ts';
import type { OpenClaim } from '../claims/open-claims.ts';
import { reversedEntries } from './overdue.ts';
import type { InterestFormula, SentReminder } from './reminder.ts';

type Identified<Body> = { readonly id: Id; readonly body: Body };

/** All that is known of one debt and its debtor, as a lawyer or a justice of the peace wants it. */
export type DebtorFile = {
  readonly association: Pick<Building, 'name' | 'address' | 'enterpriseNumber'>;
  readonly debtor: Owner;
  readonly lots: readonly LotHeld[];
  /** Everything open, principal and costs. */
  readonly claims: readonly OpenClaim[];
  readonly payments: readonly { readonly on: LocalDate; readonly amount: Cents; readonly claim: string }[];
  readonly reminders: readonly ReminderInFile[];
  /** What has run since it was last charged. */
  readonly interest: InterestFormula | null;
  readonly privilege: { readonly years: readonly number[]; readonly amount: Cents };
  /** Photographed pages behind what was claimed, by hash. */
  readonly pages: readonly { readonly of: string; readonly sha256: string }[];
  readonly totals: {
    readonly principal: Cents;
    readonly interest: Cents;
    readonly fees: Cents;
    readonly total: Cents;
  };
};

type LotHeld = {
  readonly lotId: Id;
  readonly number: string;
  readonly share: Fraction;
  /** Who else holds the lot: jointly liable by law for bare ownership and usufruct, in indivision by the statutes alone. */
  readonly coDebtors: readonly { readonly name: string; readonly share: Fraction }[];
};

type ReminderInFile = Pick<
  SentReminder,
  'level' | 'sentOn' | 'channel' | 'registeredNumber' | 'payBy' | 'total' | 'sentByName' | 'text'
> & {
  /** The interest or the fee was taken back since. */
  readonly isTakenBack: boolean;
};

export type FileWorld = {
  readonly association: Building;
  readonly owners: readonly Identified<Owner>[];
  readonly lots: readonly Identified<Lot>[];
  readonly ownerships: readonly Ownership[];
  readonly entries: readonly Entry[];
  readonly reminders: readonly SentReminder[];
  readonly overdue: readonly OpenClaim[];
  readonly interest: InterestFormula | null;
};

/** [ARR-14] The legal file of a debtor at a date. Null: nobody of that name. */
export function debtorFile(ownerId: Id, world: FileWorld, on: LocalDate): DebtorFile | null {
  const debtor = world.owners.find(({ id }) => id === ownerId)?.body;
  if (!debtor) return null;
  const { association, overdue, interest } = world;
  const { name, address, enterpriseNumber } = association;
  return {
    association: { name, address, enterpriseNumber },
    debtor,
    lots: lotsOf(ownerId, world, on),
    claims: overdue,
    payments: overdue.flatMap(({ label, payments }) =>
      payments.map((payment) => ({ on: payment.on, amount: payment.amount, claim: label })),
    ),
    reminders: remindersOf(ownerId, world),
    interest,
    privilege: privilegeOf(overdue, on),
    pages: pagesOf(overdue, world.entries),
    totals: totalsOf(overdue, interest),
  };
}

/**
 * [ARR-14] The association's privilege on the lot: what fell due this year and the year before. Source: Mortgage law (16 December
 * 1851), art. 27, 7°.
 */
export function privilegeOf(claims: readonly OpenClaim[], on: LocalDate): DebtorFile['privilege'] {
  const years = [yearOf(on) - 1, yearOf(on)];
  const covered = claims.filter(({ kind, dueOn, raisedOn }) => {
    const isCost = kind === 'interest' || kind === 'fee';
    return !isCost && years.includes(yearOf(dueOn ?? raisedOn));
  });
  return { years, amount: sum(covered.map(({ open }) => open)) };
}

function lotsOf(ownerId: Id, { lots, owners, ownerships }: FileWorld, on: LocalDate): LotHeld[] {
  const nameOf = (id: Id) => {
    const owner = owners.find((one) => one.id === id);
    return owner ? partyName(owner.body.party) : '';
  };
  return ownerships.flatMap((ownership) => {
    const holders = holdersOn(ownership, on);
    const own = holders.find((holder) => holder.ownerId === ownerId);
    const lot = lots.find(({ id }) => id === ownership.lotId);
    if (!own || !lot) return [];
    const others = holders.filter((holder) => holder.ownerId !== ownerId);
    return [
      {
        lotId: lot.id,
        number: lot.body.number,
        share: shareOf(own),
        coDebtors: others.map((holder) => ({ name: nameOf(holder.ownerId), share: shareOf(holder) })),
      },
    ];
  });
}

function remindersOf(ownerId: Id, { reminders, entries }: FileWorld): ReminderInFile[] {
  const reversed = reversedEntries(entries);
  const isReversed = (entryId: Id | null) => entryId !== null && reversed.has(entryId);
  return reminders
    .filter((reminder) => reminder.ownerId === ownerId)
    .sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1))
    .map(({ level, sentOn, channel, registeredNumber, payBy, total, sentByName, text, ...booked }) => ({
      ...{ level, sentOn, channel, registeredNumber, payBy, total, sentByName, text },
      isTakenBack: isReversed(booked.interestEntryId) || isReversed(booked.feeEntryId),
    }));
}

function pagesOf(claims: readonly OpenClaim[], entries: readonly Entry[]): DebtorFile['pages'] {
  const ids = new Set(claims.map(({ id }) => id));
  const raising = entries.filter(({ lines }) => lines.some(({ claim }) => claim && ids.has(claim.id)));
  return raising.flatMap(({ description, voucher }) =>
    voucher.pages.map((sha256) => ({ of: description, sha256 })),
  );
}

function totalsOf(claims: readonly OpenClaim[], interest: InterestFormula | null): DebtorFile['totals'] {
  const openOf = (wanted: (kind: OpenClaim['kind']) => boolean) =>
    sum(claims.filter(({ kind }) => wanted(kind)).map(({ open }) => open));
  const parts = {
    principal: openOf((kind) => kind !== 'interest' && kind !== 'fee'),
    interest: openOf((kind) => kind === 'interest') + (interest?.amount ?? 0),
    fees: openOf((kind) => kind === 'fee'),
  };
  return { ...parts, total: parts.principal + parts.interest + parts.fees };
}

function shareOf({ numerator, denominator }: Fraction): Fraction {
  return { numerator, denominator };
}
