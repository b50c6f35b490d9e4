import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { wrapDocument } from '../../sync/place.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { journalEntries } from '../entry/journal-entry.definition.ts';
import type { JournalEntry } from '../entry/journal-entry.ts';
import { OwnerMovement } from '../posting/owner-movement.definition.ts';
import { postEvent } from '../posting/post-event.ts';
import { yearClosings } from '../year/year-closing.definition.ts';
import { bookEntry } from './book-entry.definition.ts';
import type { HandEvent } from './hand-event.ts';
import {
  building,
  codeOf,
  decide,
  entries,
  keyId,
  known,
  line,
  manual,
  opening,
  owner,
  sample,
  sidesOf,
  sophie,
  transfer,
} from './testing/by-hand.ts';

/** The entries of a decision as they stand in the books. */
function booked(decision: Decision): SyncedDocument[] {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  return decision.effects.flatMap((effect) =>
    effect.do === 'fact' && effect.type === 'journalEntry'
      ? [
          wrapDocument(
            journalEntries,
            { ...sample, id: effect.id, body: effect.body as JournalEntry },
            '1',
          ) as unknown as SyncedDocument,
        ]
      : [],
  );
}

test('[ACC-17] a private cost is the owner’s, due on its day, and told to them', () => {
  const decision = decide({});
  expect(sidesOf(entries(decision)[0])).toEqual([
    ['4101', 4_500],
    ['643', -4_500],
  ]);
  if (decision.is !== 'applied') return;
  const [, movement] = decision.effects;
  expect(movement?.do === 'fact' && OwnerMovement.parse(movement.body).lines).toEqual([
    {
      account: '4101',
      amount: 4_500,
      label: sample.body.description,
      claim: { id: `${sample.id}.claim`, kind: 'privateCost', dueOn: '2026-12-12' },
    },
  ]);
});

test('[ACC-17] what is right is booked, in its journal', () => {
  const cost = { bearer: { by: 'key', keyId }, vat: 0 } as const;
  expect(entries(decide({ event: manual({ cost }) }))[0]).toMatchObject({
    journal: 'miscellaneous',
    event: 'manual',
    voucher: { kind: 'manual', id: sample.id, pages: sample.body.pages },
  });
  expect(sidesOf(entries(decide({ event: transfer }))[0])).toEqual([
    ['550', 50_000],
    ['551', -50_000],
  ]);
  const claim = { id: sampleId(77), kind: 'settlement', dueOn: null } as const;
  const refund = { is: 'ownerRefund', bank: '551', ownerId: sophie, amount: 100, claim, label: '' } as const;
  expect(sidesOf(entries(decide({ event: refund }))[0])).toEqual([
    ['4101', 100],
    ['551', -100],
  ]);
  const paid = manual({ account: '440', party: { kind: 'supplier', id: sampleId(50) } });
  expect(codeOf(decide({ event: paid }))).toBe('applied');
});

test('[ACC-13] [ACC-17] nothing is written by hand in a closed year, nor by who may not see the books', () => {
  const closed = [...known, documentOf(yearClosings)];
  expect(decide({ on: '2025-12-31' }, closed)).toMatchObject({
    refusal: { code: 'year.closed', params: { firstOpen: '2026-01-01' } },
  });
  expect(codeOf(decide({ on: '2026-01-01' }, closed))).toBe('applied');
  const blind = knowing(known, buildingStaffScope(building));
  expect(bookEntry.decide(sample, blind, contextOf()).is).toBe('undecidable');
});

test('[ACC-18] a take-over in the middle of a year says who bears its costs', () => {
  const cost = { bearer: { by: 'key', keyId }, vat: 0 } as const;
  const balances = [
    { ...line, account: '61011', amount: 1_000, cost },
    { ...line, account: '551', amount: -1_000 },
  ];
  expect(entries(decide({ event: { is: 'opening', balances } }))[0]?.lines[0]?.cost).toEqual(cost);
});

test('[ACC-18] books begin once, or again after their beginning was taken back', () => {
  const first = booked(decide({ event: opening }));
  expect(codeOf(decide({ event: opening }, [...known, ...first]))).toBe('entry.openingTwice');
  const back = first.map((document) => ({
    ...document,
    id: `${sampleId(97)}.entry`,
    body: { ...document.body, event: 'reversal', reverses: document.id },
  }));
  expect(codeOf(decide({ event: opening }, [...known, ...first, ...back]))).toBe('applied');
});

test('[ACC-24] the fund for works is used as far as it goes, or further by who confirms', () => {
  const use = { is: 'reserveUse', fund: 'reserveFund', amount: 425_000, keyId, label: 'Toiture' } as const;
  const held = [...known, ...booked(decide({ event: opening }))];
  expect(codeOf(decide({ event: { ...use, beyondBalance: false } }, held))).toBe('applied');
  const more = { ...use, amount: 425_001 };
  expect(decide({ event: { ...more, beyondBalance: false } }, held)).toMatchObject({
    refusal: { code: 'fund.notEnough', params: { balance: 425_000 } },
  });
  expect(sidesOf(entries(decide({ event: { ...more, beyondBalance: true } }, held))[0])).toEqual([
    ['160', 425_001],
    ['6816', -425_001],
  ]);
});

test('[ACC-24] what was already used of a fund is no longer there, and accounts below it count', () => {
  const balances = [
    { ...line, account: '551', amount: 5_000 },
    { ...line, account: '1601', amount: -10_000 },
    { ...line, account: '160', amount: 2_000 },
    { ...line, account: '416', amount: 3_000, party: owner },
  ];
  const [opened] = booked(decide({ event: opening }));
  const held = [
    ...known,
    { ...opened!, body: { ...opened!.body, lines: postEvent({ is: 'manual', balances }, {}) } },
  ];
  const use = { is: 'reserveUse', fund: 'reserveFund', keyId, label: '', beyondBalance: false } as const;
  expect(codeOf(decide({ event: { ...use, amount: 8_000 } }, held))).toBe('applied');
  expect(codeOf(decide({ event: { ...use, amount: 8_001 } }, held))).toBe('fund.notEnough');
});

test('[ACC-17] whom an entry names is looked up before it is judged', () => {
  const cost = { bearer: { by: 'owner', ownerId: sophie, lotId: sampleId(20) }, vat: 0 } as const;
  const keyed = { account: '6140', label: '', amount: 1, bearer: { by: 'key', keyId }, vat: 0 } as const;
  const named = (event: HandEvent) =>
    bookEntry
      .reads({ ...sample, body: { ...sample.body, event } })
      .flatMap((read) => (read.by === 'id' ? [read.id] : []));
  const refund = {
    is: 'ownerRefund',
    bank: '551',
    ownerId: sophie,
    amount: 1,
    claim: null,
    label: '',
  } as const;
  const ofHouse = { ...sample.body.event, lotId: null } as HandEvent;
  expect(named(sample.body.event)).toEqual([building, sophie, sampleId(20)]);
  expect(named(ofHouse)).toEqual([building, sophie]);
  expect(named(refund)).toEqual([building, sophie]);
  expect(named(transfer)).toEqual([building]);
  expect(named(manual({ party: owner, cost }))).toEqual([building, sophie, sampleId(20)]);
  expect(named({ is: 'deferral', cost: keyed })).toEqual([building]);
  expect(named({ is: 'deferral', cost: { ...keyed, bearer: { ...cost.bearer, lotId: null } } })).toEqual([
    building,
    sophie,
  ]);
  expect(bookEntry.reads(sample)).toContainEqual({ by: 'building', type: 'allocationKey', building });
  expect(bookEntry.reads(sample)).toContainEqual({ by: 'building', type: 'ownAccount', building });
  expect(bookEntry.reads(sample)).toContainEqual({ by: 'building', type: 'yearClosing', building });
});

test('[ACC-17] a day is likely from ten years back to a year ahead', () => {
  const on = (day: string) => codeOf(decide({ on: day }));
  expect([on('2016-11-12'), on('2027-11-21')]).toEqual(['applied', 'applied']);
  expect([on('2016-11-11'), on('2027-11-22')]).toEqual(['entry.dayUnlikely', 'entry.dayUnlikely']);
});

test('[ACC-17] one line of nothing is enough to refuse an entry, and money goes back from a bank account', () => {
  const three = {
    is: 'manual',
    balances: [
      { ...line, account: '650', amount: 1_000 },
      { ...line, account: '551', amount: -1_000 },
      { ...line, account: '653', amount: 0 },
    ],
  } as const;
  expect(codeOf(decide({ event: { ...three, balances: [...three.balances] } }))).toBe('entry.amountMissing');
  const refund = {
    is: 'ownerRefund',
    bank: '440',
    ownerId: sophie,
    amount: 1,
    claim: null,
    label: '',
  } as const;
  expect(decide({ event: refund })).toMatchObject({
    refusal: { code: 'account.notBank', params: { account: '440' } },
  });
});
