import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { type Entry, entriesOf } from '../entry/entries-of.ts';
import { journalEntries } from '../entry/journal-entry.definition.ts';
import { type EntryLine, JournalEntry } from '../entry/journal-entry.ts';
import { fiscalYearOf } from '../fiscal-year.ts';
import { balancesOf, isOfResult, openingOf, sumUp } from './balances.ts';
import { closeYear } from './close-year.definition.ts';
import { closingCheck, nextToClose } from './closing-check.ts';
import { closedYear } from './open-year.ts';
import { YearClosing, yearClosings } from './year-closing.definition.ts';

const { sample } = closeYear;
const association = buildings.sample.body;
const line = { party: null, label: '', cost: null, claim: null };

/** An entry of 2025 that moves cents from one account to another. */
function entry(number: number, to: string, from: string, cents: number, changes: Partial<JournalEntry> = {}) {
  const lines: EntryLine[] = [
    { ...line, account: to, debit: cents, credit: 0 },
    { ...line, account: from, debit: 0, credit: cents },
  ];
  const date = changes.date ?? '2025-06-30';
  const body: JournalEntry = {
    ...journalEntries.sample.body,
    journal: 'miscellaneous',
    number,
    date,
    fiscalYear: fiscalYearOf(date, '01-01'),
    lines,
    ...changes,
  };
  const id = `${sampleId(1000 + number)}.entry-${body.fiscalYear}-${body.journal}`;
  return documentOf(journalEntries, { id, body });
}

const books = [
  entry(1, '551', '100', 600_000),
  entry(2, '61011', '440', 106_000),
  entry(3, '440', '551', 106_000),
  entry(4, '4101', '701', 100_000),
];

const checkOf = (
  documents: readonly SyncedDocument[],
  closings: readonly YearClosing[] = [],
  today = '2026-03-01',
) => closingCheck({ entries: entriesOf(documents), closings, association, fiscalYear: 2025, today });

function decide(
  documents: readonly SyncedDocument[],
  others: readonly SyncedDocument[] = [],
  today = '2026-03-01',
) {
  const { entriesHash } = checkOf(documents);
  const command = { ...sample, body: { ...sample.body, entriesHash } };
  const state = knowing([documentOf(buildings), ...documents, ...others]);
  let last = documents.length;
  return closeYear.decide(command, state, contextOf({ today, next: () => ++last }));
}

const codeOf = (decision: Decision) => (decision.is === 'refused' ? decision.refusal.code : decision.is);

function made(decision: Decision): { entry: JournalEntry | undefined; closing: YearClosing } {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  const facts = decision.effects.flatMap((effect) => (effect.do === 'fact' ? [effect] : []));
  const booked = facts.find(({ type }) => type === 'journalEntry');
  const closing = facts.find(({ type }) => type === 'yearClosing');
  return {
    entry: booked && JournalEntry.parse(booked.body),
    closing: YearClosing.parse(closing?.body),
  };
}

test('[ACC-22] what was not settled goes to the result, and the rest is carried', () => {
  const { entry: booked, closing } = made(decide(books));
  expect(booked).toMatchObject({ date: '2025-12-31', number: 5, event: 'closing', fiscalYear: 2025 });
  expect(booked?.lines.map(({ account, debit, credit }) => [account, debit - credit])).toEqual([
    ['61011', -106_000],
    ['701', 100_000],
    ['14', 6_000],
  ]);
  expect(closing).toMatchObject({
    from: '2025-01-01',
    until: '2025-12-31',
    lastNumbers: { miscellaneous: 5 },
  });
  expect(closing.carried.map(({ account, balance }) => [account, balance])).toEqual([
    ['100', -600_000],
    ['14', 6_000],
    ['4101', 100_000],
    ['551', 494_000],
  ]);
});

test('[ACC-22] a year that was settled needs no entry', () => {
  const { entry: booked, closing } = made(decide(books.slice(0, 1)));
  expect(booked).toBeUndefined();
  expect(closing.lastNumbers).toEqual({ miscellaneous: 1 });
});

const account = fc.constantFrom('100', '160', '4101', '440', '551', '550', '61011', '6121', '700', '701');
const movement = fc.record({
  to: account,
  from: account,
  cents: fc.integer({ min: 1, max: 10_000_000 }),
  date: fc.constantFrom('2024-05-01', '2025-01-01', '2025-12-31', '2026-01-01'),
});

test('[ACC-22] whatever was booked: what is carried adds up to nothing and opens the next year with its balance', () => {
  fc.assert(
    fc.property(fc.array(movement, { minLength: 1, maxLength: 40 }), (movements) => {
      const documents = movements.map(({ to, from, cents, date }, index) =>
        entry(index + 1, to, from, cents, { date }),
      );
      const entries = entriesOf(documents);
      const { carried, results } = checkOf(documents);
      expect(sum(carried.map(({ balance }) => balance))).toBe(0);
      const closing: Entry = {
        ...journalEntries.sample.body,
        id: 'closing',
        fiscalYear: 2025,
        lines: [
          ...results.map((one) => ({ ...line, account: one.account, debit: 0, credit: one.balance })),
          { ...line, account: '14', debit: sum(results.map(({ balance }) => balance)), credit: 0 },
        ],
      };
      const upTo = balancesOf([...entries.filter(({ fiscalYear }) => fiscalYear <= 2025), closing]);
      expect(carried).toEqual(upTo);
      expect(carried.some(isOfResult)).toBe(false);
      const closings = [{ ...yearClosings.sample.body, carried: [...carried] }];
      const next = balancesOf(entries.filter(({ fiscalYear }) => fiscalYear === 2026));
      const everything = balancesOf([...entries, closing]);
      expect(sumUp([...(openingOf(closings, 2026) ?? []), ...next])).toEqual(everything);
    }),
  );
});

test('[ACC-22] a year whose predecessor is open has no opening', () => {
  expect(openingOf([yearClosings.sample.body], 2026)).toEqual(yearClosings.sample.body.carried);
  expect(openingOf([yearClosings.sample.body], 2027)).toBeNull();
});

const closed = documentOf(yearClosings);
const of2024 = {
  ...closed,
  body: { ...yearClosings.sample.body, fiscalYear: 2024, from: '2024-01-01', until: '2024-12-31' },
};
const gap = [...books.slice(0, 2), entry(4, '440', '551', 106_000)];
const unnumbered = [...books, entry(5, '551', '100', 1, { number: null })];

test.each<[string, SyncedDocument[], SyncedDocument[], string]>([
  ['applied', books, [of2024], '2026-01-01'],
  ['year.alreadyClosed', books, [closed], '2026-03-01'],
  ['year.notNext', [...books, entry(1, '551', '100', 1, { date: '2024-02-01' })], [], '2026-03-01'],
  ['year.notNext', books, [{ ...of2024, body: { ...of2024.body, fiscalYear: 2023 } }], '2026-03-01'],
  ['year.notOver', books, [], '2025-12-31'],
  ['applied', [], [of2024], '2026-03-01'],
  ['year.empty', [], [], '2026-03-01'],
  ['year.numberMissing', gap, [], '2026-03-01'],
  ['year.notRecorded', unnumbered, [], '2026-03-01'],
])('[ACC-21] %s', (code, documents, others, today) => {
  expect(codeOf(decide(documents, others, today))).toBe(code);
});

test('[ACC-21] what arrived meanwhile refuses the closing', () => {
  const { entriesHash } = checkOf(books);
  const command = { ...sample, body: { ...sample.body, entriesHash } };
  const later = knowing([documentOf(buildings), ...books, entry(5, '551', '100', 1)]);
  const decision = closeYear.decide(command, later, contextOf({ today: '2026-03-01' }));
  expect(codeOf(decision)).toBe('accounting.otherContent');
  const nextYear = knowing([
    documentOf(buildings),
    ...books,
    entry(1, '551', '100', 1, { date: '2026-01-02' }),
  ]);
  expect(codeOf(closeYear.decide(command, nextYear, contextOf({ today: '2026-03-01' })))).toBe('applied');
});

test('[ACC-21] the same entries in another order are the same year', () => {
  expect(checkOf([...books].reverse()).entriesHash).toBe(checkOf(books).entriesHash);
});

test('[ACC-21] what does not block is said: unsettled costs, the suspense account, money on its way', () => {
  const open = [...books, entry(5, '4991', '551', 50), entry(6, '58', '551', 70)];
  expect(checkOf(open).findings).toEqual([
    { code: 'year.notSettled', params: { balance: 6_000 }, blocks: false },
    { code: 'year.suspenseOpen', params: { balance: 50 }, blocks: false },
    { code: 'year.transfersOpen', params: { balance: 70 }, blocks: false },
  ]);
  expect(checkOf(books.slice(0, 1)).findings).toEqual([]);
});

test('[ACC-21] who may not see the books waits', () => {
  const blind = knowing([documentOf(buildings)], buildingStaffScope(sampleId(10)));
  expect(closeYear.decide(sample, blind, contextOf()).is).toBe('undecidable');
});

test('[ACC-21] a closing looks at the association, its books and its closed years', () => {
  const { building } = sample.body;
  expect(closeYear.reads(sample)).toEqual([
    { by: 'id', id: building },
    { by: 'building', type: 'journalEntry', building },
    { by: 'building', type: 'yearClosing', building },
  ]);
  expect(codeOf(closeYear.decide(sample, knowing(books), contextOf()))).toBe('undecidable');
});

test.each([
  [{ year: 2025 }, books, [closed], '2026-03-01'],
  [{ year: 2024 }, [...books, entry(1, '551', '100', 1, { date: '2024-02-01' })], [], '2026-03-01'],
  [{ until: '2025-12-31' }, books, [], '2025-12-31'],
  [{ year: 2025 }, [], [], '2026-03-01'],
  [{ journal: 'miscellaneous', number: 3 }, gap, [], '2026-03-01'],
  [{ count: 1 }, unnumbered, [], '2026-03-01'],
])('[ACC-21] a refusal says what stands in the way: %o', (params, documents, others, today) => {
  const { is, ...told } = decide(documents, others, today);
  expect([is, told]).toEqual(['refused', { refusal: expect.objectContaining({ params }) }]);
});

test('[ACC-21] an entry that does not balance closes no year, and the refusal names nothing more', () => {
  const [first] = books;
  if (!first) throw new Error('a book');
  const body = first.body as unknown as JournalEntry;
  const lines = body.lines.slice(0, 1);
  const unbalanced = { ...first, body: { ...body, lines } } as unknown as SyncedDocument;
  expect(decide([unbalanced])).toEqual({ is: 'refused', refusal: { code: 'entry.unbalanced' } });
});

test('[ACC-21] each journal has its own numbers, read in their order', () => {
  const inSales = entry(1, '4101', '701', 5, { journal: 'sales' });
  expect(codeOf(decide([...books, inSales]))).toBe('applied');
  const swapped = [
    { ...entry(2, '551', '100', 1), id: `${sampleId(900)}.entry` },
    { ...entry(1, '551', '100', 1), id: `${sampleId(901)}.entry` },
  ];
  expect(codeOf(decide(swapped))).toBe('applied');
});

test('[ACC-21] the year after the last closed one is next, in whatever order the closings came', () => {
  const years = [yearClosings.sample.body, of2024.body as YearClosing];
  expect([nextToClose([], years), nextToClose([], years.toReversed())]).toEqual([2026, 2026]);
});

test('[ACC-13] the first open day follows the last closed year, in whatever order the closings came', () => {
  for (const closings of [
    [closed, of2024],
    [of2024, closed],
  ]) {
    const state = knowing(closings.map((one, at) => ({ ...one, id: `${sampleId(800 + at)}.closing` })));
    expect(closedYear(sample.body.building, '2024-05-05', state)).toEqual({
      code: 'year.closed',
      params: { year: 2025, firstOpen: '2026-01-01' },
    });
  }
});

test.each([
  ['fr', 'Clôture de l’exercice 2025'],
  ['nl', 'Afsluiting van het boekjaar 2025'],
  ['de', 'Abschluss des Geschäftsjahres 2025'],
  ['en', 'Closing of financial year 2025'],
] as const)('[ACC-22] the books of an association that writes %s say: %s', (language, said) => {
  const { entriesHash } = checkOf(books);
  const command = { ...sample, body: { ...sample.body, entriesHash } };
  const state = knowing([documentOf(buildings, { body: { ...association, language } }), ...books]);
  const { entry: booked } = made(closeYear.decide(command, state, contextOf({ today: '2026-03-01' })));
  expect([booked?.description, booked?.lines[0]?.label]).toEqual([said, said]);
});

test('[ACC-11] [ACC-22] a device that gives no number foresees the one its closing entry will have', () => {
  const { entriesHash } = checkOf(books);
  const command = { ...sample, body: { ...sample.body, entriesHash } };
  const waiting = contextOf({ today: '2026-03-01', next: () => null });
  const state = knowing([documentOf(buildings), ...books]);
  expect(made(closeYear.decide(command, state, waiting)).closing.lastNumbers).toEqual({ miscellaneous: 5 });
  const sales = [entry(1, '4101', '701', 5, { journal: 'sales' })];
  const other = { ...sample, body: { ...sample.body, entriesHash: checkOf(sales).entriesHash } };
  const decision = closeYear.decide(other, knowing([documentOf(buildings), ...sales]), waiting);
  expect(made(decision).closing.lastNumbers).toEqual({ sales: 1, miscellaneous: 1 });
});
