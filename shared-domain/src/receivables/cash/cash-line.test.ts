import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { ClaimKind, EntryParty } from '../../accounting/entry/journal-entry.ts';
import { entry, lift, sophie } from '../../accounting/reports/testing/book-of.ts';
import { sum } from '../../kernel/cents.ts';
import { addDays } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import type { CashChoice } from './cash-choice.ts';
import { cashLine } from './cash-line.ts';

const on = '2026-11-20';
const choice: CashChoice = { of: 'all', from: '2025-11-20', on, until: '2027-05-20', accountRoles: {} };
const line = (entries: readonly Entry[], more: Partial<CashChoice> = {}) =>
  cashLine({ entries, plans: [] }, { ...choice, ...more });

const held = (amount: number, account = '551', date = '2026-01-02') =>
  entry(date, { event: 'opening' }, [account, amount], ['100', -amount]);

type Claimed = { id?: string; kind?: ClaimKind; dueOn: string | null };
function claimed(party: EntryParty, amount: number, { id = sampleId(7), kind, dueOn }: Claimed): Entry {
  const isOwner = party.kind === 'owner';
  const [account, other] = isOwner ? ['4101', '701'] : ['440', '61011'];
  const sign = isOwner ? 1 : -1;
  const written = entry(
    '2026-10-01',
    { event: isOwner ? 'call' : 'purchase' },
    [account, sign * amount, party],
    [other, -sign * amount],
  );
  const claim = { id, kind: kind ?? (isOwner ? 'provision' : 'invoice'), dueOn };
  return { ...written, lines: written.lines.map((one) => (one.party ? { ...one, claim } : one)) };
}

test('[CSH-1] the past is what the bank accounts held each day, together or each alone', () => {
  const books = [
    held(100_000),
    held(900_000, '550'),
    entry('2026-06-01', {}, ['551', -30_000], ['440', 30_000, lift]),
    entry('2026-06-02', { event: 'internalTransfer' }, ['550', 20_000], ['551', -20_000]),
    entry('2026-06-03', {}, ['570', 5_000], ['551', -5_000]),
  ];
  expect(line(books).past.map(({ balance }) => balance)).toEqual([0, 1_000_000, 970_000, 965_000]);
  const current = line(books, { of: 'current' });
  expect(current.past.map(({ balance }) => balance)).toEqual([0, 100_000, 70_000, 50_000, 45_000]);
  expect(current.held).toBe(45_000);
  expect(line(books, { of: 'reserve' }).held).toBe(920_000);
  const own = { of: 'reserve', accountRoles: { bankSavings: '551' } } as const;
  expect(line(books, own).held).toBe(45_000);
});

test('[CSH-2] ahead is what is known: calls and invoices on their due days, what is dated later, today included', () => {
  const books = [
    held(100_000),
    claimed(sophie, 25_000, { dueOn: '2026-12-10' }),
    claimed(lift, 40_000, { id: sampleId(8), dueOn: '2026-12-15' }),
  ];
  const { ahead, moves } = line(books);
  expect(ahead).toEqual([
    { on, balance: 100_000 },
    { on: '2026-12-10', balance: 125_000 },
    { on: '2026-12-15', balance: 85_000 },
  ]);
  expect(moves.map(({ on: day, amount, party }) => [day, amount, party])).toEqual([
    ['2026-12-10', 25_000, sophie],
    ['2026-12-15', -40_000, lift],
  ]);
  const dated = entry('2026-11-25', {}, ['551', -1_000], ['650', 1_000]);
  expect(line([...books, dated]).ahead[1]).toEqual({ on: '2026-11-25', balance: 99_000 });
  expect(line([held(100), claimed(sophie, 50, { dueOn: on })]).ahead).toEqual([{ on, balance: 150 }]);
  expect(line(books, { until: '2026-12-12' })).toMatchObject({ moves: [{ amount: 25_000 }] });
});

test('[CSH-3] what owners owe late is told and not counted, what suppliers are owed late goes out today', () => {
  const books = [
    held(100_000),
    claimed(sophie, 25_000, { dueOn: '2026-11-19' }),
    claimed(lift, 40_000, { id: sampleId(8), dueOn: null }),
  ];
  const told = line(books);
  expect(told).toMatchObject({ held: 100_000, lateIn: 25_000, lateOut: 40_000, moves: [] });
  expect(told.ahead).toEqual([{ on, balance: 60_000 }]);
});

test('[CSH-4] what a plan spreads comes on its days while it is kept, what was paid off its first instalments', () => {
  const id = sampleId(7);
  const plan = {
    building: sampleId(10),
    ownerId: sophie.id,
    agreedOn: '2026-10-15',
    claims: [{ claimId: id, open: 30_000 }],
    instalments: [
      { dueOn: '2026-11-15', amount: 10_000 },
      { dueOn: '2026-12-15', amount: 10_000 },
      { dueOn: '2027-01-15', amount: 10_000 },
    ],
  };
  const called = claimed(sophie, 34_000, { id, dueOn: '2026-10-31' });
  const paid = (amount: number) => {
    const written = entry(
      '2026-11-10',
      { event: 'ownerPayment' },
      ['551', amount],
      ['4101', -amount, sophie],
    );
    const claim = { id, kind: 'provision', dueOn: null } as const;
    return { ...written, lines: written.lines.map((one) => (one.party ? { ...one, claim } : one)) };
  };
  const kept = cashLine({ entries: [called, paid(17_000)], plans: [plan] }, choice);
  expect(kept.moves.map((move) => [move.on, move.amount])).toEqual([
    ['2026-12-15', 7_000],
    ['2027-01-15', 10_000],
  ]);
  expect(kept.lateIn).toBe(0);
  const broken = cashLine({ entries: [called, paid(5_000)], plans: [plan] }, choice);
  expect(broken).toMatchObject({ moves: [], lateIn: 29_000 });
  const others = { ...plan, ownerId: sampleId(41) };
  expect(cashLine({ entries: [called], plans: [others] }, choice).lateIn).toBe(34_000);
});

test('[CSH-5] the reserve fund’s calls come on the savings account, all else on the current one', () => {
  const books = [
    held(50_000, '550'),
    claimed(sophie, 10_000, { id: sampleId(8), kind: 'reserveFund', dueOn: '2026-12-01' }),
    claimed(sophie, 3_000, { id: sampleId(9), dueOn: '2026-12-02' }),
    claimed(lift, 1_000, { id: sampleId(11), dueOn: '2026-12-03' }),
  ];
  const amounts = (of: CashChoice['of']) => line(books, { of }).moves.map(({ amount }) => amount);
  expect(amounts('reserve')).toEqual([10_000]);
  expect(amounts('current')).toEqual([3_000, -1_000]);
  expect(amounts('all')).toEqual([10_000, 3_000, -1_000]);
});

test('[CSH-6] the lowest point ahead is told with its day, and when the line goes under zero', () => {
  const books = [
    held(30_000),
    claimed(lift, 50_000, { id: sampleId(8), dueOn: '2026-12-03' }),
    claimed(sophie, 70_000, { dueOn: '2026-12-20' }),
  ];
  expect(line(books)).toMatchObject({
    lowest: { on: '2026-12-03', balance: -20_000 },
    underOn: '2026-12-03',
  });
  expect(line([held(30_000)])).toMatchObject({ lowest: { on, balance: 30_000 }, underOn: null });
});

test('[CSH-5] [CSH-2] both accounts together are the whole, whatever is owed', () => {
  const claims = fc.array(
    fc.record({
      isOwner: fc.boolean(),
      amount: fc.integer({ min: 1, max: 1e7 }),
      days: fc.integer({ min: -100, max: 170 }),
      kind: fc.constantFrom<ClaimKind>('provision', 'reserveFund'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(claims, fc.integer({ min: 0, max: 1e7 }), (drawn, start) => {
      const books = drawn.map(({ isOwner, amount, days, kind }, at) =>
        claimed(isOwner ? sophie : lift, amount, {
          id: sampleId(100 + at),
          ...(isOwner && { kind }),
          dueOn: addDays(on, days),
        }),
      );
      const told = (of: CashChoice['of']) => line([held(start), held(start, '550'), ...books], { of });
      const [all, ...parts] = [told('all'), told('current'), told('reserve')];
      for (const field of ['held', 'lateIn', 'lateOut'] as const) {
        expect(sum(parts.map((part) => part[field]))).toBe(all[field]);
      }
      expect(sum(parts.map((part) => part.ahead.at(-1)?.balance ?? 0))).toBe(all.ahead.at(-1)?.balance);
    }),
  );
});
