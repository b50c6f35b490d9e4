import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../accounting/entry/entries-of.ts';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import type { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { onlyRead } from '../../receivables/call/testing/only-read.ts';
import { openClaims } from '../../receivables/claims/open-claims.ts';
import { linesOfParty } from '../../receivables/claims/party-line.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import type { ImportedStatement } from '../statement/imported-statement.ts';
import type { BankMatch } from './bank-match.definition.ts';
import type { BankMatchUndone } from './bank-match-undone.definition.ts';
import { lineStates } from './line-states.ts';
import { matchLine } from './match-line.definition.ts';
import type { MatchPart } from './match-part.ts';
import { reconciliation } from './reconciliation.ts';
import {
  bankWorld,
  building,
  callId,
  codeOf,
  invoiceId,
  match,
  sophie,
  statementId,
  supplierId,
  written,
} from './testing/bank-world.ts';
import { undoMatch } from './undo-match.definition.ts';

const paid = (amount: number, claimId: string | null = callId): MatchPart => ({
  to: 'ownerClaim',
  ownerId: sophie,
  claimId,
  amount,
});
const entriesIn = (documents: readonly SyncedDocument[]) =>
  entriesOf(documents.filter(({ type }) => type === 'journalEntry') as SyncedDocument<JournalEntry>[]);
const linesIn = (documents: readonly SyncedDocument[]) =>
  entriesIn(documents).map(({ event, lines }) => [
    event,
    ...lines.map(({ account, debit, credit }) => `${debit > 0 ? 'D' : 'C'} ${account} ${debit + credit}`),
  ]);

test('[MAT-1] what an owner paid is booked on the day of the bank and told to the owner', () => {
  const after = written(match(bankWorld({}), [paid(25_000)]));
  expect(after.map(({ type }) => type)).toEqual(['journalEntry', 'ownerMovement', 'bankMatch']);
  expect(linesIn(after)).toEqual([['ownerPayment', 'D 551 25000', 'C 4101 25000']]);
  expect(entriesIn(after)).toMatchObject([
    { date: '2026-11-19', journal: 'bank', voucher: { kind: 'bankLine', id: `${statementId}.1` } },
  ]);
  const world = [...bankWorld({}), ...after];
  expect(openClaims(linesOfParty(entriesIn(world), { kind: 'owner', id: sophie }))).toMatchObject({
    claims: [{ id: callId, open: 0 }],
    balance: 0,
  });
});

describe('[MAT-1] parts of every kind', () => {
  const cost = { by: 'key' as const, keyId: sampleId(30) };
  test.each<[string, number, MatchPart[], string[][]]>([
    [
      'an overpayment',
      30_000,
      [paid(25_000), paid(5_000, null)],
      [['ownerPayment', 'D 551 30000', 'C 4101 25000', 'C 4101 5000']],
    ],
    ['a refund', -5_000, [paid(-5_000, null)], [['ownerRefund', 'D 4101 5000', 'C 551 5000']]],
    [
      'a direct debit that came back',
      -25_000,
      [{ to: 'returnedDebit', ownerId: sophie, claimId: callId, amount: -25_000 }],
      [['returnedDebit', 'D 4101 25000', 'C 551 25000']],
    ],
    [
      'a supplier and the charges of the payment',
      -106_250,
      [
        { to: 'supplierClaim', supplierId, claimId: invoiceId, amount: -106_000 },
        { to: 'account', account: '650', amount: -250, bearer: cost, label: 'Frais' },
      ],
      [
        ['supplierPayment', 'D 440 106000', 'C 551 106000'],
        ['bankBooking', 'C 551 250', 'D 650 250'],
      ],
    ],
    [
      'money back from a supplier',
      1_000,
      [{ to: 'supplierClaim', supplierId, claimId: null, amount: 1_000 }],
      [['supplierPayment', 'C 440 1000', 'D 551 1000']],
    ],
    [
      'a transfer to savings',
      -9_000,
      [{ to: 'transfer', account: '550', amount: -9_000 }],
      [['internalTransfer', 'D 58 9000', 'C 551 9000']],
    ],
    [
      'a transfer from savings',
      9_000,
      [{ to: 'transfer', account: '550', amount: 9_000 }],
      [['internalTransfer', 'D 551 9000', 'C 58 9000']],
    ],
  ])('[MAT-1] %s', (_, amount, parts, lines) => {
    const after = written(match(bankWorld({ amount }), parts));
    expect(linesIn(after)).toEqual(lines);
  });
});

test.each<[string, MatchPart[], string]>([
  ['not to the cent', [paid(24_999)], 'bank.partsDoNotAddUp'],
  ['a part of nothing', [paid(25_000), paid(0, null)], 'bank.partZero'],
  ['a claim nobody raised', [paid(25_000, sampleId(1))], 'bank.claimUnknown'],
  [
    'an owner of elsewhere',
    [{ to: 'ownerClaim', ownerId: sampleId(49), claimId: null, amount: 25_000 }],
    'ownership.ownerUnknown',
  ],
  [
    'no such supplier',
    [{ to: 'supplierClaim', supplierId: sampleId(59), claimId: null, amount: 25_000 }],
    'supplier.unknown',
  ],
  [
    'a return that pays',
    [{ to: 'returnedDebit', ownerId: sophie, claimId: callId, amount: 25_000 }],
    'bank.returnIsNoPayment',
  ],
])('[MAT-1] refused: %s', (_, parts, code) => {
  expect(codeOf(match(bankWorld({}), parts))).toBe(code);
});

const toAccount = (account: string, bearer: Extract<MatchPart, { to: 'account' }>['bearer']): MatchPart[] => [
  { to: 'account', account, amount: 25_000, bearer, label: '' },
];
test.each<[string, MatchPart[], string]>([
  ['410 without an owner', toAccount('4101', null), 'bank.partyMissing'],
  ['440 without a supplier', toAccount('440', null), 'bank.partyMissing'],
  ['a cost nobody bears', toAccount('650', null), 'bank.bearerMissing'],
  ['by a key that is not there', toAccount('650', { by: 'key', keyId: sampleId(39) }), 'key.unknown'],
  [
    'by an owner of elsewhere',
    toAccount('650', { by: 'owner', ownerId: sampleId(49), lotId: null }),
    'ownership.ownerUnknown',
  ],
  [
    'private to a lot of elsewhere',
    toAccount('643', { by: 'owner', ownerId: sophie, lotId: sampleId(29) }),
    'lot.unknown',
  ],
  ['on an account that is not there', toAccount('999', null), 'account.unknown'],
  ['the suspense account', toAccount('499', null), 'applied'],
  ['private to one owner', toAccount('643', { by: 'owner', ownerId: sophie, lotId: null }), 'applied'],
])('[MAT-4] %s', (_, parts, code) => {
  expect(codeOf(match(bankWorld({}), parts))).toBe(code);
});

test('[MAT-2] a movement is matched once', () => {
  const world = bankWorld({}, {});
  const after = [...world, ...written(match(world, [paid(25_000)]))];
  expect(match(after, [paid(25_000)])).toEqual({
    is: 'refused',
    refusal: { code: 'bank.lineMatched', params: { by: 'Marc Dubois' } },
  });
  expect(codeOf(match(after, [paid(25_000)], { index: 2 }))).toBe('applied');
  expect(codeOf(match(world, [paid(25_000)], { index: 3 }))).toBe('bank.lineUnknown');
  expect(codeOf(match(bankWorld({ knownIn: sampleId(1) }), [paid(25_000)]))).toBe('bank.lineUnknown');
});

test('[MAT-1] nothing is booked in a closed year; a later day may be given, never an earlier one', () => {
  const world = [...bankWorld({ bookedOn: '2025-12-30' }), documentOf(yearClosings)];
  expect(codeOf(match(world, [paid(25_000)]))).toBe('year.closed');
  expect(codeOf(match(world, [paid(25_000)], { on: '2025-01-01' }))).toBe('year.closed');
  expect(entriesIn(written(match(world, [paid(25_000)], { on: '2026-01-01' })))).toMatchObject([
    { date: '2026-01-01' },
  ]);
});

test('[MAT-1] a day of another century is mistyped, and a key must be in force on the day', () => {
  expect(codeOf(match(bankWorld({}), [paid(25_000)], { on: '2126-11-19' }))).toBe('entry.dayUnlikely');
  const early = bankWorld({ bookedOn: '2023-12-31' });
  const cost = toAccount('650', { by: 'key', keyId: sampleId(30) });
  expect(codeOf(match(early, cost))).toBe('key.notInForce');
});

test('[MAT-1] who sees too little waits', () => {
  const { sample } = matchLine;
  const blind = knowing(bankWorld({}), buildingStaffScope(building));
  expect(matchLine.decide(sample, blind, contextOf()).is).toBe('undecidable');
  expect(matchLine.decide(sample, knowing([]), contextOf()).is).toBe('undecidable');
  expect(matchLine.reads(sample).filter(({ by }) => by === 'id')).toHaveLength(3);
});

test('[MAT-1] of the books only what raised the claims is looked at; a claim booked by hand may be anywhere', () => {
  const { sample } = matchLine;
  const readsOf = (...parts: MatchPart[]) =>
    matchLine
      .reads({ ...sample, body: { ...sample.body, parts } })
      .filter((read) => read.by !== 'id' && read.type === 'journalEntry');
  const raised = { by: 'command', type: 'journalEntry', command: sampleId(93) };
  expect(readsOf(paid(1), paid(2), paid(1, null))).toEqual([raised]);
  expect(readsOf(paid(1), paid(1, sampleId(77)))).toEqual([
    raised,
    { by: 'building', type: 'journalEntry', building },
  ]);
  expect(readsOf(paid(1, null))).toEqual([]);
});

test('[MAT-1] over what it reads and no more, a match is decided as over the whole books', () => {
  const first = { kind: 'provision' as const, dueOn: null };
  const owed = { ...line('4101', 9_000, 0), party: { kind: 'owner' as const, id: sophie } };
  const raised = [`${sampleId(94)}.claim`, `${sampleId(96)}.open-1`, sampleId(77)];
  const named = raised.map((id, at) =>
    documentOf(journalEntries, {
      id: `${[sampleId(94), sampleId(96), sampleId(97)][at]}.entry`,
      body: {
        ...journalEntries.sample.body,
        lines: [
          { ...owed, claim: { id, ...first } },
          { ...line('701', 0, 9_000), party: null },
        ],
      },
    }),
  );
  const world = [...bankWorld({}, {}), ...named];
  const entryName = `${sampleId(95)}.entry`;
  const claims = [callId, ...raised, invoiceId, entryName];
  const { sample } = matchLine;
  for (const claimId of claims) {
    for (const ownerId of [sophie, sampleId(41)]) {
      const parts: MatchPart[] = [{ to: 'ownerClaim', ownerId, claimId, amount: 25_000 }];
      const command = { ...sample, body: { ...sample.body, statementId, reason: null, parts } };
      const read = knowing(onlyRead(world, matchLine.reads(command)));
      expect(matchLine.decide(command, read, contextOf())).toEqual(match(world, parts));
    }
  }
  const codes = claims.map((claimId) => codeOf(match(world, [paid(25_000, claimId)])));
  expect(codes).toEqual([...Array(4).fill('applied'), 'bank.claimUnknown', 'bank.claimUnknown']);
});

test('[MAT-1] a claim of another party, or of another building, is not paid', () => {
  const paul = documentOf(owners, { id: sampleId(41) });
  const world = [...bankWorld({}), paul];
  const ofPaul: MatchPart = { to: 'ownerClaim', ownerId: paul.id, claimId: callId, amount: 25_000 };
  expect(codeOf(match(world, [ofPaul]))).toBe('bank.claimUnknown');
  const elsewhere = world.map((one) =>
    one.type === 'journalEntry' ? { ...one, building: sampleId(11) } : one,
  );
  expect(codeOf(match(elsewhere, [paid(25_000)]))).toBe('bank.claimUnknown');
});

test('[MAT-1] the claim of an entry that the first version wrote is found by its command', () => {
  const { event: _, reverses: __, voucher, lines, ...rest } = journalEntries.sample.body;
  const old = {
    ...documentOf(journalEntries),
    version: 1,
    body: {
      ...rest,
      voucher: { invoiceId, pages: voucher.pages },
      lines: lines.map(({ cost: _cost, claim: _claim, ...one }) => one),
    },
  };
  const world = bankWorld({ amount: -106_000 }).map((one) =>
    one.id === old.id ? old : one,
  ) as SyncedDocument[];
  const toSupplier: MatchPart = { to: 'supplierClaim', supplierId, claimId: invoiceId, amount: -106_000 };
  expect(codeOf(match(world, [toSupplier]))).toBe('applied');
});

const undo = (world: readonly SyncedDocument[], on = '2026-11-19', more = {}) => {
  const { sample } = undoMatch;
  return undoMatch.decide({ ...sample, body: { ...sample.body, on, ...more } }, knowing(world), contextOf());
};

test('[MAT-3] undone, the entries are reversed and the movement is open again', () => {
  const world = bankWorld({});
  const matched = [...world, ...written(match(world, [paid(25_000)]))];
  const after = [...matched, ...written(undo(matched))];
  const [entry] = entriesIn(after).slice(-1);
  expect(entry).toMatchObject({ event: 'reversal', journal: 'bank', reverses: `${sampleId(402)}.entry-1` });
  expect(openClaims(linesOfParty(entriesIn(after), { kind: 'owner', id: sophie })).claims).toMatchObject([
    { open: 25_000, paid: 0 },
  ]);
  expect(codeOf(match(after, [paid(25_000)]))).toBe('applied');
  expect(codeOf(undo(after))).toBe('bank.alreadyUndone');
});

test('[MAT-3] what is not there, or in a closed year, is not undone', () => {
  const world = bankWorld({});
  const matched = [...world, ...written(match(world, [paid(25_000)]))];
  expect(codeOf(undo(world))).toBe('bank.matchUnknown');
  expect(codeOf(undo(matched, '2026-11-19', { index: 2 }))).toBe('bank.matchUnknown');
  const closed = documentOf(yearClosings, {
    body: { ...yearClosings.sample.body, fiscalYear: 2026, until: '2026-12-31' },
  });
  expect(codeOf(undo([...matched, closed]))).toBe('year.closed');
  const entriesUnseen = matched.filter(({ id }) => id !== `${sampleId(402)}.entry-1`);
  expect(codeOf(undo(entriesUnseen))).toBe('undecidable');
  const blind = knowing(matched, buildingStaffScope(building));
  expect(undoMatch.decide(undoMatch.sample, blind, contextOf()).is).toBe('undecidable');
  const homeless = knowing(matched.filter(({ type }) => type !== 'building'));
  expect(undoMatch.decide(undoMatch.sample, homeless, contextOf()).is).toBe('undecidable');
});

test('[MAT-3] a match is taken back on its own day at the earliest, entry by entry in its order', () => {
  const world = bankWorld({ amount: 24_000 });
  const charges = { to: 'account', account: '650', amount: -1_000, label: '' } as const;
  const parts = [paid(25_000), { ...charges, bearer: { by: 'key' as const, keyId: sampleId(30) } }];
  const after = written(match(world, parts, { on: '2026-11-20' }));
  const told = (documents: readonly SyncedDocument[]) =>
    entriesIn(written(undo(documents, '2026-11-01'))).map(({ date, reverses }) => [date, reverses]);
  const expected = [1, 2].map((at) => ['2026-11-20', `${sampleId(402)}.entry-${at}`]);
  expect(told([...world, ...after])).toEqual(expected);
  expect(told([...world, ...after.toReversed()])).toEqual(expected);
  expect(codeOf(undo([...world, ...after], '2126-11-19'))).toBe('entry.dayUnlikely');
});

function reconcile(documents: readonly SyncedDocument[]) {
  const named = <Body>(type: string) =>
    documents.filter((one) => one.type === type).map(({ id, body }) => ({ ...(body as Body), id }));
  const statements = named<ImportedStatement>('bankStatement');
  const matches = named<BankMatch>('bankMatch');
  const undone = named<BankMatchUndone>('bankMatchUndone');
  return {
    states: lineStates(statements, matches, undone),
    accounts: reconciliation(statements, matches, undone, entriesIn(documents)),
  };
}

test('[MAT-11] everything matched, bank and books say the same; before, the open movements are the difference', () => {
  // Its first balance of 1 000,00 was never taken over into these books.
  const world = bankWorld({}, { amount: 0 }, { knownIn: sampleId(1) });
  expect(reconcile(world).accounts).toMatchObject([
    {
      statementBalance: 125_000,
      ledgerBalance: 0,
      openAmount: 25_000,
      openCount: 1,
      lineCount: 1,
      difference: 100_000,
    },
  ]);
  const matched = [...world, ...written(match(world, [paid(25_000)]))];
  expect(reconcile(matched).accounts).toMatchObject([
    { ledgerBalance: 25_000, openAmount: 0, openCount: 0, difference: 100_000 },
  ]);
  expect(reconcile(matched).states).toMatchObject([{ match: { reason: null } }]);
  const undone = [...matched, ...written(undo(matched))];
  expect(reconcile(undone).accounts).toMatchObject([{ ledgerBalance: 0, openAmount: 25_000 }]);
  expect(reconcile([]).accounts).toEqual([]);
});

test('[MAT-1] whoever the parts name is looked up, once each', () => {
  const bearers = [
    { by: 'key' as const, keyId: sampleId(30) },
    { by: 'owner' as const, ownerId: sophie, lotId: null },
    null,
  ];
  const parts: MatchPart[] = [
    ...bearers.map((bearer) => ({ to: 'account' as const, account: '650', amount: 1, bearer, label: '' })),
    { to: 'transfer', account: '550', amount: 1 },
    { to: 'supplierClaim', supplierId, claimId: null, amount: 1 },
    { to: 'returnedDebit', ownerId: sophie, claimId: null, amount: -1 },
  ];
  const { sample } = matchLine;
  const reads = matchLine.reads({ ...sample, body: { ...sample.body, parts } });
  expect(reads.flatMap((read) => (read.by === 'id' ? [read.id] : []))).toEqual([
    building,
    statementId,
    sampleId(30),
    sophie,
    supplierId,
  ]);
});

test('[MAT-1] a debt taken over without a claim is paid by the name of its entry', () => {
  const opening = documentOf(journalEntries, {
    id: `${sampleId(94)}.entry`,
    body: {
      ...journalEntries.sample.body,
      event: 'opening',
      lines: [
        { ...line('440', 0, 9_000), party: { kind: 'supplier', id: supplierId } },
        { ...line('4101', 9_000, 0), party: { kind: 'owner', id: sophie } },
      ],
    },
  });
  const world = [...bankWorld({ amount: -9_000 }, { amount: 9_000 }), opening];
  const toSupplier: MatchPart = { to: 'supplierClaim', supplierId, claimId: opening.id, amount: -9_000 };
  expect(entriesIn(written(match(world, [toSupplier])))[0]?.lines).toMatchObject([
    { account: '440', claim: { id: opening.id, kind: 'opening' } },
    { account: '551' },
  ]);
  expect(codeOf(match(world, [paid(9_000, opening.id)], { index: 2 }))).toBe('applied');
});

test('[MAT-11] without a balance from the bank there is nothing to hold the books against, nor by later entries', () => {
  const world = bankWorld({});
  const statement = world.find(({ type }) => type === 'bankStatement');
  if (!statement) throw new Error('the world has a statement');
  const silent = { ...statement, body: { ...statement.body, newBalance: null } };
  const later = written(match(world, [paid(25_000)], { on: '2026-12-01' }));
  const { accounts } = reconcile([...world.filter((one) => one !== statement), silent, ...later]);
  expect(accounts).toMatchObject([{ statementBalance: null, ledgerBalance: 0, difference: null }]);
});

function line(account: string, debit: number, credit: number) {
  return { account, debit, credit, label: '', cost: null, claim: null };
}
