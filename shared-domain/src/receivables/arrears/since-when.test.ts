import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { OpenClaim } from '../claims/open-claims.ts';
import { arrearsSettings } from './arrears-settings.definition.ts';
import { defaultArrears } from './arrears-settings.ts';
import { oldestDueOn, reversedEntries, runningReminders } from './overdue.ts';
import { reminders } from './reminder.definition.ts';
import type { SentReminder } from './reminder.ts';
import { reminderInterest } from './reminder-interest.ts';

const stated = arrearsSettings.sample.body;
const sent: SentReminder = { ...reminders.sample.body, id: reminders.sample.id };
const [asked] = sent.claims as [SentReminder['claims'][number]];
const other = { ...asked, claimId: sampleId(900) };
const claimOf = (id: string, dueOn: string | null, kind: OpenClaim['kind'] = 'provision'): OpenClaim => ({
  ...{ id, kind, dueOn, account: '4101', label: id, raisedOn: '2026-06-01' },
  ...{ raised: 25_000, paid: 0, open: 25_000, payments: [] },
});
const owed = claimOf(asked.claimId, '2026-08-31');

test('[ARR-7] a debtor is late since the oldest due day of what was called, not of its costs', () => {
  const [interest, fee] = [claimOf('i', '2026-01-31', 'interest'), claimOf('f', '2026-02-28', 'fee')];
  const [late, later] = [claimOf('a', '2026-08-31'), claimOf('b', '2026-09-30')];
  expect(oldestDueOn([interest, later, fee, late])).toBe('2026-08-31');
  expect(oldestDueOn([fee, later])).toBe('2026-09-30');
  expect(oldestDueOn([interest, later])).toBe('2026-09-30');
  expect(oldestDueOn([fee, interest])).toBe('2026-01-31');
  expect(oldestDueOn([])).toBeNull();
});

test('[ARR-9] a reminder runs from its day while one of the debts it asked is open', () => {
  const both = { ...sent, claims: [asked, other] };
  const running = (list: SentReminder[], on = '2026-12-31') => runningReminders(list, [owed], on).length;
  expect([running([both]), running([{ ...sent, claims: [other] }])]).toEqual([1, 0]);
  expect([running([sent], sent.sentOn), running([sent], '2026-10-05')]).toEqual([1, 0]);
});

test('[ARR-9] what takes nothing back takes no reminder back', () => {
  expect(reversedEntries([{ reverses: null }, { reverses: 'a.entry' }])).toEqual(new Set(['a.entry']));
});

/** The first day of what is reckoned for the debt. */
function since(list: SentReminder[], settings = stated, reversed: string[] = []) {
  const known = { overdue: [owed], reminders: list, reversed: new Set(reversed), settings };
  const found = reminderInterest(known, '2026-12-01');
  return found.ok ? found.value?.claims[0]?.segments[0]?.from : undefined;
}

test('[ARR-8] a day bears interest once: from the last reckoning of this debt that still stands', () => {
  const formula = sent.interest;
  const [reckoned] = formula?.claims ?? [];
  if (!formula || !reckoned) throw new Error('the sample has a formula');
  const upTo = (day: string, ...ids: string[]): SentReminder => ({
    ...sent,
    interestEntryId: `${day}.entry`,
    interest: { ...formula, upTo: day, claims: ids.map((claimId) => ({ ...reckoned, claimId })) },
  });
  const [october, november] = [upTo('2026-10-06', owed.id), upTo('2026-11-06', 'x', owed.id)];
  expect(since([])).toBe('2026-08-31');
  expect(since([november, october])).toBe('2026-11-06');
  expect(since([november, october], stated, ['2026-11-06.entry'])).toBe('2026-10-06');
  expect(since([upTo('2026-10-06', 'x')])).toBe('2026-08-31');
  expect(since([{ ...october, interestEntryId: null }])).toBe('2026-08-31');
  expect(since([upTo('2026-12-01', owed.id)])).toBeUndefined();
});

test('[ARR-6] under the law interest runs from the first formal notice that named the debt', () => {
  const at = (sentOn: string, ...claims: SentReminder['claims']): SentReminder => ({
    ...sent,
    ...{ sentOn, claims, interest: null, interestEntryId: null },
  });
  const free = { ...defaultArrears, interest: { ...defaultArrears.interest, minAmount: 0 } } as typeof stated;
  expect(since([at('2026-11-06', asked), at('2026-10-06', other, asked)], free)).toBe('2026-10-06');
  expect(since([at('2026-10-06', other)], free)).toBeUndefined();
  expect(since([], free)).toBeUndefined();
});
