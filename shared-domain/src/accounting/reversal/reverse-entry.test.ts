import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { journalEntries } from '../entry/journal-entry.definition.ts';
import { JournalEntry } from '../entry/journal-entry.ts';
import { yearClosings } from '../year/year-closing.definition.ts';
import { reverseEntry } from './reverse-entry.definition.ts';
import type { ReverseEntry } from './reverse-entry.ts';

const { sample } = reverseEntry;
const known = [documentOf(buildings), documentOf(journalEntries)];
const { body: original } = journalEntries.sample;

function decide(changes: Partial<ReverseEntry>, documents: readonly SyncedDocument[] = known): Decision {
  const command = { ...sample, body: { ...sample.body, ...changes } };
  return reverseEntry.decide(command, knowing(documents), contextOf());
}

const codeOf = (decision: Decision) => (decision.is === 'refused' ? decision.refusal.code : decision.is);

function reversal(decision: Decision): JournalEntry {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  const [effect] = decision.effects;
  if (effect?.do !== 'fact') throw new Error('no fact');
  return JournalEntry.parse(effect.body);
}

test('[ACC-20] the mirror stands in the journal of what it takes back, and nothing is left of the two', () => {
  const entry = reversal(decide({}));
  expect(entry).toMatchObject({
    journal: 'purchases',
    event: 'reversal',
    reverses: sample.body.entryId,
    voucher: { kind: 'entry', id: sample.body.entryId },
    description: sample.body.reason,
  });
  const left = (account: string) =>
    sum(
      [...entry.lines, ...original.lines]
        .filter((line) => line.account === account)
        .map(({ debit, credit }) => debit - credit),
    );
  expect(original.lines.map(({ account }) => left(account))).toEqual(original.lines.map(() => 0));
  expect(entry.lines.map(({ claim }) => claim)).toEqual(original.lines.map(({ claim }) => claim));
  expect(entry.lines[0]?.cost?.vat).toBe(-6_000);
});

test('[ACC-20] whatever was booked, its mirror balances', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
      (amounts) => {
        const debits = amounts.map((debit) => ({ ...original.lines[0], debit, credit: 0 }));
        const lines = [...debits, { ...original.lines[1], debit: 0, credit: sum(amounts) }];
        const document = documentOf(journalEntries, { body: { ...original, lines } as JournalEntry });
        expect(reversal(decide({}, [documentOf(buildings), document])).lines.length).toBe(lines.length);
      },
    ),
  );
});

const changed = (changes: Partial<JournalEntry>) => [
  documentOf(buildings),
  documentOf(journalEntries, { body: { ...original, ...changes } }),
];
const taken = documentOf(journalEntries, {
  id: `${sampleId(98)}.entry`,
  body: {
    ...original,
    event: 'reversal',
    reverses: sample.body.entryId,
    voucher: { kind: 'entry', id: sample.body.entryId, pages: [] },
  },
});

test.each<[string, Partial<ReverseEntry>, readonly SyncedDocument[]]>([
  ['entry.unknown', { entryId: `${sampleId(99)}.entry` }, known],
  ['entry.unknown', {}, changed({ building: sampleId(11) })],
  ['entry.alreadyReversed', {}, [...known, taken]],
  ['entry.isReversal', {}, changed({ event: 'reversal', reverses: `${sampleId(99)}.entry` })],
  ['entry.isClosing', {}, changed({ event: 'closing' })],
  [
    'entry.ofBankLine',
    {},
    changed({ voucher: { kind: 'bankLine', id: `${sampleId(92)}.bankStatement.1`, pages: [] } }),
  ],
  [
    'entry.ofFundCall',
    {},
    changed({ voucher: { kind: 'fundCall', id: `${sampleId(92)}.fundCall`, pages: [] } }),
  ],
  ['entry.ofSettlement', {}, changed({ event: 'settlement' })],
  ['entry.reversalTooEarly', { on: '2026-11-01' }, known],
  ['entry.reasonMissing', { reason: ' ' }, known],
  ['year.closed', { on: '2025-12-31' }, [...changed({ date: '2025-12-30' }), documentOf(yearClosings)]],
])('[ACC-20] %s', (code, changes, documents) => {
  expect(codeOf(decide(changes, documents))).toBe(code);
});

test('[ACC-8] [ACC-20] an entry of version 1 is taken back as today’s would be', () => {
  const lines = original.lines.map(({ cost: _, claim: __, ...line }) => line);
  const voucher = { invoiceId: `${sampleId(92)}.invoice`, pages: [] };
  const { event: _, reverses: __, ...rest } = original;
  const old = {
    ...documentOf(journalEntries),
    version: 1,
    body: { ...rest, voucher, lines },
  } as unknown as SyncedDocument;
  const entry = reversal(decide({}, [documentOf(buildings), old]));
  expect(entry.lines.at(-1)?.claim).toMatchObject({ id: `${sampleId(92)}.invoice`, kind: 'invoice' });
});

test('[ACC-20] who may not see the books waits', () => {
  const blind = knowing(known, buildingStaffScope(sampleId(10)));
  expect(reverseEntry.decide(sample, blind, contextOf()).is).toBe('undecidable');
});

test('[ACC-20] a reversal looks at the entry, at what already took it back and at the closed years', () => {
  const { building, entryId } = sample.body;
  expect(reverseEntry.reads(sample)).toEqual([
    { by: 'id', id: building },
    { by: 'id', id: entryId },
    { by: 'subject', type: 'journalEntry', subject: entryId },
    { by: 'building', type: 'yearClosing', building },
  ]);
  expect(codeOf(decide({}, known.slice(1)))).toBe('undecidable');
});

test('[ACC-20] an entry is taken back on its own day at the earliest', () => {
  expect(codeOf(decide({ on: original.date }))).toBe('applied');
  expect(decide({ on: '2026-11-01' })).toMatchObject({ refusal: { params: { date: original.date } } });
});

test('[ACC-20] what another entry was taken back by does not count', () => {
  const other = { ...taken, body: { ...taken.body, reverses: `${sampleId(97)}.entry` } };
  expect(codeOf(decide({}, [...known, other]))).toBe('applied');
});

test('[ACC-20] the VAT inside a cost goes back with it, and none has no sign', () => {
  const lines = original.lines.map((one) => (one.cost ? { ...one, cost: { ...one.cost, vat: 0 } } : one));
  const entry = reversal(decide({}, changed({ lines })));
  expect(entry.lines.every(({ cost }) => cost === null || Object.is(cost.vat, 0))).toBe(true);
});
