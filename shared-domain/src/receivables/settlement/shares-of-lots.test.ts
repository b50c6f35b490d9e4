import { expect, test } from 'vitest';
import { computeSettlement } from './compute-settlement.ts';
import { statementOf } from './statement-of.ts';
import { quarter } from './testing/quarter.ts';
import { historyOf, lotId, ownerId, purchase, whole } from './testing/settlement-world.ts';

const linesOf = (settlement: ReturnType<typeof computeSettlement>, owner: number) =>
  statementOf(settlement, ownerId(owner)).lines.map(({ account, amount }) => [account, amount]);

test('[SET-6] 275/1000 for 61 of 91 days: 184,34, 223,05 and 89,22, and the reserve takes its part back', () => {
  const settlement = computeSettlement(quarter());
  expect(linesOf(settlement, 0)).toEqual([
    ['61011', 18_434],
    ['61050', 22_305],
    ['6140', 8_922],
    ['6816', -5_530],
  ]);
  expect(settlement.owners.map(({ costs }) => costs)).toEqual([44_131, 21_704, 173_565]);
  expect(statementOf(settlement, ownerId(1)).lots).toEqual([
    { lotId: lotId(0), lotNumber: '1', days: 30, share: { numerator: 1, denominator: 1 } },
  ]);
});

test('[SET-6] a key that changes in mid-period shares the costs before and after by its own days', () => {
  const input = quarter();
  const [key] = input.keys;
  const revised = { from: '2026-06-01', parts: { [lotId(0)]: 500, [lotId(1)]: 500 } };
  const keys = key ? [{ ...key, body: { ...key.body, versions: [...key.body.versions, revised] } }] : [];
  const settlement = computeSettlement({ ...input, keys });
  // Before June lot 1 was the seller's alone, in June the buyer's alone.
  expect(linesOf(settlement, 0)).toEqual([
    ['61011', 27_500],
    ['61050', 33_275],
  ]);
  expect(linesOf(settlement, 1)).toEqual([
    ['6140', 24_200],
    ['6816', -15_000],
  ]);
});

test('[SET-2] 29 February counts: a lot sold on it was held 59 of the 366 days of 2024', () => {
  const input = {
    ...quarter(),
    period: { from: '2024-01-01', until: '2024-12-31' },
    ownerships: [
      historyOf(0, [
        ['2020-01-01', [whole(0)]],
        ['2024-02-29', [whole(1)]],
      ]),
      historyOf(1, [['2020-01-01', [whole(2)]]]),
    ],
    entries: [purchase('2024-12-31', '61011', 366_000)],
  };
  const { owners } = computeSettlement(input);
  expect(owners.map(({ costs }) => costs)).toEqual([275 * 59, 275 * 307, 265_350]);
});
