import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { addFractions } from '../../kernel/fraction.ts';
import { computeSettlement, isPublishable } from './compute-settlement.ts';
import { daysOf } from './period.ts';
import type { SettlementInput } from './settlement-input.ts';
import { shareOut, weightsOf } from './share-out.ts';
import { expensesOf, statementOf } from './statement-of.ts';
import { small } from './testing/published.ts';
import { randomWorld } from './testing/random-world.ts';
import { call, ownerId, ownerOf, purchase } from './testing/settlement-world.ts';

test('[SET-5] [SET-3] the owners bear the costs to the cent, in total and account by account, whatever the building', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const settlement = computeSettlement(input);
      const { from, until } = input.period;
      const within = input.entries.filter(({ date }) => date >= from && date <= until);
      const costs = within.flatMap(({ lines }) => lines.filter(({ cost }) => cost !== null));
      const amounts = costs.map(({ account, debit, credit }) => [account, debit - credit] as const);
      expect(settlement.unborne).toBe(0);
      expect(settlement.costs).toBe(sum(amounts.map(([, amount]) => amount)));
      const lines = settlement.owners.flatMap(({ ownerId }) => {
        const statement = statementOf(settlement, ownerId);
        return [...statement.lines, ...statement.privateLines];
      });
      for (const account of new Set(amounts.map(([code]) => code))) {
        const borne = sum(lines.filter((line) => line.account === account).map(({ amount }) => amount));
        expect(borne).toBe(sum(amounts.filter(([code]) => code === account).map(([, amount]) => amount)));
      }
    }),
  );
});

test('[SET-3] nobody bears less than their floor, nor a cent more than one above it', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const settlement = computeSettlement(input);
      for (const { ownerId } of settlement.owners) {
        const { lines, bases } = statementOf(settlement, ownerId);
        for (const { total, amount, basis, leftover } of lines) {
          const { weight, total: all } = bases[basis] ?? { weight: '0', total: '1' };
          const floor = Number((BigInt(Math.abs(total)) * BigInt(weight)) / BigInt(all));
          expect(Math.abs(amount)).toBe(floor + leftover);
        }
      }
    }),
  );
});

test('[SET-2] the days of a lot add up to the period, whoever sold to whom', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const { houses } = computeSettlement(input);
      for (const { id } of input.lots) {
        const { spells, unheld } = houses.spellsOf(id, input.period);
        expect(unheld).toBe(0);
        const shares = spells.map(({ days, numerator, denominator }) => ({
          numerator: numerator * days,
          denominator: denominator * daysOf(input.period),
        }));
        expect(addFractions(shares)).toEqual({ numerator: 1, denominator: 1 });
      }
    }),
  );
});

test('[SET-8] each owner is deducted what they were called for, and the sums meet', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const { owners, costs, provisions } = computeSettlement(input);
      const { from, until } = input.period;
      const called = input.entries
        .filter(({ event, date }) => event === 'call' && date >= from && date <= until)
        .flatMap(({ lines }) => lines.filter(({ account }) => account === '701'));
      expect(provisions).toBe(sum(called.map(({ credit }) => credit)));
      expect(sum(owners.map(({ balance }) => balance))).toBe(costs - provisions);
    }),
  );
});

test('[SET-19] what an owner bears of each lot adds up to what they bear, but for private costs of no lot', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const settlement = computeSettlement(input);
      for (const { ownerId, costs, privateCosts } of settlement.owners) {
        const { byLot } = statementOf(settlement, ownerId);
        expect(sum(byLot.map((lot) => lot.costs))).toBe(costs - privateCosts);
      }
    }),
  );
});

test('[SET-13] the vouchers of a line add up to it, and nobody’s private costs are among them', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const settlement = computeSettlement(input);
      const expenses = expensesOf(settlement);
      settlement.groups.forEach(({ total }, group) => {
        const own = expenses.filter((expense) => expense.group === group);
        expect(sum(own.map(({ amount }) => amount))).toBe(total);
      });
      const isOwn = settlement.groups.some(({ account }) => account === '643');
      expect(isOwn).toBe(false);
    }),
  );
});

test('[SET-9] a building that is in order has nothing in the way of its settlement', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const settlement = computeSettlement(input);
      const isEmpty = settlement.anomalies.some(({ name }) => name === 'nothingToSettle');
      expect(isPublishable(settlement)).toBe(!isEmpty);
    }),
  );
});

test('[SET-3] numbers and bigints give the same cents to the same people', () => {
  const weight = fc.integer({ min: 0, max: 4_000_000 });
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
      fc.array(weight, { minLength: 1, maxLength: 40 }),
      (amount, weights) => {
        const total = sum(weights);
        fc.pre(total > 0);
        const each = weights;
        const fast = shareOut(amount, { each, total, largest: Math.max(...weights) });
        const exact = shareOut(amount, { each: weights.map(BigInt), total: BigInt(total), largest: 0 });
        expect(fast).toEqual(exact);
        expect(sum(fast.amounts)).toBe(amount);
      },
    ),
  );
});

test('[SET-3] nothing shared between nobody is nothing, and a weight beyond numbers is still shared to the cent', () => {
  expect(shareOut(0, weightsOf([0n, 0n]))).toEqual({ amounts: [0, 0], leftover: new Set() });
  const vast = weightsOf([10n ** 20n, 10n ** 20n, 10n ** 20n]);
  expect(typeof vast.total).toBe('bigint');
  expect(shareOut(100, vast)).toEqual({ amounts: [34, 33, 33], leftover: new Set([0]) });
  expect(shareOut(-100, weightsOf([1n, 1n, 1n])).amounts).toEqual([-34, -33, -33]);
});

test('[SET-3] owners stand in the order of their lots, then those who only were called or bear a cost of their own', () => {
  const input = small();
  const owners = (lots: SettlementInput['lots'], entries = input.entries) =>
    computeSettlement({ ...input, lots, entries }).owners.map((one) => one.ownerId);
  expect(owners(input.lots.toReversed())).toEqual([ownerId(0), ownerId(1)]);
  const ranked = input.lots.map((lot) => ({ ...lot, body: { ...lot.body, rank: 'a' } }));
  expect(owners(ranked.toReversed())).toEqual([ownerId(0), ownerId(1)]);
  const called = call('2026-02-01', [
    [8, 100],
    [7, 100],
  ]);
  expect(owners(input.lots, [...input.entries, called])).toEqual([0, 1, 7, 8].map(ownerId));
});

test('[SET-12] the VAT is shared where a firm takes part, and only there', () => {
  const firm = { is: 'firm', name: 'Cabinet SRL', enterpriseNumber: null } as const;
  const vatOf = (vat: number, ...owners: SettlementInput['owners'][number][]) =>
    computeSettlement({ ...small(), owners, entries: [purchase('2026-02-01', '61011', 10_000, 0, vat)] })
      .groups[0]?.vatParts;
  expect(vatOf(1_000, ownerOf(0), ownerOf(1))).toBeNull();
  expect(vatOf(1_000, ownerOf(0), ownerOf(1, firm))).toEqual([400, 600, 0]);
  expect(vatOf(0, ownerOf(0), ownerOf(1, firm))).toBeNull();
  expect(vatOf(1_000, ownerOf(0), ownerOf(1), ownerOf(2, firm))).toBeNull();
});
