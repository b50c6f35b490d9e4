import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { knowing } from '../../ownership/testing/context-of.ts';
import { computeSettlement } from './compute-settlement.ts';
import { codeOf, small, statementsIn, year } from './testing/published.ts';
import { balanceOf, commandFor, decide, documentsOf, publish } from './testing/publishing.ts';
import { historyOf, ownerId, purchase, whole } from './testing/settlement-world.ts';

test('[SET-16] a correction takes the old entries back and issues anew; owners see both and what the old one asked', () => {
  const first = publish(900, small());
  const forgotten = purchase('2026-05-01', '6140', 5_000);
  const input = { ...first.input, corrects: first.id, entries: [...first.input.entries, forgotten] };
  const second = publish(901, input, { bookedOn: '2027-01-10' });
  const { entries } = second.input;
  for (const account of ['61', '701']) expect(balanceOf(entries, account)).toBe(0);
  expect(balanceOf(entries, '4101', ownerId(0))).toBe(14_000);
  expect(balanceOf(entries, '4101', ownerId(1))).toBe(21_000);
  expect(entries.filter(({ event }) => event === 'reversal')).toHaveLength(2);
  expect(statementsIn(second.bodies)[1]).toMatchObject({
    balance: 9_000,
    corrects: {
      statementId: `${sampleId(900)}.statement-${ownerId(1)}`,
      settlementId: first.id,
      balance: 6_000,
    },
    account: { closing: 12_000 },
  });
  const again = { ...second.input, corrects: first.id };
  const refused = decide(902, commandFor(again), knowing(documentsOf(again)));
  expect(codeOf(refused)).toBe('settlement.alreadyCorrected');
});

test('[SET-16] whoever drops out of a corrected settlement is told so', () => {
  const first = publish(900, small());
  const sold = {
    ...first.input,
    corrects: first.id,
    ownerships: [historyOf(0, [['2020-01-01', [whole(2)]]]), ...first.input.ownerships.slice(1)],
    entries: first.input.entries.filter(({ event }) => event !== 'call'),
  };
  const statements = statementsIn(publish(901, sold).bodies);
  const gone = statements.find((statement) => statement.ownerId === ownerId(0));
  expect(gone).toMatchObject({ lines: [], balance: 0, corrects: { balance: 0 } });
});

test('[SET-10] a document that comes late goes to the next settlement, borne by those who held the lots then', () => {
  const first = publish(900, small());
  const late = { ...purchase('2026-11-30', '6140', 5_000), number: 9_999 };
  const input = {
    ...first.input,
    period: { from: '2027-01-01', until: '2027-01-15' },
    ownerships: [
      historyOf(0, [
        ['2020-01-01', [whole(0)]],
        ['2027-01-01', [whole(2)]],
      ]),
      ...first.input.ownerships.slice(1),
    ],
    entries: [...first.input.entries, late, purchase('2027-01-05', '61011', 1_000)],
  };
  const settlement = computeSettlement(input);
  expect(settlement.late).toEqual([late.id]);
  expect(settlement.anomalies.map(({ name }) => name)).toEqual(['lateDocument']);
  expect(settlement.owners.map(({ ownerId: id, costs }) => [id, costs])).toEqual([
    [ownerId(0), 2_000],
    [ownerId(2), 400],
    [ownerId(1), 3_600],
  ]);
  const second = publish(901, input);
  const correction = computeSettlement({ ...second.input, period: year, corrects: first.id });
  expect(correction.without).toEqual([late.id]);
  expect(correction.costs).toBe(30_000);
  const next = computeSettlement({ ...second.input, period: { from: '2027-01-16', until: '2027-01-20' } });
  expect(next.anomalies.map(({ name }) => name)).toEqual(['nothingToSettle']);
});
