import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { cents, vectorsOf } from '../../kernel/testing/vectors.ts';
import { computeTotals } from './compute-totals.ts';
import { VatRate, vatOn, vatRates } from './vat-rate.ts';

test('[PAY-1] a rate of 19 % says its code', () => {
  expect(VatRate.safeParse(19).error?.issues[0]?.message).toBe('invoice.vatRateUnknown');
  expect(vatRates.every((rate) => VatRate.safeParse(rate).success)).toBe(true);
});

type Input = { lines: { net: string; rate: string }[] };
type Answer = {
  by_rate: { rate: string; base: string; vat: string }[];
  total_excl: string;
  total_incl: string;
};
test.each(vectorsOf<Input, Answer>('vat_rounding'))('[PAY-2] $id: once per rate', ({ input, expected }) => {
  const lines = input.lines.map((one) => ({ net: cents(one.net), vatRate: Number(one.rate) as VatRate }));
  const totals = computeTotals(lines, null);
  expect(totals.vat).toEqual(
    expected.by_rate.map((one) => ({
      rate: Number(one.rate),
      base: cents(one.base),
      vat: cents(one.vat),
    })),
  );
  expect(totals.total).toBe(cents(expected.total_incl));
  expect(sum(totals.lines.map((line) => line.gross))).toBe(totals.total);
});

const anyLines = fc.array(
  fc.record({
    net: fc.oneof(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: -1e9, max: 1e9 })),
    vatRate: fc.constantFrom(...vatRates),
  }),
  { minLength: 1, maxLength: 30 },
);

test('[PAY-2] the gross lines make the total, none a cent or more from its own tax', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const totals = computeTotals(lines, null);
      expect(sum(totals.lines.map((line) => line.gross))).toBe(totals.computed);
      expect(sum(totals.vat.map((one) => one.base + one.vat))).toBe(totals.computed);
      for (const { net, vatRate, gross } of totals.lines) {
        expect(Math.abs((gross - net) * 100 - net * vatRate)).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test('[PAY-2] a credit note mirrors its invoice', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const invoice = computeTotals(lines, null);
      fc.pre(invoice.vat.every((one) => one.base !== 0));
      const note = computeTotals(
        lines.map((line) => ({ ...line, net: 0 - line.net })),
        null,
      );
      expect(note.lines.map((line) => 0 - line.gross)).toEqual(invoice.lines.map((line) => line.gross));
    }),
  );
  expect([vatOn(50, 21), vatOn(-50, 21)]).toEqual([11, -11]);
});

test("[PAY-3] the document's total wins, the largest line bears the difference", () => {
  fc.assert(
    fc.property(anyLines, fc.integer({ min: -5, max: 5 }), (lines, difference) => {
      const { computed } = computeTotals(lines, null);
      const totals = computeTotals(lines, computed + difference);
      expect(totals.rounding).toBe(difference);
      expect(sum(totals.lines.map((line) => line.gross))).toBe(computed + difference);
    }),
  );
  const lines = [
    { net: 25_000, vatRate: 21 as const },
    { net: 100_000, vatRate: 6 as const },
  ];
  expect(computeTotals(lines, 136_252).lines.map((line) => line.gross)).toEqual([30_250, 106_002]);
});

const grossOf = (lines: { net: number; vatRate: VatRate }[]) =>
  computeTotals(lines, null).lines.map((line) => line.gross);
const at21 = (...nets: number[]) => nets.map((net) => ({ net, vatRate: 21 as const }));

test.each([
  ['to the largest remainder', [1, 2, 3], [1, 2, 4]],
  ['of equal remainders to the larger line', [50, 150], [60, 182]],
  ['wherever the larger line stands', [150, 50], [182, 60]],
  ['of equal lines to the first', [50, 50], [61, 60]],
  ['of a credit note as of its invoice', [-50, -150], [-60, -182]],
  ['past a discount', [150, -50], [182, -61]],
])('[PAY-2] the cent left by rounding goes %s', (_, nets, gross) => {
  expect(grossOf(at21(...nets))).toEqual(gross);
});

test('[PAY-2] the rates stand from the lowest, and lines of one rate share no other’s cents', () => {
  const lines = [...at21(50), { net: 50, vatRate: 6 as const }, ...at21(150)];
  const totals = computeTotals(lines, null);
  expect(totals.vat).toEqual([
    { rate: 6, base: 50, vat: 3 },
    { rate: 21, base: 200, vat: 42 },
  ]);
  expect(totals.lines.map((line) => line.gross)).toEqual([60, 53, 182]);
  expect(computeTotals([{ net: 0, vatRate: 21 }], null).lines.every(({ gross }) => Object.is(gross, 0))).toBe(
    true,
  );
});

test('[PAY-3] of two equal lines the first bears the difference, on a credit note too', () => {
  const free = (net: number) => ({ net, vatRate: 0 as const });
  const borne = (total: number, ...nets: number[]) =>
    computeTotals(nets.map(free), total).lines.map((line) => line.gross);
  expect(borne(201, 100, 100)).toEqual([101, 100]);
  expect(borne(-301, -100, -200)).toEqual([-100, -201]);
});
