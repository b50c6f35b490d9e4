import { sampleId } from 'shared-domain/kernel';
import { ownerships } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import { emptyHolder, readShare, readTransfer } from './typed-transfer.ts';

const ownership = ownerships.sample.body;
const known = { today: '2026-11-20', language: 'fr' as const, ownership };
const half = (id: number, ownerId = sampleId(id)) => ({ ...emptyHolder(sampleId(id), '1/2'), ownerId });
const typed = { on: '2026-05-15', holders: [half(50), half(51)], contact: sampleId(51) };

test('two halves make a lot, and one of them is written to', () => {
  const { transfer, troubles, newOwners } = readTransfer(typed, known);
  expect(troubles).toEqual({});
  expect(transfer.primaryContact).toBe(sampleId(51));
  expect(newOwners).toEqual([]);
});

test('somebody new gets a record, and holds under its id', () => {
  const somebody = {
    ...emptyHolder(sampleId(60), '1/1'),
    isNew: true,
    lastName: ' Peeters ',
    firstName: 'An',
  };
  const { transfer, newOwners, troubles } = readTransfer(
    { ...typed, holders: [somebody], contact: somebody.id },
    known,
  );
  expect(troubles).toEqual({});
  expect(transfer.holders[0]?.ownerId).toBe(sampleId(60));
  expect(newOwners[0]?.body.party).toEqual({ is: 'person', firstName: 'An', lastName: 'Peeters' });
});

test.each([
  [{ on: null }, 'transfer-on', 'field.missing'],
  [{ on: '2019-06-12' }, 'transfer-on', 'ownership.notAfterLastChange'],
  [{ on: '2027-01-01' }, 'transfer-on', 'ownership.inFuture'],
  [{ holders: [half(50)], contact: sampleId(50) }, 'transfer-sum', 'ownership.sharesDoNotAddUp'],
  [{ holders: [half(50), half(51, sampleId(50))] }, 'transfer-sum', 'ownership.holderTwice'],
  [{ holders: [half(50), half(51, '')] }, `holder-${sampleId(51)}`, 'field.missing'],
] as const)('%j is told at its field', (changes, field, code) => {
  expect(readTransfer({ ...typed, ...changes }, known).troubles[field]).toMatchObject({ code });
});

test.each([
  ['1/3', { numerator: 1, denominator: 3 }],
  [' 1 / 2 ', { numerator: 1, denominator: 2 }],
  ['1', { numerator: 1, denominator: 1 }],
  ['3/2', null],
  ['0/1', null],
  ['1/0', null],
  ['un tiers', null],
])('« %s » reads as %j', (text, share) => {
  expect(readShare(text)).toEqual(share);
});
