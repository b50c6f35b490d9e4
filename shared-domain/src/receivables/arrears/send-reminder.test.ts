import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { documentOf } from '../../ownership/testing/context-of.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { paymentPlans } from '../payment-plan/payment-plan.definition.ts';
import { debtorNotes } from './debtor-note.definition.ts';
import type { SendReminder } from './reminder-to-send.ts';
import { sendReminder } from './send-reminder.definition.ts';
import {
  book,
  building,
  claim,
  claimId,
  codeOf,
  decide,
  first,
  free,
  label,
  ownerId,
  part,
  sentBefore,
  settings,
  world,
} from './testing/late-owner.ts';

const paid = (amount: number, on: string) =>
  book({ is: 'ownerPayment', bank: '551', parts: [part(amount, claim)] }, on);

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

test('[ARR-12] who does not see the books cannot say; strangers and days to come are refused', () => {
  expect(codeOf(decide({}, world, buildingStaffScope(building)))).toBe('undecidable');
  expect(codeOf(decide({}, world.slice(1)))).toBe('undecidable');
  expect(codeOf(decide({ ownerId: sampleId(49) }, world))).toBe('ownership.ownerUnknown');
  expect(codeOf(decide({ sentOn: '2026-11-22' }, [...world, first]))).toBe('reminder.inFuture');
  expect(codeOf(decide({ sentOn: '2026-11-21', interest: null }, [...world, first]))).toBe('applied');
});
