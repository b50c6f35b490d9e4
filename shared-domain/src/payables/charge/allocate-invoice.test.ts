import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cents, sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../../ownership/allocation-key/allocation-key.definition.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import { lots as lotDefinition } from '../../ownership/lot/lot.definition.ts';
import type { Holder, Ownership } from '../../ownership/ownership/ownership.ts';
import { sampleContent } from '../invoice/sample-content.ts';
import { allocateInvoice } from './allocate-invoice.ts';
import { chargesOf } from './charges-of.ts';
import { explainPortion } from './explain-portion.ts';
import { samplePortion } from './sample-portion.ts';

const building = sampleId(10);
const on = '2026-11-02';

const sharesOfLot = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map((numerator) => ({ numerator, denominator: sum(parts) })));

const randomBuilding = fc.record({
  lots: fc.array(fc.record({ quotePart: fc.integer({ min: 0, max: 400 }), shares: sharesOfLot }), {
    minLength: 1,
    maxLength: 25,
  }),
  gross: fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { minLength: 1, maxLength: 5 }),
});

function world(lots: readonly { quotePart: number; shares: readonly Omit<Holder, 'ownerId'>[] }[]) {
  const denominator = sum(lots.map((lot) => lot.quotePart));
  const parts = Object.fromEntries(lots.map((lot, index) => [sampleId(100 + index), lot.quotePart]));
  const key: AllocationKey = {
    ...allocationKeys.sample.body,
    denominator,
    versions: [{ from: '2024-01-01', parts }],
  };
  return {
    keys: [{ id: sampleId(30), body: key }],
    lots: lots.map((_, index) => ({
      id: sampleId(100 + index),
      body: { ...lotDefinition.sample.body, rank: String(9000 - index), number: String(index) },
    })),
    ownerships: lots.map(({ shares }, index) => ({
      id: sampleId(200 + index),
      body: ownership(
        sampleId(100 + index),
        shares.map((share, at) => ({ ...share, ownerId: sampleId(300 + ((index + at) % 7)) })),
      ),
    })),
  };
}

function ownership(lotId: string, holders: Holder[]): Ownership {
  const primaryContact = holders[0]?.ownerId ?? '';
  return { building, lotId, history: [{ from: '2020-01-01', holders, primaryContact }] };
}

function linesOf(gross: readonly Cents[]) {
  const [line] = sampleContent.lines;
  if (!line) throw new Error('the sample has a line');
  return gross.map((amount, index) => ({ ...line, id: sampleId(700 + index), gross: amount }));
}

test('[PAY-12] the portions of each line add up to it, for any building', () => {
  fc.assert(
    fc.property(randomBuilding, ({ lots, gross }) => {
      fc.pre(lots.some((lot) => lot.quotePart > 0));
      const { keys, lots: known, ownerships } = world(lots);
      const lines = linesOf(gross);
      const shared = allocateInvoice({ lines }, keys, known, ownerships, on);
      if (!shared.ok) throw new Error(shared.refusal.code);
      for (const { id, gross: amount } of lines) {
        const own = shared.value.filter((portion) => portion.lineId === id);
        expect(sum(own.map((portion) => portion.amount))).toBe(amount);
      }
      const content = { ...sampleContent, lines, total: sum(gross) };
      const charged = chargesOf(content, shared.value);
      expect(sum(charged.map((charge) => charge.total))).toBe(sum(gross));
      const shuffled = allocateInvoice({ lines }, keys, known.toReversed(), ownerships.toReversed(), on);
      expect(shuffled).toEqual(shared);
    }),
  );
});

const thirds = [1, 2, 3].map(() => ({ numerator: 1, denominator: 3 }));
const whole = [{ numerator: 1, denominator: 1 }];
const small = world([
  { quotePart: 105, shares: thirds },
  { quotePart: 895, shares: whole },
]);

test('[PAY-12] a lot held in thirds: 1 234,56 × 105/1 000 × 1/3 is 43,21 each', () => {
  const shared = allocateInvoice({ lines: linesOf([123_456]) }, small.keys, small.lots, small.ownerships, on);
  if (!shared.ok) throw new Error(shared.refusal.code);
  const amounts = shared.value.map((portion) => [portion.lotNumber, portion.amount, portion.roundingCents]);
  expect(amounts).toEqual([
    ['1', 110_493, 0],
    ['0', 4321, 1],
    ['0', 4321, 1],
    ['0', 4321, 1],
  ]);
});

test.each([
  ['key.unknown', { ...small, keys: [] }],
  ['lot.unknown', { ...small, lots: [] }],
  ['ownership.unknownOn', { ...small, ownerships: [] }],
])('[PAY-12] %s', (code, { keys, lots, ownerships }) => {
  const shared = allocateInvoice({ lines: linesOf([100]) }, keys, lots, ownerships, on);
  expect(shared).toMatchObject({ refusal: { code } });
});

test('[PAY-12] before the key or the history begins, nothing is shared', () => {
  const lines = linesOf([100]);
  const code = (day: string) => {
    const shared = allocateInvoice({ lines }, small.keys, small.lots, small.ownerships, day);
    return shared.ok ? 'shared' : shared.refusal.code;
  };
  expect([code('2023-12-31'), code('2024-01-01')]).toEqual(['key.notInForce', 'shared']);
});

test('[PAY-12] a key whose parts do not add up shares nothing', () => {
  const [key] = small.keys;
  const keys = key ? [{ ...key, body: { ...key.body, denominator: 999 } }] : [];
  const shared = allocateInvoice({ lines: linesOf([100]) }, keys, small.lots, small.ownerships, on);
  expect(shared).toMatchObject({ refusal: { code: 'key.partsDoNotAddUp', params: { sum: 1000 } } });
});

test('[PAY-13] a charge holds its owner’s portions alone, and no cent means no charge', () => {
  const portions = [samplePortion, { ...samplePortion, ownerId: sampleId(41), amount: 0 }];
  const charged = chargesOf(sampleContent, portions);
  expect(charged).toMatchObject([{ ownerId: sampleId(40), total: 15_900, portions: [samplePortion] }]);
});

test('[PAY-14] an amount is explained so that a pencil finds it again', () => {
  const portion = {
    ...samplePortion,
    lineAmount: 123_456,
    quotePart: 105,
    exactNumerator: String(123_456 * 105),
    exactDenominator: '3000',
    amount: 4321,
    roundingCents: 1 as const,
  };
  const said = explainPortion(portion, 'nl');
  expect(said.formula).toBe('1.234,56\u00a0€ × 105/1.000 × 1/3 = 43,2096 → 43,21\u00a0€');
  expect(said.hasLeftoverCent).toBe(true);
  const alone = {
    ...portion,
    share: { numerator: 1, denominator: 1 },
    exactNumerator: '-5',
    exactDenominator: '1000',
  };
  expect(explainPortion(alone, 'en')).toMatchObject({ share: null, exact: '-0.0000' });
});

const [line] = linesOf([100_000]);
const share = (changes: Partial<typeof small> = {}, lines = line ? [line] : []) => {
  const { keys, lots, ownerships } = { ...small, ...changes };
  return allocateInvoice({ lines }, keys, lots, ownerships, on);
};

test('[PAY-12] a line follows its own key, and a lot without a quote-part in it need not be known', () => {
  const [key] = small.keys;
  if (!key || !line) throw new Error('a key and a line');
  const parts = { ...key.body.versions[0]?.parts, [sampleId(199)]: 0 };
  const other = { id: sampleId(31), body: { ...key.body, versions: [] } };
  const own = { ...key, body: { ...key.body, versions: [{ from: '2024-01-01', parts }] } };
  expect(share({ keys: [other, own] })).toMatchObject({ ok: true });
  expect(share({ keys: [] })).toMatchObject({ refusal: { params: { key: line.keyName, date: on } } });
  expect(share({ keys: [{ ...key, body: other.body }] })).toMatchObject({
    refusal: { code: 'key.notInForce', params: { key: key.body.name, date: on } },
  });
  expect(share({ lots: [] })).toMatchObject({ refusal: { params: { lot: sampleId(100) } } });
  expect(share({ ownerships: [] })).toMatchObject({ refusal: { params: { lot: '1', date: on } } });
});

test('[PAY-12] lots stand by rank, lots of one rank by their id, so the cent left goes to the same on every device', () => {
  const equal = world([1, 1, 1, 1].map((quotePart) => ({ quotePart, shares: whole })));
  const ranked = equal.lots.map((one, at) => ({ ...one, body: { ...one.body, rank: at === 3 ? '1' : '5' } }));
  const [key] = equal.keys;
  const parts = Object.fromEntries([2, 0, 1, 3].map((at) => [sampleId(100 + at), 1]));
  const keys = key ? [{ ...key, body: { ...key.body, versions: [{ from: '2024-01-01', parts }] } }] : [];
  const shared = share({ ...equal, keys, lots: ranked }, linesOf([1_002]));
  expect(shared.ok && shared.value.map(({ lotNumber, amount }) => [lotNumber, amount])).toEqual([
    ['3', 251],
    ['0', 251],
    ['1', 250],
    ['2', 250],
  ]);
});

test('[PAY-14] a portion keeps its exact amount as a fraction: 1 000,00 × 105/1 000 × 2/3', () => {
  const shares = [
    { numerator: 2, denominator: 3 },
    { numerator: 1, denominator: 3 },
  ];
  const lots = [
    { quotePart: 105, shares },
    { quotePart: 895, shares: whole },
  ];
  const shared = share(world(lots));
  const portion = shared.ok ? shared.value.find(({ share: { numerator } }) => numerator === 2) : undefined;
  expect(portion).toMatchObject({ exactNumerator: '21000000', exactDenominator: '3000', amount: 7_000 });
});

test('[PAY-14] a credit, and nothing, are explained as they are', () => {
  const credit = {
    ...samplePortion,
    exactNumerator: '-12345600',
    exactDenominator: '1000',
    roundingCents: 0 as const,
  };
  expect(explainPortion(credit, 'fr')).toMatchObject({ exact: '-123,4560', hasLeftoverCent: false });
  expect(explainPortion({ ...credit, exactNumerator: '0' }, 'fr').exact).toBe('0,0000');
});
