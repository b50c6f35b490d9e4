import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import type { Ownership } from '../../ownership/ownership/ownership.ts';
import { knowing } from '../../ownership/testing/context-of.ts';
import { explainCallLot } from './explain-call-lot.ts';
import { type CallWorld, shareCall } from './share-call.ts';
import { calledBuilding, lotId, ownerId, type TestLot } from './testing/called-building.ts';

const holders = fc.array(
  fc.record({ owner: fc.integer({ min: 0, max: 9 }), numerator: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 1, maxLength: 4 },
);
const anyLots = fc.array(fc.record({ quotePart: fc.integer({ min: 0, max: 400 }), holders }), {
  minLength: 1,
  maxLength: 25,
});

function worldOf(lots: readonly TestLot[]): CallWorld {
  const state = knowing(calledBuilding(lots));
  const building = '00000000-0000-7000-8000-000000000010';
  return {
    key: state.byBuilding<AllocationKey>('allocationKey', building)[0],
    lots: state.byBuilding<Lot>('lot', building),
    ownerships: state.byBuilding<Ownership>('ownership', building),
  };
}

function shared(total: number, world: CallWorld, on = '2026-10-01') {
  const answer = shareCall(total, on, world);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

test('[CAL-2] the parts of any call make its total, one per owner, each the sum of its lots', () => {
  fc.assert(
    fc.property(anyLots, fc.integer({ min: 1, max: 99_999_999 }), (lots, total) => {
      fc.pre(lots.some(({ quotePart }) => quotePart > 0));
      const world = worldOf(lots);
      const parts = shared(total, world);
      expect(sum(parts.map(({ amount }) => amount))).toBe(total);
      expect(new Set(parts.map((part) => part.ownerId)).size).toBe(parts.length);
      for (const part of parts) {
        expect(part.amount).toBe(sum(part.lots.map(({ amount }) => amount)));
        expect(part.amount).toBeGreaterThan(0);
      }
      const turned = { ...world, lots: world.lots.toReversed(), ownerships: world.ownerships.toReversed() };
      expect(shared(total, turned)).toEqual(parts);
    }),
  );
});

const thirds = [0, 1, 2].map((owner) => ({ owner, numerator: 1 }));
const small = worldOf([
  { quotePart: 105, holders: thirds },
  { quotePart: 895, holders: [{ owner: 0, numerator: 1 }] },
]);

test('[CAL-2] a lot held in thirds: 1 234,56 × 105/1 000 × 1/3 is 43,21 each, the other lot in the same call', () => {
  const parts = shared(123_456, small);
  expect(parts.map(({ ownerId: id, amount }) => [id, amount])).toEqual([
    [ownerId(0), 4321 + 110_493],
    [ownerId(1), 4321],
    [ownerId(2), 4321],
  ]);
  expect(parts[0]?.lots.map(({ lotNumber, amount }) => [lotNumber, amount])).toEqual([
    ['L1', 4321],
    ['L2', 110_493],
  ]);
});

test('[CAL-2] who bears no cent gets no call', () => {
  expect(shared(1, small).map(({ ownerId: id }) => id)).toEqual([ownerId(0)]);
});

test('[CAL-2] the holders and the version are those of the day, on 29 February too', () => {
  const [first] = small.ownerships;
  const sold = {
    id: first?.id ?? '',
    body: {
      building: '',
      lotId: lotId(0),
      history: [
        ...(first?.body.history ?? []),
        {
          from: '2028-02-29',
          holders: [{ ownerId: ownerId(5), numerator: 1, denominator: 1 }],
          primaryContact: ownerId(5),
        },
      ],
    },
  };
  const world = { ...small, ownerships: [sold, ...small.ownerships.slice(1)] };
  const owners = (day: string) => shared(100_000, world, day).map(({ ownerId: id }) => id);
  expect(owners('2028-02-28')).toEqual([ownerId(0), ownerId(1), ownerId(2)]);
  expect(owners('2028-02-29')).toEqual([ownerId(5), ownerId(0)]);
});

const codeOf = (world: CallWorld, on = '2026-10-01') => {
  const answer = shareCall(100, on, world);
  return answer.ok ? 'shared' : answer.refusal;
};

test('[CAL-3] a lot without owner is named, and nothing is shared', () => {
  const world = { ...small, ownerships: small.ownerships.slice(1) };
  expect(codeOf(world)).toEqual({ code: 'call.lotWithoutOwner', params: { lot: 'L1', date: '2026-10-01' } });
  expect(codeOf({ ...small, ownerships: [] })).toMatchObject({ code: 'call.lotWithoutOwner' });
  expect(codeOf({ ...small, lots: [] })).toMatchObject({ code: 'lot.unknown' });
});

test('[CAL-3] a key at 999/1 000 calls nobody, nor one that is not in force or not there', () => {
  const key = small.key && { ...small.key, body: { ...small.key.body, denominator: 999 } };
  expect(codeOf({ ...small, key })).toMatchObject({
    code: 'key.partsDoNotAddUp',
    params: { sum: 1000, denominator: 999 },
  });
  expect(codeOf(small, '2023-12-31')).toMatchObject({ code: 'key.notInForce' });
  expect(codeOf({ ...small, key: undefined })).toMatchObject({ code: 'key.unknown' });
});

test('[CAL-12] an amount is explained so that a pencil finds it again', () => {
  const call = { total: 123_456, denominator: 1000 };
  const lots = shared(123_456, small)[0]?.lots ?? [];
  const said = lots.map((lot) => explainCallLot(call, lot, 'nl'));
  expect(said).toEqual([
    '1.234,56\u00a0€ × 105/1.000 × 1/3 = 43,2096 → 43,21\u00a0€',
    '1.234,56\u00a0€ × 895/1.000 = 1.104,9312 → 1.104,93\u00a0€',
  ]);
  expect(lots[0] && explainCallLot(call, lots[0], 'en')).toContain('43.2096 → €43.21');
});
