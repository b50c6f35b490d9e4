import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope, ownerScope } from '../../sync/scopes.ts';
import { Reminder, ReminderNotice } from './reminder.ts';
import { formulaHash } from './reminder-interest.ts';
import { sampleNotice } from './sample-reminder.ts';

const { association: _, ...said } = sampleNotice;

export const reminders = defineFact<'reminder', Reminder>({
  type: 'reminder',
  version: 1,
  schema: Reminder,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  sort: ({ body }) => body.sentOn,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(120)}.reminder`,
    body: {
      ...said,
      ownerName: 'Anne Lambert',
      registeredNumber: null,
      interestEntryId: `${sampleId(120)}.entry-interest`,
      feeEntryId: `${sampleId(120)}.entry-fee`,
      formulaHash: said.interest && formulaHash(said.interest),
      sentBy: sampleId(501),
      sentByName: 'Claire Dumont',
      decidedAt: '2026-10-06T08:00:00.000Z',
      recordedAt: '2026-10-06T08:00:02.000Z',
    },
  },
});

/** What an owner keeps of a reminder; the staff's own names are not in it. */
export const reminderNotices = defineFact<'reminderNotice', ReminderNotice>({
  type: 'reminderNotice',
  version: 1,
  schema: ReminderNotice,
  scope: ({ body }) => ownerScope(body.ownerId),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  sort: ({ body }) => body.sentOn,
  sample: { organisation: sampleId(1), id: `${sampleId(120)}.reminderNotice`, body: sampleNotice },
});
