import { journalEntries } from '../../../accounting/entry/journal-entry.definition.ts';
import { JournalEntry } from '../../../accounting/entry/journal-entry.ts';
import { bookEvent } from '../../../accounting/posting/book-event.ts';
import type { MoneyEvent } from '../../../accounting/posting/money-event.ts';
import { sampleId } from '../../../kernel/sample-id.ts';
import { buildings } from '../../../ownership/building/building.definition.ts';
import { owners } from '../../../ownership/owner/owner.definition.ts';
import { contextOf, documentOf, knowing } from '../../../ownership/testing/context-of.ts';
import type { Decision } from '../../../sync/define.ts';
import type { SyncedDocument } from '../../../sync/document.ts';
import { arrearsSettings } from '../arrears-settings.definition.ts';
import type { ArrearsSettings } from '../arrears-settings.ts';
import { reminders } from '../reminder.definition.ts';
import type { Reminder } from '../reminder.ts';
import type { SendReminder } from '../reminder-to-send.ts';
import { sendReminder } from '../send-reminder.definition.ts';
import { decideReminder } from '../send-reminder.ts';

// An owner who has not paid the call of the third quarter, and the reminders sent so far.
export const building = sampleId(10);
export const ownerId = sampleId(40);
export const claimId = `${sampleId(93)}.call-${ownerId}`;
export const association = buildings.sample.body;
export const context = contextOf({ today: '2026-11-20' });

let booked = 200;

export function book(
  event: MoneyEvent,
  date: string,
  reverses?: { id: string; journal: 'sales' },
): SyncedDocument {
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

export const part = (
  amount: number,
  claim: JournalEntry['lines'][number]['claim'],
  label = 'Provisions',
) => ({
  ownerId,
  amount,
  claim,
  label,
});

export const label = 'Provisions 3e trimestre 2026';
export const claim = { id: claimId, kind: 'provision' as const, dueOn: '2026-08-31' };

export const call = book(
  { is: 'call', fund: 'provision', label, parts: [part(25_000, claim, label)] },
  '2026-08-01',
);

export const sentBefore = (changes: Partial<Reminder> = {}, id = 130) =>
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

export const first = sentBefore();
export const world = [documentOf(buildings), documentOf(owners), documentOf(arrearsSettings), call];

export const settings = (changes: Partial<ArrearsSettings>) =>
  documentOf(arrearsSettings, { body: { ...arrearsSettings.sample.body, ...changes } });

export function decide(changes: Partial<SendReminder>, documents: SyncedDocument[], unseen = ''): Decision {
  const { sample } = sendReminder;
  const command = { ...sample, body: { ...sample.body, ...changes } };
  return decideReminder(command, knowing(documents, unseen), context);
}

export function codeOf(decision: Decision): string {
  return decision.is === 'refused' ? decision.refusal.code : decision.is;
}

export const free = { level: 'gentle', interest: null, fee: 0, sentOn: '2026-09-16' } as const;
