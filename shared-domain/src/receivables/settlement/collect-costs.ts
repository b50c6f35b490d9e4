import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { Bearer, Cost, EntryLine } from '../../accounting/entry/journal-entry.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { type AllocationKey, keyVersionOn } from '../../ownership/allocation-key/allocation-key.ts';
import type { Anomaly } from './anomaly.ts';
import { type BasisSpec, basisOfKey, basisOfMeter, nameOfKeyBasis } from './basis-spec.ts';
import { bearersOf } from './costs-of.ts';
import type { Meter } from './meter.ts';
import { overlap, type Period } from './period.ts';
import type { Expense } from './settlement-expenses.ts';
import type { SettlementInput } from './settlement-input.ts';
import { shortened } from './shortened.ts';
import type { Taken } from './taken-entries.ts';

/** Costs of one account that are shared the same way. */
export type CostGroup = {
  readonly account: string;
  readonly basis: string;
  readonly items: Omit<Expense, 'group'>[];
  total: Cents;
  vat: Cents;
};

export type PrivateCost = {
  readonly ownerId: Id;
  readonly lotId: Id | null;
  readonly account: string;
  readonly on: LocalDate;
  readonly label: string;
  readonly amount: Cents;
  readonly vat: Cents;
};

export type CollectedCosts = {
  readonly groups: CostGroup[];
  readonly bases: ReadonlyMap<string, BasisSpec>;
  readonly privateCosts: readonly PrivateCost[];
  readonly metered: readonly Metered[];
  readonly unborne: Cents;
  readonly anomalies: readonly Anomaly[];
};

/** A cost shared by a meter, and the parts of the key its invoice named: those lots should have a reading. */
export type Metered = { readonly meter: Meter; readonly parts: Readonly<Record<Id, number>> };

type Collector = {
  readonly keys: ReadonlyMap<Id, AllocationKey>;
  readonly meters: ReadonlyMap<string, Meter>;
  readonly period: Period;
  readonly groups: Map<string, CostGroup>;
  readonly bases: Map<string, BasisSpec>;
  readonly privateCosts: PrivateCost[];
  readonly anomalies: Anomaly[];
  readonly metered: Metered[];
  unborne: Cents;
};

/**
 * [SET-5] The costs of a settlement: classes 6 and what 7 gives back to a key, credit notes and the reserve's part
 * included, by account and by whoever bears them.
 */
export function collectCosts(input: SettlementInput, taken: readonly Taken[]): CollectedCosts {
  const collector: Collector = {
    keys: new Map(input.keys.map(({ id, body }) => [id, body])),
    meters: new Map(input.meters.map((meter) => [meter.account, meter])),
    period: input.period,
    groups: new Map(),
    bases: new Map(),
    privateCosts: [],
    anomalies: [],
    metered: [],
    unborne: 0,
  };
  for (const one of taken) collectEntry(collector, one, bearersOf(one.entry, input.invoiceLines));
  const groups = [...collector.groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...collector, groups: groups.map(([, group]) => group) };
}

function collectEntry(collector: Collector, one: Taken, costs: readonly (Cost | null)[]): void {
  one.entry.lines.forEach((line, at) => {
    const cost = costs[at] ?? null;
    if (cost) collectLine(collector, one, line, cost);
    else if (needsBearer(line)) {
      const { id, date } = one.entry;
      const amount = line.debit - line.credit;
      collector.unborne += amount;
      collector.anomalies.push({
        name: 'costWithoutBearer',
        target: { kind: 'entry', id },
        params: { account: line.account, amount, date },
      });
    }
  });
}

/** Depreciation (63) and carrying funds and results over (68, 69) are nobody's cost unless somebody says so. */
function needsBearer({ account, party }: EntryLine): boolean {
  return party === null && account.startsWith('6') && !/^6[389]/.test(account);
}

function collectLine(collector: Collector, taken: Taken, line: EntryLine, { bearer, vat }: Cost): void {
  const { entry } = taken;
  const amount = line.debit - line.credit;
  if (bearer.by === 'owner') {
    const { ownerId, lotId } = bearer;
    const { account, label } = line;
    collector.privateCosts.push({ ownerId, lotId, account, on: entry.date, label, amount, vat });
    return;
  }
  const basis = basisFor(collector, taken, line.account, bearer);
  if (basis === null) {
    collector.unborne += amount;
    return;
  }
  const key = `${line.account}|${basis}`;
  const group = collector.groups.get(key) ?? { account: line.account, basis, items: [], total: 0, vat: 0 };
  collector.groups.set(key, group);
  group.items.push({ on: entry.date, label: labelOf(entry, line), amount, invoiceId: invoiceOf(entry) });
  group.total += amount;
  group.vat += vat;
}

function basisFor(
  collector: Collector,
  { entry, within }: Taken,
  account: string,
  { keyId }: Extract<Bearer, { by: 'key' }>,
): string | null {
  const { meters, bases, keys, period } = collector;
  const meter = meters.get(account);
  const key = keys.get(keyId);
  const version = key && keyVersionOn(key, entry.date);
  if (meter) {
    const spec = basisOfMeter(meter, period);
    if (!bases.has(spec.name)) bases.set(spec.name, spec);
    collector.metered.push({ meter, parts: version?.parts ?? {} });
    return spec.name;
  }
  if (!key) return miss(collector, 'keyUnknown', keyId, entry.date);
  if (!version) return miss(collector, 'keyNotInForce', keyId, entry.date, key.name);
  const next = key.versions[key.versions.indexOf(version) + 1]?.from;
  const inForce = { from: version.from, until: next === undefined ? within.until : addDays(next, -1) };
  const days = overlap(within, inForce) ?? within;
  const name = nameOfKeyBasis(keyId, key, version, days);
  if (!bases.has(name)) bases.set(name, basisOfKey(keyId, key, version, days));
  return name;
}

function miss(
  { anomalies }: Collector,
  name: 'keyUnknown' | 'keyNotInForce',
  id: Id,
  date: LocalDate,
  key = '',
): null {
  const isTold = anomalies.some((one) => one.name === name && one.target?.id === id);
  if (!isTold) anomalies.push({ name, target: { kind: 'key', id }, params: { key, date } });
  return null;
}

function invoiceOf({ voucher }: Entry): Id | null {
  return voucher.kind === 'invoice' ? voucher.id : null;
}

function labelOf({ description }: Entry, { label }: EntryLine): string {
  const isPlain = label === '' || label === description;
  return shortened(isPlain ? description : `${description} · ${label}`, 400);
}
