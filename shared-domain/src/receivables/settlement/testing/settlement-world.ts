import type { Entry } from '../../../accounting/entry/entries-of.ts';
import type { Bearer, EntryLine, MoneyEventName } from '../../../accounting/entry/journal-entry.ts';
import { journalOf } from '../../../accounting/posting/money-event.ts';
import type { Cents } from '../../../kernel/cents.ts';
import type { Id } from '../../../kernel/id.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { sampleId } from '../../../kernel/sample-id.ts';
import { allocationKeys } from '../../../ownership/allocation-key/allocation-key.definition.ts';
import type { AllocationKey, KeyVersion } from '../../../ownership/allocation-key/allocation-key.ts';
import { lots as lotDefinition } from '../../../ownership/lot/lot.definition.ts';
import { owners as ownerDefinition } from '../../../ownership/owner/owner.definition.ts';
import type { Owner } from '../../../ownership/owner/owner.ts';
import type { Ownership } from '../../../ownership/ownership/ownership.ts';
import type { Identified, SettlementInput } from '../settlement-input.ts';

export const home = sampleId(10);
export const lotId = (at: number): Id => sampleId(10_000 + at);
export const ownerId = (at: number): Id => sampleId(20_000 + at);
export const keyId = (at: number): Id => sampleId(30_000 + at);

export function lotOf(at: number) {
  const body = { ...lotDefinition.sample.body, rank: String(at).padStart(4, '0'), number: `${at + 1}` };
  return { id: lotId(at), body };
}

export function ownerOf(at: number, party?: Owner['party']): Identified<Owner> {
  const named = party ?? { is: 'person', firstName: 'Owner', lastName: String(at) };
  return { id: ownerId(at), body: { ...ownerDefinition.sample.body, party: named } };
}

/** Who holds a lot from which day, each wholly unless told otherwise. */
export function historyOf(
  lot: number,
  holdings: readonly (readonly [LocalDate, readonly Ownership['history'][number]['holders'][number][]])[],
): Identified<Ownership> {
  const history = holdings.map(([from, holders]) => ({
    from,
    holders: [...holders],
    primaryContact: holders[0]?.ownerId ?? '',
  }));
  return { id: `${lotId(lot)}.ownership`, body: { building: home, lotId: lotId(lot), history } };
}

export const whole = (owner: number) => ({ ownerId: ownerId(owner), numerator: 1, denominator: 1 });

export function keyOf(at: number, denominator: number, versions: KeyVersion[]): Identified<AllocationKey> {
  const body = { ...allocationKeys.sample.body, rank: String(at).padStart(4, '0'), code: `K${at}` };
  return { id: keyId(at), body: { ...body, name: `Key ${at}`, denominator, versions } };
}

let made = 0;
/** An entry of these lines; numbered in its journal as they are made. */
export function entryOf(
  date: LocalDate,
  event: MoneyEventName,
  lines: readonly Partial<EntryLine>[],
  more: Partial<Entry> = {},
): Entry {
  made += 1;
  return {
    id: `${sampleId(100_000 + made)}.entry`,
    building: home,
    journal: journalOf[event],
    number: made,
    fiscalYear: Number(date.slice(0, 4)),
    date,
    description: `Entry ${made}`,
    event,
    voucher: { kind: 'invoice', id: `${sampleId(100_000 + made)}.invoice`, pages: [] },
    reverses: null,
    lines: lines.map((line) => ({
      ...{ account: '440', debit: 0, credit: 0, party: null, label: '', cost: null, claim: null },
      ...line,
    })),
    ...more,
  };
}

const side = (amount: Cents) => (amount >= 0 ? { debit: amount, credit: 0 } : { debit: 0, credit: -amount });

export function costLine(account: string, amount: Cents, bearer: Bearer, vat = 0): Partial<EntryLine> {
  return { account, ...side(amount), cost: { bearer, vat }, label: `Cost on ${account}` };
}

export const byKey = (at: number): Bearer => ({ by: 'key', keyId: keyId(at) });

export function purchase(date: LocalDate, account: string, amount: Cents, key = 0, vat = 0): Entry {
  return entryOf(date, 'purchase', [costLine(account, amount, byKey(key), vat), side(-amount)]);
}

export function call(
  date: LocalDate,
  parts: readonly (readonly [number, Cents])[],
  kind: 'provision' | 'extraordinary' | 'reserveFund' = 'provision',
): Entry {
  const account = { provision: '701', extraordinary: '702', reserveFund: '160' }[kind];
  const total = parts.reduce((sum, [, amount]) => sum + amount, 0);
  return entryOf(date, 'call', [
    ...parts.map(([owner, amount]) => ({
      account: '4101',
      ...side(amount),
      party: { kind: 'owner' as const, id: ownerId(owner) },
      claim: { id: sampleId(500_000 + owner), kind, dueOn: date },
      label: 'Call',
    })),
    { account, ...side(-total) },
  ]);
}

export function inputOf(changes: Partial<SettlementInput>): SettlementInput {
  return {
    association: { accountRoles: {} },
    period: { from: '2026-01-01', until: '2026-12-31' },
    entries: [],
    invoiceLines: () => [],
    keys: [],
    lots: [],
    ownerships: [],
    owners: [],
    settings: { tenantShares: {} },
    meters: [],
    published: [],
    corrects: null,
    ...changes,
  };
}
