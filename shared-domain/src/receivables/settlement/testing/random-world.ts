import fc from 'fast-check';
import type { Entry } from '../../../accounting/entry/entries-of.ts';
import { addDays } from '../../../kernel/local-date.ts';
import type { Ownership } from '../../../ownership/ownership/ownership.ts';
import type { Identified, SettlementInput } from '../settlement-input.ts';
import {
  byKey,
  call,
  costLine,
  entryOf,
  historyOf,
  inputOf,
  keyOf,
  lotId,
  lotOf,
  ownerId,
  ownerOf,
} from './settlement-world.ts';

const firm = { is: 'firm', name: 'Firm', enterpriseNumber: null } as const;
const day = fc.integer({ min: 0, max: 365 }).map((days) => addDays('2024-01-01', days));
const amount = fc.integer({ min: -3_000_000, max: 9_000_000 }).filter((cents) => cents !== 0);

const holders = fc
  .uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 })
  .chain((owners) =>
    fc
      .array(fc.integer({ min: 1, max: 7 }), { minLength: owners.length, maxLength: owners.length })
      .map((parts) =>
        owners.map((owner, at) => ({
          ownerId: ownerId(owner),
          numerator: parts[at] ?? 1,
          denominator: parts.reduce((sum, part) => sum + part, 0),
        })),
      ),
  );

const history = fc.record({
  first: holders,
  sales: fc.uniqueArray(fc.record({ on: day, holders }), { maxLength: 3, selector: ({ on }) => on }),
});

const cost = fc.record({
  on: day,
  account: fc.constantFrom('61011', '61050', '6121', '6140', '6816', '750'),
  amount,
  key: fc.integer({ min: 0, max: 1 }),
});
const own = fc.record({ on: day, owner: fc.integer({ min: 0, max: 9 }), amount });
const called = fc.record({
  on: day,
  owners: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
  amount,
});

/** Any building in the leap year 2024: shares of lots, sales in mid-period, keys that change, credit notes. */
export const randomWorld: fc.Arbitrary<SettlementInput> = fc
  .record({
    lots: fc.array(
      fc.record({ parts: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 400 }))), history }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    revisedOn: day,
    costs: fc.array(cost, { minLength: 1, maxLength: 12 }),
    own: fc.array(own, { maxLength: 3 }),
    called: fc.array(called, { maxLength: 3 }),
    from: fc.integer({ min: 0, max: 120 }),
  })
  .filter(({ lots }) => [0, 1, 2].every((at) => lots.some(({ parts }) => (parts[at] ?? 0) > 0)))
  .map(({ lots, revisedOn, costs, own, called, from }) => {
    const parts = (at: number) =>
      Object.fromEntries(lots.map((lot, place) => [lotId(place), lot.parts[at] ?? 0]));
    const total = (at: number) => lots.reduce((sum, lot) => sum + (lot.parts[at] ?? 0), 0);
    const scaled = Object.fromEntries(
      Object.keys(parts(1)).map((id, place) => [id, place === 0 ? total(1) : 0]),
    );
    return inputOf({
      period: { from: addDays('2024-01-01', from), until: '2024-12-31' },
      lots: lots.map((_, at) => lotOf(at)),
      owners: Array.from({ length: 10 }, (_, at) => ownerOf(at, at % 4 === 0 ? firm : undefined)),
      ownerships: lots.map((lot, at) => ownershipOf(at, lot.history)),
      keys: [
        keyOf(0, total(0), [{ from: '2020-01-01', parts: parts(0) }]),
        keyOf(1, total(1), [
          { from: '2020-01-01', parts: parts(1) },
          ...(revisedOn > '2020-01-01' ? [{ from: revisedOn, parts: scaled }] : []),
        ]),
      ],
      entries: [...costs.map(costEntry), ...own.map(ownEntry), ...called.map(callEntry)],
    });
  });

function ownershipOf(
  at: number,
  {
    first,
    sales,
  }: {
    first: Ownership['history'][number]['holders'];
    sales: { on: string; holders: Ownership['history'][number]['holders'] }[];
  },
): Identified<Ownership> {
  const inOrder = [...sales].sort((a, b) => (a.on < b.on ? -1 : 1));
  return historyOf(at, [['2019-01-01', first], ...inOrder.map(({ on, holders }) => [on, holders] as const)]);
}

function costEntry({
  on,
  account,
  amount,
  key,
}: {
  on: string;
  account: string;
  amount: number;
  key: number;
}): Entry {
  const vat = Math.trunc(amount / 6);
  return entryOf(on, 'purchase', [
    costLine(account, amount, byKey(key), vat),
    { account: '440', ...(amount > 0 ? { credit: amount } : { debit: -amount }) },
  ]);
}

function ownEntry({ on, owner, amount }: { on: string; owner: number; amount: number }): Entry {
  return entryOf(on, 'purchase', [
    costLine('643', amount, { by: 'owner', ownerId: ownerId(owner), lotId: null }),
    { account: '440', ...(amount > 0 ? { credit: amount } : { debit: -amount }) },
  ]);
}

function callEntry({ on, owners, amount }: { on: string; owners: number[]; amount: number }): Entry {
  return call(
    on,
    owners.map((owner) => [owner, Math.abs(amount)]),
  );
}
