import { BookEntry } from 'shared-domain/accounting';
import { sampleId } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { readBooking } from './read-booking.ts';
import { emptyBooking, emptyRow, handEvents, type TypedBooking } from './typed-booking.ts';

const [sophie, key, lot] = [sampleId(40), sampleId(30), sampleId(20)];
const rows = [
  { ...emptyRow(sampleId(70), 'debit'), account: '4101', amount: 2_500, party: `owner:${sophie}` },
  { ...emptyRow(sampleId(71), 'credit'), account: '551', amount: 2_500 },
  emptyRow(sampleId(72), 'debit'),
];
const filled: TypedBooking = {
  ...emptyBooking('manual', rows, '551'),
  on: '2026-11-12',
  description: ' Clé perdue ',
  amount: 4_500,
  account: '6140',
  to: '550',
  ownerId: sophie,
  lotId: lot,
  bearer: `key:${key}`,
  keyId: key,
};
const read = (changes: Partial<TypedBooking>) => readBooking({ ...filled, ...changes }, '2026-11-20');

test.each(handEvents)('what is typed for %s is what the command takes', (event) => {
  const { booking, troubles } = read({ event });
  expect(troubles).toEqual({});
  expect(BookEntry.parse({ building: sampleId(10), ...booking })).toMatchObject({
    description: 'Clé perdue',
    event: { is: event },
  });
});

test.each(handEvents)('an empty form for %s says what it lacks', (event) => {
  const { troubles } = readBooking(emptyBooking(event, [], ''), '2026-11-20');
  expect(Object.keys(troubles)).toEqual(expect.arrayContaining(['booking-on', 'booking-description']));
  expect(Object.keys(troubles).length).toBeGreaterThan(2);
});

test('lines that differ are told with their difference, blank ones are left out', () => {
  const other = rows.map((row) => (row.account === '551' ? { ...row, amount: 2_000 } : row));
  expect(read({ rows: other })).toMatchObject({
    difference: 500,
    troubles: { 'booking-rows': { code: 'entry.unbalanced' } },
  });
  const { event } = read({}).booking;
  expect(event.is === 'manual' && event.balances.length).toBe(2);
});

test('a line of an owner says which, a cost who bears it', () => {
  const [first, second] = rows as [(typeof rows)[number], (typeof rows)[number]];
  const unnamed = read({ rows: [{ ...first, party: `supplier:${sophie}` }, second] });
  expect(unnamed.troubles).toEqual({ [`party-${first.id}`]: { code: 'field.missing' } });
  const cost = read({ rows: [{ ...first, account: '650' }, second] });
  expect(cost.troubles).toEqual({ [`bearer-${first.id}`]: { code: 'field.missing' } });
});

test('an open debt tells what it was for, and can be paid', () => {
  const owed = rows.map((row) => (row.party ? { ...row, claimKind: 'provision' } : row));
  const { event } = read({ event: 'opening', rows: owed }).booking;
  expect(event.is === 'opening' && event.balances[0]?.claim).toEqual({ kind: 'provision', dueOn: null });
  const manual = read({ rows: owed }).booking.event;
  expect(manual.is === 'manual' && manual.balances[0]?.claim?.id).toBe(sampleId(70));
});
