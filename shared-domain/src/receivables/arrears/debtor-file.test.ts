import { expect, test } from 'vitest';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { lots } from '../../ownership/lot/lot.definition.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { ownerships } from '../../ownership/ownership/ownership.definition.ts';
import { debtorFile, type FileWorld, privilegeOf } from './debtor-file.ts';
import type { SentReminder } from './reminder.ts';
import { sampleNotice } from './sample-reminder.ts';
import { anne, bert, claimOf, entries, sent } from './testing/debtors.ts';

test('[ARR-14] the file of a debtor names everything and everybody', () => {
  const claims = [
    claimOf({ payments: [{ on: '2026-09-10', amount: 5_000, entryId: 'e' }], paid: 5_000, open: 20_000 }),
  ];
  const known: FileWorld = {
    association: buildings.sample.body,
    owners: [
      owners.sample,
      {
        id: bert,
        body: { ...owners.sample.body, party: { is: 'firm', name: 'Immo Parc', enterpriseNumber: null } },
      },
    ],
    lots: [lots.sample],
    ownerships: [ownerships.sample.body],
    entries: [...entries, { ...(entries[0] as Entry), id: 'x', reverses: sent.interestEntryId }],
    reminders: [
      sent,
      {
        ...sent,
        id: 'first',
        level: 'gentle',
        sentOn: '2026-09-16',
        interestEntryId: null,
        feeEntryId: null,
      },
    ],
    overdue: [
      ...claims,
      claimOf({ id: 'i', kind: 'interest', open: 197 }),
      claimOf({ id: 'f', kind: 'fee', open: 750 }),
    ],
    interest: sampleNotice.interest,
  };
  const file = debtorFile(anne, known, '2026-11-20');
  expect(file).toMatchObject({
    association: { name: 'Résidence Les Tilleuls' },
    lots: [{ number: '2B', share: { numerator: 1, denominator: 3 }, coDebtors: [{ name: 'Immo Parc' }] }],
    payments: [{ on: '2026-09-10', amount: 5_000 }],
    reminders: [
      { level: 'gentle', isTakenBack: false },
      { level: 'formal', isTakenBack: true },
    ],
    totals: { principal: 20_000, interest: 394, fees: 750, total: 21_144 },
    privilege: { years: [2025, 2026], amount: 20_000 },
  });
  expect(file?.pages[0]?.sha256).toBe('ab'.repeat(32));
  expect(debtorFile(sampleId(49), known, '2026-11-20')).toBeNull();
});

test('[ARR-14] the privilege covers this year and the one before, never the costs', () => {
  const claims = [
    claimOf({ dueOn: '2024-12-31' }),
    claimOf({ dueOn: '2025-01-01', open: 1 }),
    claimOf({ dueOn: null, raisedOn: '2026-03-01', open: 2 }),
    claimOf({ kind: 'fee' }),
    claimOf({ kind: 'interest' }),
  ];
  expect(privilegeOf(claims, '2026-11-20')).toEqual({ years: [2025, 2026], amount: 3 });
});

test('[ARR-14] a file shows the reminders by day, the lots held on its day and nobody it does not know', () => {
  const at = (sentOn: string, id: string): SentReminder => ({ ...sent, id, sentOn });
  const known: FileWorld = {
    association: buildings.sample.body,
    owners: [owners.sample],
    lots: [lots.sample],
    ownerships: [ownerships.sample.body, { ...ownerships.sample.body, lotId: sampleId(29) }],
    entries: [],
    reminders: [
      at('2026-09-16', 'a'),
      at('2026-10-16', 'b'),
      at('2026-08-16', 'c'),
      { ...at('2026-01-01', 'd'), ownerId: bert },
    ],
    overdue: [],
    interest: null,
  };
  const file = debtorFile(anne, known, '2026-11-20');
  expect(file?.reminders.map(({ sentOn }) => sentOn)).toEqual(['2026-08-16', '2026-09-16', '2026-10-16']);
  expect(file?.lots).toMatchObject([{ number: '2B', coDebtors: [{ name: '' }] }]);
  expect(file?.totals).toEqual({ principal: 0, interest: 0, fees: 0, total: 0 });
  expect(debtorFile(anne, known, '2000-01-01')?.lots).toEqual([]);
});
