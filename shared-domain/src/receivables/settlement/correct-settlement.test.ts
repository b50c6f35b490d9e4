import { expect, test } from 'vitest';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { knowing } from '../../ownership/testing/context-of.ts';
import { computeSettlement } from './compute-settlement.ts';
import { takenEntries } from './taken-entries.ts';
import { codeOf, small, statementsIn, year } from './testing/published.ts';
import { balanceOf, commandFor, decide, documentsOf, publish } from './testing/publishing.ts';
import { byKey, costLine, entryOf, historyOf, ownerId, purchase, whole } from './testing/settlement-world.ts';

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

test('[SET-10] what moves no cost and no provision is not settled, nor is what settled or closed, or took that back', () => {
  const first = publish(900, small());
  const line = { ...costLine('6140', 100, byKey(0)) };
  const [settled] = first.input.entries.filter(({ event }) => event === 'settlement');
  const closing = entryOf('2026-12-31', 'closing', [line]);
  if (!settled) throw new Error('something was settled');
  const ignored = [
    settled,
    entryOf('2026-05-01', 'ownerPayment', [
      { account: '551', debit: 1 },
      { account: '4101', credit: 1 },
    ]),
    closing,
    entryOf('2026-12-31', 'reversal', [line], { reverses: closing.id }),
    entryOf('2026-12-31', 'reversal', [line], { reverses: settled.id }),
  ];
  const taken = (entries: readonly Entry[]) =>
    takenEntries({ period: year, entries, published: [], corrects: null }).taken.map(({ entry }) => entry.id);
  const own = small().entries;
  expect(taken([...own, ...ignored])).toEqual(taken(own));
  const back = entryOf('2026-12-31', 'reversal', [line], { reverses: 'another' });
  expect(taken([...own, back])).toEqual([...taken(own), back.id]);
});

test('[SET-10] the last number of each journal and year is noted; an entry without number waits for the next', () => {
  const numbered = (date: string, number: number | null) => ({ ...purchase(date, '6140', 100), number });
  const entries = [numbered('2026-05-01', 8), numbered('2026-06-01', 3), numbered('2026-07-01', null)];
  const { upTo, taken } = takenEntries({ period: year, entries, published: [], corrects: null });
  expect(upTo).toEqual({ 'purchases:2026': 8 });
  expect(taken).toHaveLength(3);
  const published = publish(900, small()).input.published.map((one) => ({
    ...one,
    upTo,
    late: [],
    without: [],
  }));
  const later = takenEntries({
    period: { from: '2027-01-01', until: '2027-12-31' },
    entries,
    published,
    corrects: null,
  });
  expect(later.late).toEqual([entries[2]?.id]);
});
