import { expect, test } from 'vitest';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import type { buildings } from '../../ownership/building/building.definition.ts';
import { expensesPerPart, type SettlementExpenses } from './settlement-expenses.ts';
import { small, statementsIn } from './testing/published.ts';
import { publish } from './testing/publishing.ts';
import { ownerId, ownerOf, purchase } from './testing/settlement-world.ts';

const command = sampleId(900);
const booked = (entries: readonly Entry[], event: Entry['event']) =>
  entries.filter((entry) => entry.event === event);

test('[SET-11] the entry of an owner says whose settlement it is, and asks by the statement’s name', () => {
  const { input, id } = publish(900, small());
  const entries = booked(input.entries, 'settlement');
  expect(entries.map((entry) => [entry.id, entry.description, entry.date])).toEqual([
    [`${command}.entry-${ownerId(0)}`, 'Settlement · Owner 0', '2026-12-31'],
    [`${command}.entry-${ownerId(1)}`, 'Settlement · Owner 1', '2026-12-31'],
  ]);
  expect(entries[1]).toMatchObject({ journal: 'sales', voucher: { kind: 'settlement', id, pages: [] } });
  expect(entries[1]?.lines.map(({ account, debit, credit }) => [account, debit - credit])).toEqual([
    ['4101', 6_000],
    ['61011', -6_000],
    ['6121', -12_000],
    ['701', 12_000],
  ]);
  expect(entries[1]?.lines[0]).toMatchObject({
    party: { kind: 'owner', id: ownerId(1) },
    claim: { id: `${command}.statement-${ownerId(1)}`, kind: 'settlement', dueOn: '2027-02-28' },
  });
});

test('[SET-16] what is taken back names the entry, its own words and journal, on its day or later', () => {
  const first = publish(900, small());
  const corrects = { ...first.input, corrects: first.id };
  const forgotten = purchase('2026-05-01', '6140', 5_000);
  const entries = [...corrects.entries.toReversed(), forgotten];
  const second = publish(901, { ...corrects, entries }, { label: 'Correction', bookedOn: '2027-01-10' });
  const back = booked(second.input.entries, 'reversal');
  const owners = [ownerId(0), ownerId(1)];
  expect(back).toMatchObject(
    owners.map((owner, at) => ({
      id: `${sampleId(901)}.entry-back-${owner}`,
      date: '2027-01-10',
      journal: 'sales',
      description: `Correction · Settlement · Owner ${at}`,
      voucher: { kind: 'entry', id: `${command}.entry-${owner}`, pages: [] },
      reverses: `${command}.entry-${owner}`,
    })),
  );
  const atOnce = publish(901, { ...corrects, entries }, { bookedOn: '2026-12-31' });
  expect(booked(atOnce.input.entries, 'reversal').map(({ date }) => date)).toEqual([
    '2026-12-31',
    '2026-12-31',
  ]);
});

test('[SET-16] what somebody took back already, or another settlement booked, is left alone', () => {
  const first = publish(900, small());
  const [own] = booked(first.input.entries, 'settlement') as [Entry];
  const taken = { ...own, id: `${sampleId(77)}.entry`, event: 'reversal' as const, reverses: own.id };
  const others = { ...own, id: `${sampleId(78)}.entry-x`, voucher: { ...own.voucher, id: 'another' } };
  const manual = { ...own, id: `${sampleId(79)}.entry-y`, event: 'manual' as const, lines: [] };
  const entries = [...first.input.entries, taken, others, manual];
  const second = publish(901, { ...first.input, corrects: first.id, entries });
  const before = new Set(entries.map(({ id }) => id));
  const back = booked(second.input.entries, 'reversal').filter(({ id }) => !before.has(id));
  expect(back.map(({ reverses }) => reverses)).toEqual([`${command}.entry-${ownerId(1)}`]);
});

test('[SET-11] who bears nothing and was called for nothing has no entry', () => {
  const first = publish(900, small());
  const gone = {
    ...first.input,
    corrects: first.id,
    entries: first.input.entries.filter(({ event }) => event !== 'call'),
    ownerships: first.input.ownerships.map((one) => ({
      ...one,
      body: {
        ...one.body,
        history: [
          { ...one.body.history[0]!, holders: [{ ownerId: ownerId(1), numerator: 1, denominator: 1 }] },
        ],
      },
    })),
  };
  const second = publish(901, gone);
  expect(statementsIn(second.bodies).map((one) => one.ownerId)).toEqual([ownerId(1), ownerId(0)]);
  const own = second.input.entries.filter(({ id }) => id.startsWith(sampleId(901)) && !id.includes('-back'));
  expect(own.map(({ id }) => id)).toEqual([`${sampleId(901)}.entry-${ownerId(1)}`]);
});

test('[SET-11] a statement is paid on the current account of the association', () => {
  const [savings, current] = [
    { iban: 'BE62510007547061', purpose: 'savings' as const },
    { iban: 'BE68539007547034', purpose: 'current' as const },
  ];
  const ibanWith = (bankAccounts: (typeof savings | typeof current)[]) => {
    const association = { ...small().association, bankAccounts } as typeof buildings.sample.body;
    return statementsIn(publish(900, { ...small(), association }).bodies)[0]?.association.iban;
  };
  expect(ibanWith([savings, current])).toBe(current.iban);
  expect(ibanWith([savings])).toBeNull();
});

test('[SET-15] the common costs are told in parts that a device can be sent', () => {
  const many = Array.from({ length: expensesPerPart }, () => purchase('2026-03-01', '6140', 100));
  const told = (count: number) =>
    publish(900, { ...small(), entries: [...small().entries, ...many.slice(0, count)] }).bodies.get(
      'settlementExpenses',
    ) as SettlementExpenses[];
  expect(told(expensesPerPart - 2).map(({ part, items }) => [part, items.length])).toEqual([
    [1, expensesPerPart],
  ]);
  expect(told(expensesPerPart).map(({ part, items }) => [part, items.length])).toEqual([
    [1, expensesPerPart],
    [2, 2],
  ]);
});

test('[SET-13] an owner nobody knows by name is settled all the same', () => {
  const owners = [ownerOf(0), ownerOf(2)];
  const { bodies } = publish(900, { ...small(), owners });
  expect(statementsIn(bodies).map(({ ownerName }) => ownerName)).toEqual(['Owner 0', '']);
});
