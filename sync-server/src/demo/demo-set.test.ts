import {
  addFractions,
  contentHash,
  isEnterpriseNumber,
  isIban,
  isLocalDate,
  isPlainText,
  isWhole,
  parseCommunication,
  sum,
} from 'shared-domain/kernel';
import { computeTotals } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { makeDemoSet } from './demo-set.ts';

const set = makeDemoSet();
const buildings = set.organisations.flatMap((one) => one.buildings);
const invoices = buildings.flatMap((one) => one.invoices);
const lots = buildings.flatMap((one) => one.lots);

test('the set is the same at every call', () => {
  expect(contentHash(makeDemoSet())).toBe(contentHash(set));
});

test('three organisations hold twelve buildings of about two hundred lots, and two years of invoices', () => {
  expect(set.organisations).toHaveLength(3);
  expect(buildings).toHaveLength(12);
  expect(lots).toHaveLength(201);
  expect(invoices.length).toBeGreaterThan(900);
  expect(new Set(invoices.map((one) => one.invoicedOn.slice(0, 4)))).toEqual(new Set(['2025', '2026']));
  expect(invoices.every((one) => one.invoicedOn <= '2026-11-15')).toBe(true);
});

test('every id and every invoice number of a supplier is given once', () => {
  const ids = [
    ...set.accounts,
    ...set.organisations,
    ...set.organisations.flatMap((one) => one.suppliers),
    ...buildings,
    ...lots,
    ...buildings.flatMap((one) => [...one.keys, ...one.owners, ...one.transfers]),
    ...invoices,
    ...buildings.flatMap((one) => one.papers),
    ...invoices.flatMap((one) => one.lines),
  ].map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  const numbers = invoices.map((one) => `${one.supplierId} ${one.number}`);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test.each(buildings.map((one) => [one.name, one] as const))(
  '%s: quote-parts and keys add up',
  (_, building) => {
    expect(sum(building.lots.map((lot) => lot.quotePart))).toBe(building.denominator);
    for (const key of building.keys) {
      for (const version of key.versions) expect(sum(Object.values(version.parts))).toBe(key.denominator);
    }
  },
);

test.each(buildings.map((one) => [one.name, one] as const))(
  '%s: every lot is held, wholly, before the books begin',
  (_, building) => {
    const owners = new Set(building.owners.map((one) => one.id));
    for (const lot of building.lots) {
      const transfers = building.transfers.filter((one) => one.lotId === lot.id);
      expect(transfers.some((one) => one.on < '2025-01-01')).toBe(true);
      for (const { holders, primaryContact } of transfers) {
        expect(isWhole(addFractions(holders))).toBe(true);
        expect(holders.every((one) => owners.has(one.ownerId))).toBe(true);
        expect(holders.some((one) => one.ownerId === primaryContact)).toBe(true);
      }
    }
    const holding = new Set(building.transfers.flatMap((one) => one.holders.map((holder) => holder.ownerId)));
    expect(holding).toEqual(owners);
  },
);

test('check digits hold on all that is invented', () => {
  for (const { iban } of buildings.flatMap((one) => one.bankAccounts)) expect(isIban(iban)).toBe(true);
  for (const supplier of set.organisations.flatMap((one) => one.suppliers)) {
    expect(isIban(supplier.iban) && isEnterpriseNumber(supplier.enterpriseNumber)).toBe(true);
  }
  for (const building of buildings) expect(isEnterpriseNumber(building.enterpriseNumber)).toBe(true);
  for (const { communication } of invoices) {
    expect(parseCommunication(communication)).toEqual({ ok: true, value: communication });
  }
});

test('invoices: real days, plain text, lines of their building’s keys, totals that VAT explains', () => {
  for (const building of buildings) {
    const keys = new Set(building.keys.map((one) => one.id));
    for (const invoice of building.invoices) {
      expect(isLocalDate(invoice.invoicedOn) && isLocalDate(invoice.dueOn)).toBe(true);
      expect(Math.abs(computeTotals(invoice.lines, invoice.total).rounding)).toBeLessThanOrEqual(1);
      for (const line of invoice.lines) {
        expect(keys.has(line.keyId) && line.net > 0 && isPlainText(line.description)).toBe(true);
      }
    }
  }
});

test('the special cases are there', () => {
  const keyCounts = buildings.map((one) => one.keys.length);
  expect(keyCounts).toContain(3);
  expect(buildings.map((one) => one.denominator)).toContain(10_000);
  expect(buildings.some((one) => one.lots.length < 20)).toBe(true);
  const transfers = buildings.flatMap((one) => one.transfers);
  expect(transfers.some((one) => one.holders.length === 3)).toBe(true);
  expect(transfers.some((one) => one.on.startsWith('2025-06'))).toBe(true);
  expect(buildings.some((one) => one.keys.some((key) => key.versions.length === 2))).toBe(true);
  const organisationsOf = (account: string) =>
    set.organisations.filter((one) => one.memberships.some((held) => held.account === account)).length;
  expect(set.accounts.map((one) => organisationsOf(one.id))).toContain(2);
  const stages = invoices.map((one) => one.stage);
  expect(stages.filter((one) => one === 'submitted')).toHaveLength(3);
  expect(stages.filter((one) => one === 'rejected')).toHaveLength(1);
  expect(stages.filter((one) => one === 'draft')).toHaveLength(4);
  const rates = new Set(invoices.flatMap((one) => one.lines.map((line) => line.vatRate)));
  expect(rates).toEqual(new Set([0, 6, 12, 21]));
});
