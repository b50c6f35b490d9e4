import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Effect } from '../../sync/define.ts';
import { entriesOf } from '../entry/entries-of.ts';
import { moneyEvents } from '../entry/journal-entry.ts';
import { closedYear } from '../year/open-year.ts';
import { yearClosings } from '../year/year-closing.definition.ts';
import { type Booking, bookEvent } from './book-event.ts';
import { journalOf } from './money-event.ts';
import type { OwnerMovement } from './owner-movement.definition.ts';

const building = sampleId(10);
const [sophie, anne] = [sampleId(40), sampleId(41)];
const claim = { id: sampleId(93), kind: 'provision', dueOn: '2026-10-31' } as const;

const parts = [
  { ownerId: sophie, amount: 25_000, claim, label: 'T4' },
  { ownerId: anne, amount: 15_001, claim, label: 'T4' },
];

function bookCall(changes: Partial<Booking> = {}, context = contextOf()): Effect[] {
  return bookEvent(
    {
      building,
      association: { yearStart: '01-01', accountRoles: {} },
      date: '2026-10-01',
      description: 'Provisions T4',
      voucher: { kind: 'fundCall', id: sampleId(93), pages: [] },
      event: { is: 'call', fund: 'provision', label: 'Provisions T4', parts },
      command: sampleId(93),
      ...changes,
    },
    context,
  );
}

const bodiesOf = <Body>(effects: Effect[], type: string) =>
  effects.flatMap((one) => (one.do === 'fact' && one.type === type ? [one.body as Body] : []));

test('[ACC-12] each owner on an entry is told their own lines, and no other', () => {
  const movements = bodiesOf<OwnerMovement>(bookCall(), 'ownerMovement');
  expect(movements.map(({ ownerId, lines }) => [ownerId, sum(lines.map(({ amount }) => amount))])).toEqual([
    [sophie, 25_000],
    [anne, 15_001],
  ]);
  expect(JSON.stringify(movements[0])).not.toContain(anne);
});

test('[ACC-10] [ACC-11] a call for provisions stands in the sales journal, on 4101 and 701, with its number', () => {
  const [entry] = bodiesOf<{ lines: { account: string }[] }>(bookCall(), 'journalEntry');
  expect(entry).toMatchObject({
    journal: 'sales',
    number: 1,
    fiscalYear: 2026,
    voucher: { id: sampleId(93) },
  });
  expect(entry?.lines.map(({ account }) => account)).toEqual(['4101', '4101', '701']);
});

test('[ACC-12] what an owner paid lowers what they are told they owe', () => {
  const paid = bookCall({ event: { is: 'ownerPayment', bank: '551', parts } });
  const [movement] = bodiesOf<OwnerMovement>(paid, 'ownerMovement');
  expect(movement).toMatchObject({ entryId: `${sampleId(93)}.entry`, lines: [{ amount: -25_000, claim }] });
});

test('[ACC-11] an entry goes by the name of its command, and each movement by that of its owner', () => {
  const ids = (effects: Effect[]) => effects.map((one) => (one.do === 'fact' ? one.id : ''));
  const command = sampleId(93);
  expect(ids(bookCall())).toEqual([
    `${command}.entry`,
    `${command}.movement-${sophie}`,
    `${command}.movement-${anne}`,
  ]);
  expect(ids(bookCall({ suffix: '-2' }))).toEqual([
    `${command}.entry-2`,
    `${command}.movement-2-${sophie}`,
    `${command}.movement-2-${anne}`,
  ]);
});

test('[ACC-11] each journal of each year of an association counts for itself', () => {
  const counted: string[] = [];
  const context = contextOf({ next: (series) => counted.push(series) });
  const ofYear = { association: { yearStart: '07-01', accountRoles: {} }, date: '2026-06-30' } as const;
  bookCall({}, context);
  bookCall(ofYear, context);
  bookCall({ event: { is: 'ownerPayment', bank: '551', parts } }, context);
  expect(counted).toEqual([`${building}:sales:2026`, `${building}:sales:2025`, `${building}:bank:2026`]);
});

test('[ACC-9] every event has its journal', () => {
  expect(Object.keys(journalOf).sort()).toEqual([...moneyEvents].sort());
});

test('[ACC-8] an entry of version 1 is read as a purchase that names no bearer', () => {
  const old = {
    building,
    journal: 'purchases',
    number: 7,
    fiscalYear: 2025,
    date: '2025-03-01',
    description: 'Ascenseurs Exemple SRL',
    voucher: { invoiceId: sampleId(60), pages: [] },
    lines: [
      { account: '61011', debit: 100, credit: 0, party: null, label: '' },
      { account: '440', debit: 0, credit: 100, party: { kind: 'supplier', id: sampleId(50) }, label: '' },
    ],
  };
  const [entry] = entriesOf([{ id: 'x', version: 1, body: old }]);
  expect(entry).toMatchObject({ id: 'x', event: 'purchase', voucher: { kind: 'invoice', id: sampleId(60) } });
  expect(entry?.lines.map(({ cost, claim }) => [cost, claim?.id])).toEqual([
    [null, undefined],
    [null, sampleId(60)],
  ]);
});

test('[ACC-13] nothing is booked in a closed year, and the first open day is told', () => {
  const state = knowing([documentOf(yearClosings)]);
  expect(closedYear(building, '2025-12-31', state)).toEqual({
    code: 'year.closed',
    params: { year: 2025, firstOpen: '2026-01-01' },
  });
  expect(closedYear(building, '2026-01-01', state)).toBeNull();
  expect(closedYear(sampleId(11), '2025-12-31', state)).toBeNull();
});
