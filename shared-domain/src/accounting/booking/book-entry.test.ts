import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { lots } from '../../ownership/lot/lot.definition.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { wrapDocument } from '../../sync/place.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { journalEntries } from '../entry/journal-entry.definition.ts';
import { isBalanced, JournalEntry } from '../entry/journal-entry.ts';
import { OwnerMovement } from '../posting/owner-movement.definition.ts';
import { postEvent } from '../posting/post-event.ts';
import { yearClosings } from '../year/year-closing.definition.ts';
import { bookEntry } from './book-entry.definition.ts';
import type { BookEntry } from './book-entry.ts';
import type { HandEvent } from './hand-event.ts';

const { sample } = bookEntry;
const [building, sophie, keyId] = [sampleId(10), sampleId(40), sampleId(30)];
const supplier = { ...documentOf(owners, { id: sampleId(50) }), type: 'supplier', building: '' };
const known = [
  documentOf(buildings),
  documentOf(owners),
  documentOf(lots),
  documentOf(allocationKeys),
  supplier,
];
const owner = { kind: 'owner', id: sophie } as const;
const line = { party: null, claim: null, cost: null, label: '' };
const transfer = { is: 'internalTransfer', from: '551', to: '550', amount: 50_000, label: '' } as const;
const opening: HandEvent = {
  is: 'opening',
  balances: [
    { ...line, account: '551', amount: 400_000 },
    {
      account: '4101',
      amount: 25_000,
      party: owner,
      cost: null,
      label: 'Provisions T3',
      claim: { kind: 'provision', dueOn: '2026-09-30' },
    },
    { ...line, account: '160', amount: -425_000 },
  ],
};

function decide(changes: Partial<BookEntry>, documents: readonly SyncedDocument[] = known): Decision {
  const command = { ...sample, body: { ...sample.body, ...changes } };
  expect(bookEntry.schema.safeParse(command.body).success).toBe(true);
  return bookEntry.decide(command, knowing(documents), contextOf());
}

const codeOf = (decision: Decision) => (decision.is === 'refused' ? decision.refusal.code : decision.is);

function entries(decision: Decision): JournalEntry[] {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  return decision.effects.flatMap((effect) =>
    effect.do === 'fact' && effect.type === 'journalEntry' ? [JournalEntry.parse(effect.body)] : [],
  );
}

const sidesOf = (entry: JournalEntry | undefined) =>
  entry?.lines.map(({ account, debit, credit }) => [account, debit - credit]);

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

const manual = (first: object, second: object = {}): HandEvent => ({
  is: 'manual',
  balances: [
    { ...line, account: '650', amount: 1_000, ...first },
    { ...line, account: '551', amount: -1_000, ...second },
  ],
});
const elsewhere = { by: 'owner', ownerId: sophie, lotId: sampleId(99) } as const;

test.each<[string, Partial<BookEntry>]>([
  ['entry.descriptionMissing', { description: '  ' }],
  ['entry.dayUnlikely', { on: '2062-11-12' }],
  ['account.unknown', { event: manual({ account: '999' }) }],
  ['account.unknown', { event: manual({ account: '650999' }) }],
  ['entry.unbalanced', { event: manual({ amount: 1_001 }) }],
  ['entry.amountMissing', { event: manual({ amount: 0 }, { amount: 0 }) }],
  ['entry.partyMissing', { event: manual({ account: '4101' }) }],
  ['entry.partyMissing', { event: manual({ account: '440' }) }],
  ['entry.partyMisplaced', { event: manual({ party: owner }) }],
  ['entry.partyMisplaced', { event: manual({ account: '440', party: owner }) }],
  ['ownership.ownerUnknown', { event: manual({ account: '4101', party: { ...owner, id: sampleId(98) } }) }],
  ['supplier.unknown', { event: manual({ account: '440', party: { kind: 'supplier', id: sampleId(98) } }) }],
  ['key.unknown', { event: manual({ cost: { bearer: { by: 'key', keyId: sampleId(98) }, vat: 0 } }) }],
  ['key.notInForce', { on: '2023-01-05', event: manual({ cost: { bearer: { by: 'key', keyId }, vat: 0 } }) }],
  ['lot.unknown', { event: manual({ cost: { bearer: elsewhere, vat: 0 } }) }],
  ['account.unknown', { event: manual({}, { account: '999' }) }],
  ['entry.partyMissing', { event: manual({}, { account: '440' }) }],
  ['account.notBank', { event: { ...transfer, to: '440' } }],
  ['entry.sameAccount', { event: { ...transfer, to: '551' } }],
])('[ACC-17] %s', (code, changes) => {
  expect(codeOf(decide(changes))).toBe(code);
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

test('[ACC-17] the owner, the lot and the key of another building are unknown', () => {
  const foreign = known.map((one) =>
    one.type === 'owner' ? { ...one, body: { ...one.body, building: sampleId(11) } } : one,
  );
  expect(codeOf(decide({}, foreign))).toBe('ownership.ownerUnknown');
  expect(codeOf(decide({}, known.slice(1)))).toBe('undecidable');
});

test('[ACC-18] a take-over balances, and each open debt has a name to be paid under', () => {
  const [entry] = entries(decide({ event: opening }));
  expect(isBalanced(entry?.lines ?? [])).toBe(true);
  expect(entry?.lines.map(({ claim }) => claim?.id)).toEqual([undefined, `${sample.id}.open-1`, undefined]);
  const short = { ...opening, balances: opening.balances.slice(0, 2) };
  expect(codeOf(decide({ event: short }))).toBe('entry.unbalanced');
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

test('[ACC-19] a cost of the next year leaves this one and comes back on its first day', () => {
  const cost = { account: '6140', label: '', amount: 120_000, bearer: { by: 'key', keyId }, vat: 0 } as const;
  const decision = decide({ on: '2026-12-31', event: { is: 'deferral', cost } });
  const [out, back] = entries(decision);
  const ids = decision.is === 'applied' && decision.effects.map((one) => one.do === 'fact' && one.id);
  expect(ids).toEqual([`${sample.id}.entry-1`, `${sample.id}.entry-2`]);
  expect([out?.date, back?.date]).toEqual(['2026-12-31', '2027-01-01']);
  expect([out?.fiscalYear, back?.fiscalYear]).toEqual([2026, 2027]);
  expect(sidesOf(out)).toEqual([
    ['6140', -120_000],
    ['490', 120_000],
  ]);
  expect(sidesOf(back)).toEqual([
    ['6140', 120_000],
    ['490', -120_000],
  ]);
});

test('[ACC-19] a cost whose invoice is to come counts now, and is undone when the invoice will be booked', () => {
  const cost = { account: '6121', label: '', amount: 80_000, bearer: { by: 'key', keyId }, vat: 0 } as const;
  const [now, back] = entries(decide({ on: '2026-11-30', event: { is: 'invoiceToReceive', cost } }));
  expect(sidesOf(now)).toEqual([
    ['6121', 80_000],
    ['444', -80_000],
  ]);
  expect([back?.date, sidesOf(back)?.[0]]).toEqual(['2027-01-01', ['6121', -80_000]]);
  expect(codeOf(decide({ event: { is: 'deferral', cost: { ...cost, account: '440' } } }))).toBe(
    'entry.partyMissing',
  );
  expect(codeOf(decide({ event: { is: 'deferral', cost: { ...cost, account: '28' } } }))).toBe(
    'account.notCost',
  );
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

test('[ACC-17] what is said of an entry is kept without the blanks around it, and names the lines that say nothing', () => {
  const cost = { account: '6140', label: '', amount: 1, bearer: { by: 'key', keyId }, vat: 0 } as const;
  const [entry] = entries(decide({ description: ' Assurance ', event: { is: 'deferral', cost } }));
  expect(entry).toMatchObject({ description: 'Assurance', lines: [{ label: 'Assurance' }, {}] });
  const own = { ...cost, label: 'Incendie' };
  const [named] = entries(decide({ description: 'Assurance', event: { is: 'deferral', cost: own } }));
  expect(named?.lines[0]?.label).toBe('Incendie');
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

test('[ACC-17] a name stands on an account of its kind: an owner on 41, a supplier on 44', () => {
  const firm = { kind: 'supplier', id: sampleId(50) } as const;
  expect(codeOf(decide({ event: manual({ account: '444', party: firm }) }))).toBe('applied');
  expect(codeOf(decide({ event: manual({ account: '416', party: owner }) }))).toBe('applied');
  expect(codeOf(decide({ event: manual({ account: '4101', party: firm }) }))).toBe('entry.partyMisplaced');
  expect(decide({ event: manual({ account: '4100' }) })).toMatchObject({
    refusal: { code: 'entry.partyMissing', params: { account: '4100' } },
  });
});

test('[ACC-4] [ACC-17] the owner accounts an association chose take owners only', () => {
  const roles = { owner: '487', ownerWorking: '488', ownerReserve: '489' };
  const association = { ...known[0]!, body: { ...known[0]!.body, accountRoles: roles } };
  const chosen = [association, ...known.slice(1)];
  const firm = { kind: 'supplier', id: sampleId(50) } as const;
  for (const account of Object.values(roles)) {
    expect(codeOf(decide({ event: manual({ account }) }, chosen))).toBe('entry.partyMissing');
    expect(codeOf(decide({ event: manual({ account, party: owner }) }, chosen))).toBe('applied');
    expect(codeOf(decide({ event: manual({ account, party: firm }) }, chosen))).toBe('entry.partyMisplaced');
  }
});

test('[ACC-17] a refusal names what it refuses', () => {
  const named = (changes: Partial<BookEntry>) => {
    const decision = decide(changes);
    return decision.is === 'refused' && decision.refusal.params;
  };
  const key = (id: string) => manual({ cost: { bearer: { by: 'key', keyId: id }, vat: 0 } });
  expect(named({ on: '2062-11-12' })).toEqual({ date: '2062-11-12' });
  expect(named({ event: manual({ account: '999' }) })).toEqual({ account: '999' });
  expect(named({ event: key(sampleId(98)) })).toEqual({ key: '?' });
  const { name } = allocationKeys.sample.body;
  expect(named({ on: '2023-01-05', event: key(keyId) })).toEqual({ key: name, date: '2023-01-05' });
});

test('[ACC-4] [ACC-17] the supplier account an association chose takes suppliers only', () => {
  const association = { ...known[0]!, body: { ...known[0]!.body, accountRoles: { supplier: '489' } } };
  const chosen = [association, ...known.slice(1)];
  const firm = { kind: 'supplier', id: sampleId(50) } as const;
  expect(codeOf(decide({ event: manual({ account: '489' }) }, chosen))).toBe('entry.partyMissing');
  expect(codeOf(decide({ event: manual({ account: '489', party: firm }) }, chosen))).toBe('applied');
  expect(codeOf(decide({ event: manual({ account: '489', party: owner }) }, chosen))).toBe(
    'entry.partyMisplaced',
  );
});

test('[ACC-17] a cost may be borne by an owner without a lot, never by a lot of another building', () => {
  const borne = (lotId: string | null, documents = known) =>
    codeOf(
      decide(
        { event: manual({ cost: { bearer: { by: 'owner', ownerId: sophie, lotId }, vat: 0 } }) },
        documents,
      ),
    );
  expect(borne(null)).toBe('applied');
  expect(borne(sampleId(20))).toBe('applied');
  const foreign = known.map((one) =>
    one.type === 'lot' ? { ...one, body: { ...one.body, building: sampleId(11) } } : one,
  );
  expect(borne(sampleId(20), foreign)).toBe('lot.unknown');
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
