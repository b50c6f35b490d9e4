import { type Entry, postEvent } from 'shared-domain/accounting';
import { sampleId } from 'shared-domain/kernel';
import { buildings, owners } from 'shared-domain/ownership';
import {
  arrearsSettings,
  arrearsSettingsOf,
  debtorsOf,
  linesByParty,
  reminders,
  type SentReminder,
} from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import type { Shown } from '../../data/index.ts';
import { commandOf, firstChoices, proposeReminder } from './propose-reminder.ts';
import { readRate, readSettings, typeSettings } from './typed-settings.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

const ownerId = sampleId(40);
const claim = { id: `${sampleId(93)}.call-${ownerId}`, kind: 'provision' as const, dueOn: '2026-08-31' };
const part = { ownerId, amount: 25_000, claim, label: 'Provisions' };
const entry: Entry = {
  ...{ id: `${sampleId(93)}.entry`, building: sampleId(10), journal: 'sales', number: 1, fiscalYear: 2026 },
  ...{ date: '2026-08-01', description: '', event: 'call', reverses: null },
  voucher: { kind: 'fundCall', id: sampleId(93), pages: [] },
  lines: postEvent({ is: 'call', fund: 'provision', label: '', parts: [part] }, {}),
};

const gentle: SentReminder = {
  ...reminders.sample.body,
  ...{
    id: 'first',
    level: 'gentle',
    sentOn: '2026-09-16',
    payBy: '2026-10-01',
    claims: reminders.sample.body.claims,
  },
  ...{ interest: null, interestEntryId: null, feeEntryId: null, fee: 0 },
};

function fileOf(sent: SentReminder[]): ArrearsFile {
  const settings = arrearsSettingsOf(arrearsSettings.sample.body);
  const world = {
    ...{
      lines: linesByParty([entry], 'owner'),
      reminders: sent,
      plans: [],
      disputes: new Set<string>(),
      settings,
    },
    order: ['fee' as const, 'interest' as const],
  };
  return {
    choice: { organisation: sampleId(1), id: sampleId(10), name: '' },
    building: buildings.sample.body,
    owners: [{ ...owners.sample } as unknown as Shown<'owner'>],
    ...{ lots: [], ownerships: [], notes: [], entries: [entry], reminders: sent, unsent: new Set() },
    ...{ settings, chosenSettings: null, world },
    debtorsOn: (day) => debtorsOf(world, day),
  };
}

test('the first reminder is free, in the owner’s language', () => {
  const file = fileOf([]);
  const typed = { ...firstChoices(file, 'gentle', '2026-09-16'), sentOn: '2026-09-16' };
  const proposal = proposeReminder(file, ownerId, typed, 'Claire');
  expect(proposal).toMatchObject({ level: 'gentle', interest: null, fee: 0, total: 25_000, notBefore: null });
  expect(proposal?.text).toContain('Sauf erreur ou omission');
  expect(proposeReminder(file, sampleId(49), typed, 'Claire')).toBeNull();
});

test('the second asks interest and its fee, and warns within the free days', () => {
  const file = fileOf([gentle]);
  const typed = { ...firstChoices(file, 'formal', '2026-10-01'), sentOn: '2026-10-01' };
  const proposal = proposeReminder(file, ownerId, typed, 'Claire');
  // 31 days at 8 %.
  expect(proposal).toMatchObject({ level: 'formal', interest: { amount: 170 }, fee: 750, total: 25_920 });
  expect(proposal?.warnings).toEqual([{ is: 'withinFreeDays', until: '2026-10-01' }]);
  const without = proposeReminder(file, ownerId, { ...typed, withInterest: false, text: 'à moi' }, 'Claire');
  expect(without).toMatchObject({ interest: null, text: 'à moi', total: 25_750 });
});

test('a letter somebody typed in is told to be behind once a day or an amount in it is another', () => {
  const file = fileOf([gentle]);
  const typed = { ...firstChoices(file, 'formal', '2026-10-05'), sentOn: '2026-10-05' };
  const propose = (choices: typeof typed) => proposeReminder(file, ownerId, choices, 'Claire');
  const worded = propose(typed)?.worded ?? '';
  expect(worded).toContain('Résidence');
  expect(propose(typed)).toMatchObject({ text: worded, isTextBehind: false });
  const own = { ...typed, text: `${worded} Bien à vous.`, textWas: worded };
  expect(propose(own)).toMatchObject({ text: own.text, isTextBehind: false });
  expect(propose({ ...own, sentOn: '2026-10-08' })).toMatchObject({ text: own.text, isTextBehind: true });
  expect(propose({ ...own, fee: 0 })).toMatchObject({ isTextBehind: true });
  expect(propose({ ...own, registeredNumber: 'RR1' })).toMatchObject({ isTextBehind: false });
});

test('what is sent names the claims and the formula that were seen', () => {
  const file = fileOf([gentle]);
  const typed = {
    ...firstChoices(file, 'formal', '2026-10-06'),
    sentOn: '2026-10-06',
    registeredNumber: ' ',
  };
  const proposal = proposeReminder(file, ownerId, typed, 'Claire');
  if (!proposal) throw new Error('there is something to remind of');
  expect(commandOf(file, proposal, typed, '2026-10-06')).toMatchObject({
    level: 'formal',
    claims: [{ claimId: claim.id, open: 25_000 }],
    registeredNumber: null,
    interest: { upTo: '2026-10-06', amount: 197 },
    fee: 750,
  });
});

test('before its day it says from when', () => {
  const file = fileOf([gentle]);
  const typed = { ...firstChoices(file, 'formal', '2026-09-20'), sentOn: '2026-09-20' };
  expect(proposeReminder(file, ownerId, typed, 'Claire')?.notBefore).toBe('2026-10-01');
});

const author = { by: sampleId(501), byName: 'Claire', on: '2026-11-20' };

test('a statement keeps who made it, until rate or article change', () => {
  const before = arrearsSettingsOf(arrearsSettings.sample.body);
  const typed = typeSettings(before);
  const read = (changes: Partial<typeof typed>) => readSettings({ ...typed, ...changes }, before, author);
  expect(read({})).toEqual({ settings: { ...before, building: undefined }, troubles: {} });
  expect(read({ rate: '9' }).settings.interest.source).toMatchObject({
    rateBasisPoints: 900,
    statement: author,
  });
  expect(read({ isStated: false }).settings.interest.source).toMatchObject({ statement: null });
  expect(read({ article: ' ' }).troubles).toEqual({ 'arrears-article': { code: 'arrears.articleMissing' } });
  expect(read({ source: 'none' }).settings.interest.source).toEqual({ is: 'none' });
});

test('what is no number or out of order is told at its field', () => {
  const before = arrearsSettingsOf(undefined);
  const typed = typeSettings(before);
  const troublesOf = (changes: Partial<typeof typed>) =>
    Object.keys(readSettings({ ...typed, ...changes }, before, author).troubles);
  expect(troublesOf({ rate: 'huit', graceDays: 'x' })).toEqual(['arrears-rate', 'arrears-grace']);
  expect(troublesOf({ start: 'notice', noticeDays: '400' })).toEqual(['arrears-notice-days']);
  const levels = typed.levels.map((one) => ({ ...one, afterDays: '15' }));
  expect(troublesOf({ levels })).toEqual(['arrears-days-gentle']);
  expect(troublesOf({})).toEqual([]);
});

test.each([
  ['8', 800],
  ['8,5', 850],
  ['8.25 %', 825],
  ['30', 3000],
  ['31', null],
  ['0', null],
  ['huit', null],
])('« %s » %% is %j basis points', (text, points) => {
  expect(readRate(text)).toBe(points);
});
