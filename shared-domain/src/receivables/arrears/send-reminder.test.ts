import { describe, expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { bookEvent } from '../../accounting/posting/book-event.ts';
import type { MoneyEvent } from '../../accounting/posting/money-event.ts';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { Decision, Effect } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { paymentPlans } from '../payment-plan/payment-plan.definition.ts';
import { arrearsSettings } from './arrears-settings.definition.ts';
import { type ArrearsSettings, defaultArrears } from './arrears-settings.ts';
import { debtorNotes } from './debtor-note.definition.ts';
import { reminderNotices, reminders } from './reminder.definition.ts';
import {
  type InterestFormula,
  type Reminder,
  ReminderNotice,
  Reminder as ReminderShape,
} from './reminder.ts';
import { formulaHash } from './reminder-interest.ts';
import type { SendReminder } from './reminder-to-send.ts';
import { sampleNotice } from './sample-reminder.ts';
import { sendReminder } from './send-reminder.definition.ts';
import { decideReminder } from './send-reminder.ts';

const building = sampleId(10);
const ownerId = sampleId(40);
const claimId = `${sampleId(93)}.call-${ownerId}`;
const association = buildings.sample.body;
const context = contextOf({ today: '2026-11-20' });

let booked = 200;
function book(event: MoneyEvent, date: string, reverses?: { id: string; journal: 'sales' }): SyncedDocument {
  booked += 1;
  const [entry] = bookEvent(
    {
      building,
      association,
      date,
      description: event.is,
      voucher: { kind: 'manual', id: sampleId(booked), pages: [] },
      event,
      command: sampleId(booked),
      ...(reverses ? { reverses } : {}),
    },
    contextOf(),
  );
  if (entry?.do !== 'fact') throw new Error('no entry');
  return documentOf(journalEntries, { id: entry.id, body: JournalEntry.parse(entry.body) });
}

const part = (amount: number, claim: JournalEntry['lines'][number]['claim'], label = 'Provisions') => ({
  ownerId,
  amount,
  claim,
  label,
});
const label = 'Provisions 3e trimestre 2026';
const claim = { id: claimId, kind: 'provision' as const, dueOn: '2026-08-31' };
const call = book(
  { is: 'call', fund: 'provision', label, parts: [part(25_000, claim, label)] },
  '2026-08-01',
);
const paid = (amount: number, on: string) =>
  book({ is: 'ownerPayment', bank: '551', parts: [part(amount, claim)] }, on);

const sentBefore = (changes: Partial<Reminder> = {}, id = 130) =>
  documentOf(reminders, {
    id: `${sampleId(id)}.reminder`,
    body: {
      ...reminders.sample.body,
      level: 'gentle',
      sentOn: '2026-09-16',
      interest: null,
      interestEntryId: null,
      feeEntryId: null,
      formulaHash: null,
      fee: 0,
      ...changes,
    },
  });
const first = sentBefore();
const world = [documentOf(buildings), documentOf(owners), documentOf(arrearsSettings), call];
const settings = (changes: Partial<ArrearsSettings>) =>
  documentOf(arrearsSettings, { body: { ...arrearsSettings.sample.body, ...changes } });

function decide(changes: Partial<SendReminder>, documents: SyncedDocument[], unseen = ''): Decision {
  const { sample } = sendReminder;
  const command = { ...sample, body: { ...sample.body, ...changes } };
  return decideReminder(command, knowing(documents, unseen), context);
}

function codeOf(decision: Decision): string {
  return decision.is === 'refused' ? decision.refusal.code : decision.is;
}

function factsOf(decision: Decision): Extract<Effect, { do: 'fact' }>[] {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  return decision.effects.flatMap((effect) => (effect.do === 'fact' ? [effect] : []));
}

const free = { level: 'gentle', interest: null, fee: 0, sentOn: '2026-09-16' } as const;

describe('a second reminder with interest', () => {
  const facts = factsOf(decide({}, [...world, first]));
  const entries = facts
    .filter(({ type }) => type === 'journalEntry')
    .map(({ body }) => JournalEntry.parse(body));

  test('[ARR-12] books interest on 75 and the fee on 74, each a debt of the owner', () => {
    expect(
      entries.map(({ journal, lines }) => [
        journal,
        lines.map((one) => [one.account, one.debit, one.credit]),
      ]),
    ).toEqual([
      [
        'sales',
        [
          ['4101', 197, 0],
          ['75', 0, 197],
        ],
      ],
      [
        'sales',
        [
          ['4101', 750, 0],
          ['74', 0, 750],
        ],
      ],
    ]);
    expect(entries.map(({ lines }) => lines[0]?.claim)).toEqual([
      { id: `${sampleId(120)}.interest`, kind: 'interest', dueOn: '2026-10-23' },
      { id: `${sampleId(120)}.fee`, kind: 'fee', dueOn: '2026-10-23' },
    ]);
    expect(entries.map(({ description }) => description)).toEqual([
      'Intérêts de retard, mise en demeure',
      'Frais de rappel, mise en demeure',
    ]);
  });

  test('[ARR-12] keeps its proof, and tells the owner without the names of the staff', () => {
    const kept = ReminderShape.parse(facts.find(({ type }) => type === 'reminder')?.body);
    expect(kept).toMatchObject({
      ownerName: 'Anne Lambert',
      level: 'formal',
      total: 25_947,
      sentByName: 'Marc Dubois',
    });
    expect(facts.find(({ id }) => id === kept.interestEntryId)?.type).toBe('journalEntry');
    const told = ReminderNotice.parse(facts.find(({ type }) => type === 'reminderNotice')?.body);
    expect(told).toEqual({
      ...reminderNotices.sample.body,
      communication: told.communication,
      payBy: told.payBy,
    });
    expect(JSON.stringify(told)).not.toContain('Dubois');
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });
});

test('[ARR-12] the first reminder costs nothing and books nothing', () => {
  const facts = factsOf(decide(free, world));
  expect(facts.map(({ type }) => type)).toEqual(['reminder', 'reminderNotice']);
});

test.each<[string, Partial<SendReminder>, SyncedDocument[], string]>([
  ['a second one without a first', {}, world, 'reminder.outOfOrder'],
  ['a third one after the first', { level: 'finalNotice' }, [...world, first], 'reminder.outOfOrder'],
  ['the first one twice', free, [...world, first], 'reminder.outOfOrder'],
  [
    'the second before its day',
    { sentOn: '2026-09-29', interest: null },
    [...world, first],
    'reminder.tooEarly',
  ],
  ['the second on its day', { sentOn: '2026-10-01', interest: null }, [...world, first], 'applied'],
  ['the first before its day', { ...free, sentOn: '2026-09-14' }, world, 'reminder.tooEarly'],
  ['the first on its day', { ...free, sentOn: '2026-09-15' }, world, 'applied'],
])('[ARR-9] %s', (_, changes, documents, code) => {
  expect(codeOf(decide(changes, documents))).toBe(code);
});

test('[ARR-9] what is out of order says which one is next', () => {
  expect(decide({ level: 'legalAction' }, [...world, first])).toEqual({
    is: 'refused',
    refusal: { code: 'reminder.outOfOrder', params: { level: 2, sent: 1, date: '2026-09-16' } },
  });
});

test('[ARR-9] an association may be warned only, and even so no letter goes before the last', () => {
  const warned = [...world, first, settings({ tooEarly: 'warn' })];
  expect(codeOf(decide({ sentOn: '2026-09-17', interest: null }, warned))).toBe('applied');
  expect(codeOf(decide({ sentOn: '2026-09-15', interest: null }, warned))).not.toBe('applied');
});

test('[ARR-9] after the last level there is no other', () => {
  const all = (['gentle', 'formal', 'finalNotice', 'legalAction'] as const).map((level, index) =>
    sentBefore({ level, sentOn: `2026-09-${16 + index}` }, 130 + index),
  );
  expect(codeOf(decide({ level: 'legalAction', interest: null }, [...world, ...all]))).toBe(
    'reminder.outOfOrder',
  );
});

test('[ARR-9] a debt that was paid ends its reminders: the next begins gently', () => {
  const next = { id: `${sampleId(94)}.call-${ownerId}`, kind: 'provision' as const, dueOn: '2026-10-31' };
  const later = book({ is: 'call', fund: 'provision', label, parts: [part(9_000, next)] }, '2026-10-01');
  const documents = [...world, first, paid(25_000, '2026-09-20'), later];
  const claims = [{ claimId: next.id, open: 9_000 }];
  expect(codeOf(decide({ ...free, sentOn: '2026-11-20', claims }, documents))).toBe('applied');
  expect(codeOf(decide({ sentOn: '2026-11-20', claims, interest: null }, documents))).toBe(
    'reminder.outOfOrder',
  );
});

test('[ARR-7] what its author saw must stand', () => {
  expect(codeOf(decide({}, [...world, first, paid(25_000, '2026-10-02')]))).toBe('reminder.nothingDue');
  expect(codeOf(decide({}, [...world, first, paid(1, '2026-10-02')]))).toBe('reminder.claimsChanged');
  expect(codeOf(decide({ claims: [{ claimId, open: 24_999 }] }, [...world, first]))).toBe(
    'reminder.claimsChanged',
  );
  // Paid after the letter went: it stands as it was sent.
  expect(codeOf(decide({}, [...world, first, paid(25_000, '2026-10-07')]))).toBe('applied');
  expect(codeOf(decide({ ...free, sentOn: '2026-08-31' }, world))).toBe('reminder.nothingDue');
});

test('[ARR-10] a dispute or a kept plan holds it back', () => {
  expect(codeOf(decide({}, [...world, first, documentOf(debtorNotes)]))).toBe('reminder.onHold');
  const settled = documentOf(debtorNotes, { body: { ...debtorNotes.sample.body, dispute: null } });
  expect(codeOf(decide({}, [...world, first, settled]))).toBe('applied');
  const plan = documentOf(paymentPlans, {
    body: { ...paymentPlans.sample.body, claims: [{ claimId, open: 25_000 }], agreedOn: '2026-10-01' },
  });
  expect(codeOf(decide({}, [...world, first, plan]))).toBe('reminder.onHold');
});

test('[ARR-12] from the final notice on a registered letter has a number', () => {
  const two = [first, sentBefore({ level: 'formal', sentOn: '2026-10-06' }, 131)];
  const third = {
    level: 'finalNotice',
    sentOn: '2026-10-25',
    interest: null,
    channel: 'registered',
  } as const;
  expect(codeOf(decide(third, [...world, ...two]))).toBe('reminder.registeredNumberMissing');
  expect(codeOf(decide({ ...third, registeredNumber: ' ' }, [...world, ...two]))).toBe(
    'reminder.registeredNumberMissing',
  );
  expect(codeOf(decide({ ...third, registeredNumber: 'RP 123 456' }, [...world, ...two]))).toBe('applied');
  expect(codeOf(decide({ ...third, channel: 'email' }, [...world, ...two]))).toBe('applied');
  expect(codeOf(decide({ channel: 'registered' }, [...world, first]))).toBe('applied');
});

test('[ARR-4] in prudent mode the first reminder is free', () => {
  expect(codeOf(decide({ ...free, fee: 1 }, world))).toBe('reminder.firstIsFree');
  const { interest } = sendReminder.sample.body;
  expect(codeOf(decide({ ...free, interest, sentOn: '2026-10-06' }, world))).toBe('reminder.firstIsFree');
  expect(codeOf(decide({ ...free, fee: 1 }, [...world, settings({ prudent: false })]))).toBe('applied');
});

test('[ARR-12] interest that comes to something else is refused, with what it comes to', () => {
  const { interest } = sendReminder.sample.body;
  if (!interest) throw new Error('the sample asks interest');
  const differs = { code: 'reminder.interestDiffers', params: { amount: 197 } };
  const asked = (changes: Partial<typeof interest>) =>
    decide({ interest: { ...interest, ...changes } }, [...world, first]);
  expect(asked({ amount: 198 })).toEqual({ is: 'refused', refusal: differs });
  expect(asked({ formula: 'f'.repeat(64) })).toEqual({ is: 'refused', refusal: differs });
  expect(codeOf(asked({ upTo: '2026-10-07' }))).toBe('reminder.interestDiffers');
  const unstated = settings({ interest: defaultArrears.interest });
  expect(codeOf(decide({}, [...world, first, unstated]))).toBe('reminder.interestDiffers');
});

test('[ARR-2] where the legal rate is unknown, no interest is asked', () => {
  const late = book(
    { is: 'call', fund: 'provision', label, parts: [part(25_000, { ...claim, dueOn: '2014-01-31' })] },
    '2014-01-01',
  );
  const legal = settings({ interest: { ...defaultArrears.interest, source: { is: 'legal' } } });
  const formal = sentBefore({ level: 'formal', sentOn: '2014-06-01' }, 131);
  const third = { level: 'finalNotice', channel: 'post' } as const;
  const documents = [...world.slice(0, 2), legal, late, first, formal];
  expect(codeOf(decide(third, documents))).toBe('interest.rateUnknown');
  expect(codeOf(decide({ ...third, interest: null }, documents))).toBe('applied');
});

test('[ARR-8] a day bears interest once, and again when its reminder was taken back', () => {
  const sent = factsOf(decide({}, [...world, first]));
  const asDocument = (type: string) => sent.filter((one) => one.type === type);
  const stored = [
    ...asDocument('journalEntry').map(({ id, body }) =>
      documentOf(journalEntries, { id, body: JournalEntry.parse(body) }),
    ),
    ...asDocument('reminder').map(({ id, body }) =>
      documentOf(reminders, { id, body: ReminderShape.parse(body) }),
    ),
  ];
  const formula = (from: string, days: number, amount: number): InterestFormula => {
    const { interest } = sampleNotice;
    const [one] = interest?.claims ?? [];
    const [segment] = one?.segments ?? [];
    if (!interest || !one || !segment) throw new Error('the sample has a formula');
    const upTo = '2026-11-05';
    return {
      ...interest,
      upTo,
      amount,
      claims: [{ ...one, amount, segments: [{ ...segment, from, to: upTo, days }] }],
    };
  };
  const third = (interest: InterestFormula): Partial<SendReminder> => ({
    level: 'finalNotice',
    channel: 'post',
    sentOn: '2026-11-05',
    // By then the interest and the fee of the second reminder are due too.
    claims: [
      { claimId, open: 25_000 },
      { claimId: `${sampleId(120)}.interest`, open: 197 },
      { claimId: `${sampleId(120)}.fee`, open: 750 },
    ],
    interest: { upTo: interest.upTo, amount: interest.amount, formula: formulaHash(interest) },
  });
  const since = formula('2026-10-06', 30, 164);
  expect(codeOf(decide(third(since), [...world, first, ...stored]))).toBe('applied');

  const entry = stored[0]?.body as unknown as JournalEntry;
  const reversal = book({ is: 'reversal', lines: entry.lines }, '2026-10-20', {
    id: stored[0]?.id ?? '',
    journal: 'sales',
  });
  const whole = third(formula('2026-08-31', 66, 362));
  const claims = (whole.claims ?? []).filter((one) => !one.claimId.endsWith('.interest'));
  expect(codeOf(decide({ ...whole, claims }, [...world, first, ...stored, reversal]))).toBe('applied');
});

test('[ARR-12] costs are not booked in a closed year; a reminder without costs may go', () => {
  const closing = documentOf(yearClosings, {
    body: { ...yearClosings.sample.body, fiscalYear: 2026, from: '2026-01-01', until: '2026-12-31' },
  });
  expect(codeOf(decide({}, [...world, first, closing]))).toBe('year.closed');
  expect(codeOf(decide({ interest: null, fee: 0 }, [...world, first, closing]))).toBe('applied');
});

test('[ARR-12] who does not see the books cannot say; strangers and days to come are refused', () => {
  expect(codeOf(decide({}, world, buildingStaffScope(building)))).toBe('undecidable');
  expect(codeOf(decide({}, world.slice(1)))).toBe('undecidable');
  expect(codeOf(decide({ ownerId: sampleId(49) }, world))).toBe('ownership.ownerUnknown');
  expect(codeOf(decide({ sentOn: '2026-11-22' }, [...world, first]))).toBe('reminder.inFuture');
  expect(codeOf(decide({ sentOn: '2026-11-21', interest: null }, [...world, first]))).toBe('applied');
});
