import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleId } from '../kernel/sample-id.ts';
import type { SyncedDocument } from './document.ts';
import { mergeRecord } from './merge.ts';
import { wrapDocument } from './place.ts';
import { settleRecord } from './settle-record.ts';
import { type Card, cards } from './testing/test-catalogue.ts';

const building = sampleId(10);
const base: Card = { building, code: 'c', name: 'a', number: null, phone: '1', ibans: ['X', 'Y'] };
const merge = (master: Partial<Card>, mine: Partial<Card>, from: Card | null = base) =>
  mergeRecord(cards, from, { ...base, ...master }, { ...base, ...mine });

test('[SYN-16] what one side changed is taken from that side', () => {
  expect(merge({ name: 'b' }, { phone: '2' }).merged).toEqual({ ...base, name: 'b', phone: '2' });
});

test.each<[string, Partial<Card>, Partial<Card>, Partial<Card>, string[], string[], string[]]>([
  ['latest: the later arrival wins', { name: 'b' }, { name: 'c' }, { name: 'c' }, [], [], []],
  [
    'first: the earlier stands, the later is told',
    { number: '1' },
    { number: '2' },
    { number: '1' },
    [],
    ['number'],
    [],
  ],
  ['conflict: the earlier stands', { phone: '2' }, { phone: '3' }, { phone: '2' }, ['phone'], [], []],
  ['both wrote the same: no conflict', { phone: '2' }, { phone: '2' }, { phone: '2' }, [], [], []],
  [
    'union: both additions',
    { ibans: ['X', 'Y', 'A'] },
    { ibans: ['X', 'Y', 'B'] },
    { ibans: ['X', 'Y', 'A', 'B'] },
    [],
    [],
    [],
  ],
  [
    'union: what either took away is gone',
    { ibans: ['X'] },
    { ibans: ['Y', 'Z'] },
    { ibans: ['Z'] },
    [],
    [],
    [],
  ],
  ['fixed: written once', {}, { code: 'd' }, {}, [], [], ['code']],
])('[SYN-16] %s', (_, master, mine, merged, conflicts, told, fixed) => {
  expect(merge(master, mine)).toEqual({ merged: { ...base, ...merged }, conflicts, told, fixed });
});

test('[SYN-16] lists of tens of thousands are joined: the work grows with them, and not with their square', () => {
  const list = (from: number) => Array.from({ length: 30_000 }, (_, at) => `BE${from + at}`);
  const { merged } = merge({ ibans: list(0) }, { ibans: list(15_000) }, { ...base, ibans: [] });
  expect(merged.ibans).toEqual(list(0).concat(list(30_000).slice(0, 15_000)));
});

test('[SYN-16] a field of a newer program stays', () => {
  const newer = { ...base, colour: 'red' };
  expect(mergeRecord(cards, base, newer, { ...base, name: 'b' }).merged).toEqual({ ...newer, name: 'b' });
});

test('[SYN-16] merging again changes nothing', () => {
  const body = fc.record({
    building: fc.constant(building),
    code: fc.constant('c'),
    name: fc.constantFrom('a', 'b', 'c'),
    number: fc.constantFrom(null, '1', '2'),
    phone: fc.constantFrom('1', '2', '3'),
    ibans: fc.uniqueArray(fc.constantFrom('X', 'Y', 'Z')),
  });
  fc.assert(
    fc.property(body, body, body, (from, master, mine) => {
      const once = mergeRecord(cards, from, master, mine).merged;
      expect(mergeRecord(cards, master, once, once).merged).toEqual(once);
      expect(mergeRecord(cards, from, from, mine).conflicts).toEqual([]);
      expect(mergeRecord(cards, from, master, from).merged).toEqual(master);
    }),
  );
});

test('[SYN-17] without a common beginning what differs is a conflict, whatever the rule', () => {
  expect(merge({}, {}, null)).toMatchObject({ conflicts: [] });
  expect(merge({ name: 'b', number: '1' }, { name: 'c', number: '2' }, null)).toMatchObject({
    merged: { name: 'b', number: '1' },
    conflicts: ['name', 'number'],
  });
  expect(merge({ ibans: ['A'] }, { ibans: ['B'] }, null)).toMatchObject({
    merged: { ibans: ['A', 'B'] },
    conflicts: [],
  });
});

describe('a pushed record', () => {
  const document = (rev: string, body: Partial<Card> = {}) =>
    wrapDocument(
      cards,
      { organisation: sampleId(1), id: sampleId(20), body: { ...base, ...body } },
      rev,
    ) as unknown as SyncedDocument;
  const from = { rev: 'r0', body: { ...base } };
  const settle = (master: SyncedDocument | null, mine: SyncedDocument, before: typeof from | null = from) =>
    settleRecord(cards, master, { document: mine, base: before }, 'new');
  const tombstone = { ...document('gone'), deleted: true, body: {} };

  test('[SYN-16] is stored as it was sent when nobody else changed it', () => {
    expect(settle(document('r0'), document('r1', { name: 'b' }))).toMatchObject({
      is: 'accepted',
      store: { rev: 'r1' },
    });
    expect(settle(null, document('r1'), null)).toMatchObject({ is: 'accepted' });
  });

  test('[SYN-16] is told the outcome when the server has something else', () => {
    const master = document('r5', { phone: '2' });
    expect(settle(master, document('r1', { name: 'b' }))).toMatchObject({
      is: 'merged',
      store: { rev: 'new', body: { name: 'b', phone: '2' } },
      fields: [],
    });
    expect(settle(master, document('r1'))).toEqual({ is: 'merged', store: null, fields: [] });
    expect(settle(master, document('r1', { phone: '3' }))).toEqual({ is: 'conflict', fields: ['phone'] });
    expect(settle(master, document('r1', { code: 'd' }))).toMatchObject({
      refusal: { code: 'sync.fieldFixed' },
    });
  });

  test('[SYN-16] is refused when the merged record breaks a rule of its type', () => {
    const master = document('r5', { phone: '2' });
    expect(settle(master, document('r1', { name: 'forbidden' }))).toMatchObject({
      refusal: { code: 'sync.notAllowed' },
    });
  });

  test('[SYN-16] that two devices create under one id is created once', () => {
    expect(settle(document('r1', { name: 'b' }), document('r2', { name: 'c' }), null)).toEqual({
      is: 'conflict',
      fields: ['name'],
    });
    expect(settle(document('r1'), document('r1'), null)).toMatchObject({ is: 'accepted' });
  });

  test('[SYN-18] a change stands against a removal that did not know of it', () => {
    const removal = { ...document('gone'), deleted: true };
    expect(settle(document('r0'), removal)).toMatchObject({
      is: 'accepted',
      store: { deleted: true, body: {}, scope: document('r0').scope, sort: 'c' },
    });
    expect(settle(document('r5', { name: 'b' }), removal)).toEqual({ is: 'merged', store: null, fields: [] });
    expect(settle(tombstone, document('r1', { name: 'b' }))).toMatchObject({
      is: 'accepted',
      store: { deleted: false },
    });
    expect(settle(tombstone, removal)).toMatchObject({ is: 'accepted' });
    expect(settle(null, removal)).toEqual({ is: 'merged', store: null, fields: [] });
  });

  test('[SYN-5] a stored body of an older version is lifted before it is merged', () => {
    const { phone: _, ...old } = base;
    const stored = { ...document('r5'), version: 1, body: { ...old, name: 'old' } };
    const mine = document('r1', { ibans: ['X', 'Y', 'Z'] });
    expect(settle(stored, mine, { rev: 'r0', body: { ...base, phone: '1' } })).toMatchObject({
      is: 'merged',
      store: { version: 2, body: { name: 'old', phone: '', ibans: ['X', 'Y', 'Z'] } },
    });
  });
});

test('[SYN-16] a field that one side took away is gone', () => {
  const more = { ...base, colour: 'red' } as Card;
  expect(mergeRecord(cards, more, more, base).merged).toEqual(base);
});
