import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../kernel/local-date.ts';
import { cents, vectorsOf } from '../../kernel/testing/vectors.ts';
import { fundShare, fundsAtSale } from './fund-share.ts';
import {
  answerBeforeContractBy,
  answerBeforeDeedBy,
  attachmentBy,
  contestNoticeBy,
  noticeOfDeedBy,
} from './notary-deadlines.ts';
import { saleSplit } from './sale-split.ts';

type Sale = { lot_charge_year: string; period: [string, string]; enjoyment_date: string };
type Funds = {
  working_capital_total: string;
  lot_shares: number;
  total_shares: number;
  reserve_fund_total: string;
};

const vectors = vectorsOf<Sale | Funds, Record<string, string | number>>('sale_split');

test.each(vectors.filter(({ input }) => 'enjoyment_date' in input))('[SAL-1] $id', ({ input, expected }) => {
  const { lot_charge_year, period, enjoyment_date } = input as Sale;
  const [from, until] = period;
  expect(saleSplit(cents(lot_charge_year), { from, until }, enjoyment_date)).toEqual({
    sellerDays: expected.seller_days,
    buyerDays: expected.buyer_days,
    seller: cents(String(expected.seller)),
    buyer: cents(String(expected.buyer)),
  });
});

test.each(vectors.filter(({ input }) => 'lot_shares' in input))('[SAL-2] $id', ({ input, expected }) => {
  const { working_capital_total, reserve_fund_total, lot_shares, total_shares } = input as Funds;
  const funds = fundsAtSale(
    cents(working_capital_total),
    cents(reserve_fund_total),
    lot_shares,
    total_shares,
  );
  expect(funds).toEqual({
    refundToSeller: cents(String(expected.refund_to_seller)),
    callToBuyer: cents(String(expected.call_to_buyer)),
    reserveRefund: cents(String(expected.reserve_refund)),
    reserveShareKept: 93_005,
  });
});

test('[SAL-1] outside the period one of them bears all', () => {
  const period = { from: '2026-01-01', until: '2026-12-31' };
  expect(saleSplit(120_000, period, '2025-12-15')).toMatchObject({
    sellerDays: 0,
    seller: 0,
    buyer: 120_000,
  });
  expect(saleSplit(120_000, period, '2026-01-01')).toMatchObject({ sellerDays: 0, buyerDays: 365 });
  expect(saleSplit(120_000, period, '2027-01-01')).toMatchObject({ buyerDays: 0, seller: 120_000, buyer: 0 });
  expect(saleSplit(120_000, period, '2026-12-31')).toMatchObject({ sellerDays: 364, buyerDays: 1 });
});

test('[SAL-1] nothing is lost between them, and no day either', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      day,
      fc.integer({ min: 0, max: 800 }),
      day,
      (all, from, days, on) => {
        const until = addDays(from, days);
        const { sellerDays, buyerDays, seller, buyer } = saleSplit(all, { from, until }, on);
        expect(seller + buyer).toBe(all);
        expect(sellerDays + buyerDays).toBe(daysBetween(from, until) + 1);
        expect(Math.min(sellerDays, buyerDays)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('[SAL-2] half a cent goes away from zero', () => {
  expect([fundShare(1, 1, 2), fundShare(-1, 1, 2), fundShare(1, 1, 3), fundShare(-1, 1, 3)]).toEqual([
    1, -1, 0, 0,
  ]);
  expect(fundShare(99_999_999_999, 100_000_000, 100_000_000)).toBe(99_999_999_999);
});

test('[SAL-3] fifteen days before the contract, thirty before the deed and after it', () => {
  const [vector] = vectorsOf<Record<string, string>, Record<string, string>>('deadlines').filter(
    ({ id }) => id === 'deadline-notary-01',
  );
  expect(answerBeforeContractBy(vector?.input['request_3.94_1'] ?? '')).toBe(
    vector?.expected['answer_3.94_1_by'],
  );
  expect(answerBeforeDeedBy(vector?.input['request_3.94_2'] ?? '')).toBe(
    vector?.expected['answer_3.94_2_by'],
  );
  expect(noticeOfDeedBy('2026-01-31')).toBe('2026-03-02');
});

test('[SAL-4] three working days to say that the seller contests, twenty to attach', () => {
  expect(contestNoticeBy('2026-04-02')).toBe('2026-04-08');
  expect(attachmentBy('2026-04-08')).toBe('2026-05-07');
});
