import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClaimKind, claimKinds, moneyEvents } from '../../accounting/entry/journal-entry.ts';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defaultImputation, openClaims } from './open-claims.ts';
import type { PartyLine } from './party-line.ts';

let entries = 0;
function line(on: string, amount: number, more: Partial<PartyLine> = {}): PartyLine {
  entries += 1;
  return {
    on,
    account: '4101',
    amount,
    label: '',
    claim: null,
    entryId: sampleId(9000 + entries),
    event: amount > 0 ? 'call' : 'ownerPayment',
    reverses: null,
    ...more,
  };
}
const claim = (number: number, kind: ClaimKind, dueOn: string) => ({ id: sampleId(number), kind, dueOn });
const t1 = claim(1, 'provision', '2026-01-31');
const t2 = claim(2, 'provision', '2026-04-30');
const interest = claim(3, 'interest', '2026-06-15');
const fee = claim(4, 'fee', '2026-06-20');
const openOf = (lines: readonly PartyLine[], order?: readonly ClaimKind[]) => {
  const { claims, credit } = openClaims(lines, order);
  return { open: claims.map(({ open }) => open), credit };
};

test('[CLM-2] a payment pays the claim it names, though an older one is open', () => {
  const lines = [
    line('2026-01-01', 10_000, { claim: t1 }),
    line('2026-04-01', 10_000, { claim: t2 }),
    line('2026-04-20', -10_000, { claim: t2 }),
  ];
  expect(openOf(lines)).toEqual({ open: [10_000, 0], credit: 0 });
});

test('[CLM-3] money on account pays what there is by due day, the rest waits for the next call', () => {
  const first = line('2026-01-01', 10_000, { claim: t1 });
  const paid = line('2026-01-20', -13_000);
  expect(openOf([first, paid])).toEqual({ open: [0], credit: 3_000 });
  const next = line('2026-04-01', 10_000, { claim: t2 });
  expect(openClaims([next, paid, first]).claims[1]).toMatchObject({
    open: 7_000,
    payments: [{ on: '2026-04-01', amount: 3_000, entryId: paid.entryId }],
  });
  const later = line('2026-06-15', 1_000, { claim: interest, event: 'lateInterest' });
  expect(openOf([first, paid, next, later])).toEqual({ open: [0, 7_000, 1_000], credit: 0 });
});

test('[CLM-3] what a claim was paid too much pays the others', () => {
  const lines = [
    line('2026-01-01', 10_000, { claim: t1 }),
    line('2026-04-01', 10_000, { claim: t2 }),
    line('2026-04-02', -12_500, { claim: t1 }),
  ];
  expect(openOf(lines)).toEqual({ open: [0, 7_500], credit: 0 });
});

test('[CLM-4] fees, then interest, then the principal; or the order the association chose', () => {
  const lines = [
    line('2026-01-01', 10_000, { claim: t1 }),
    line('2026-06-15', 500, { claim: interest, event: 'lateInterest' }),
    line('2026-06-20', 700, { claim: fee, event: 'reminderFee' }),
    line('2026-07-01', -1_000),
  ];
  expect(openOf(lines).open).toEqual([10_000, 200, 0]);
  expect(openOf(lines, ['interest', 'fee']).open).toEqual([10_000, 0, 200]);
  expect(openOf(lines, ['provision']).open).toEqual([9_000, 500, 700]);
  expect(defaultImputation).toEqual(['fee', 'interest']);
});

test('[CLM-4] claims are told and paid by due day, then by their names; without a due day, by the day they were raised', () => {
  const lines = [
    line('2026-01-01', 1_000, { claim: t2 }),
    line('2026-02-01', 1_000, { claim: t1 }),
    line('2026-03-01', 1_000, { claim: { ...claim(7, 'provision', ''), dueOn: null } }),
    line('2026-02-15', 1_000, { claim: claim(6, 'provision', '2026-03-01') }),
  ];
  const claims = (paid: readonly PartyLine[]) => openClaims([...lines, ...paid]).claims;
  expect(claims([]).map(({ id }) => id)).toEqual([t1.id, sampleId(6), sampleId(7), t2.id]);
  expect(claims([line('2026-04-01', -2_500)]).map(({ open }) => open)).toEqual([0, 0, 500, 1_000]);
});

test('[CLM-3] a payment counts from its own day when the claim was there before it', () => {
  const call = line('2026-01-01', 10_000, { claim: t1 });
  const paid = line('2026-01-20', -4_000);
  expect(openClaims([call, paid]).claims[0]?.payments).toEqual([
    { on: '2026-01-20', amount: 4_000, entryId: paid.entryId },
  ]);
});

test('[CLM-5] the reversal of a call and that of a payment', () => {
  const call = line('2026-01-01', 10_000, { claim: t1 });
  const paid = line('2026-01-20', -10_000, { claim: t1 });
  const unpaid = line('2026-02-01', 10_000, { claim: t1, event: 'reversal', reverses: paid.entryId });
  expect(openClaims([call, paid, unpaid])).toMatchObject({
    claims: [{ raised: 10_000, paid: 0, open: 10_000, payments: [] }],
  });
  const uncalled = line('2026-02-02', -10_000, { claim: t1, event: 'reversal', reverses: call.entryId });
  expect(openOf([call, uncalled])).toEqual({ open: [], credit: 0 });
  expect(openOf([call, paid, uncalled])).toEqual({ open: [], credit: 10_000 });
  const again = line('2026-03-01', -10_000, { claim: t1, event: 'reversal', reverses: unpaid.entryId });
  expect(openOf([call, paid, unpaid, again])).toEqual({ open: [0], credit: 0 });
});

test('[CLM-5] an entry by hand pays when it lowers the debt, and its reversal gives back', () => {
  const call = line('2026-01-01', 10_000, { claim: t1 });
  const let1 = line('2026-01-20', -4_000, { claim: t1, event: 'manual' });
  expect(openClaims([call, let1]).claims).toMatchObject([{ raised: 10_000, paid: 4_000 }]);
  const back = line('2026-01-21', 4_000, { claim: t1, event: 'reversal', reverses: let1.entryId });
  expect(openClaims([call, let1, back]).claims).toMatchObject([{ raised: 10_000, paid: 0 }]);
});

test('[CLM-6] a direct debit that came back opens the claim it paid', () => {
  const lines = [
    line('2026-01-01', 10_000, { claim: t1 }),
    line('2026-01-31', -10_000, { claim: t1 }),
    line('2026-02-03', 10_000, { claim: t1, event: 'returnedDebit' }),
  ];
  expect(openClaims(lines).claims).toMatchObject([
    { raised: 10_000, open: 10_000, dueOn: '2026-01-31', raisedOn: '2026-01-01', payments: [] },
  ]);
});

test('[CLM-6] a refund uses the latest credit, and what nobody had paid becomes a debt', () => {
  const call = line('2026-01-01', 10_000, { claim: t1 });
  const paid = line('2026-01-10', -15_000);
  const refund = line('2026-02-01', 5_000, { event: 'ownerRefund' });
  expect(openOf([call, paid, refund])).toEqual({ open: [0], credit: 0 });
  const tooMuch = line('2026-02-02', 1_000, { event: 'ownerRefund' });
  expect(openClaims([paid, refund, call, tooMuch]).claims).toMatchObject([
    { id: t1.id, raised: 10_000, paid: 9_000, open: 1_000 },
  ]);
  expect(openClaims([tooMuch]).claims).toMatchObject([{ kind: 'refund', open: 1_000 }]);
});

test('[CLM-7] a settlement in favour, a credit note larger than the invoice and a debt taken over without a claim', () => {
  const favour = claim(5, 'settlement', '2026-05-31');
  const inFavour = line('2026-05-01', -5_000, { claim: favour, event: 'settlement' });
  expect(openOf([inFavour])).toEqual({ open: [0], credit: 5_000 });
  const refunded = line('2026-05-10', 5_000, { claim: favour, event: 'ownerRefund' });
  expect(openOf([inFavour, refunded])).toEqual({ open: [], credit: 0 });
  const opening = line('2026-01-01', 2_000, { event: 'opening' });
  expect(openClaims([opening]).claims).toMatchObject([{ id: opening.entryId, kind: 'opening', open: 2_000 }]);
});

const anyLine = fc.record({
  on: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
  account: fc.constantFrom('4100', '4101'),
  amount: fc.integer({ min: -20_000, max: 20_000 }),
  label: fc.constantFrom('', 'x'),
  claim: fc.option(
    fc.record({
      id: fc.integer({ min: 1, max: 4 }).map(sampleId),
      kind: fc.constantFrom(...claimKinds),
      dueOn: fc.constantFrom(null, '2026-03-10', '2026-04-10'),
    }),
  ),
  entryId: fc.integer({ min: 100, max: 112 }).map(sampleId),
  event: fc.constantFrom(...moneyEvents),
  reverses: fc.option(fc.integer({ min: 100, max: 112 }).map(sampleId)),
});

test('[CLM-7] open claims less credit are the balance, for any lines and any order', () => {
  fc.assert(
    fc.property(fc.array(anyLine), fc.subarray([...claimKinds]), (lines, order) => {
      const { claims, credit, balance } = openClaims(lines, order);
      expect(balance).toBe(sum(lines.map(({ amount }) => amount)));
      expect(sum(claims.map(({ open }) => open)) - credit).toBe(balance);
      expect(credit).toBeGreaterThanOrEqual(0);
      for (const { open, raised, paid, payments } of claims) {
        expect(open).toBeGreaterThanOrEqual(0);
        expect(raised - paid).toBe(open);
        if (raised >= 0) expect(sum(payments.map(({ amount }) => amount))).toBe(paid);
      }
    }),
  );
});

test('[CLM-7] in whatever order the lines are read the answer is the same', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyLine)
        .chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
      ([lines, shuffled]) => {
        expect(openClaims(shuffled)).toEqual(openClaims(lines));
      },
    ),
  );
});
