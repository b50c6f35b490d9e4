import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { formulaHash } from './reminder-interest.ts';
import { SendReminder } from './reminder-to-send.ts';
import { sampleNotice } from './sample-reminder.ts';
import { decideReminder, reminderReads } from './send-reminder.ts';

const { building, ownerId, level, sentOn, channel, claims, interest, fee, text } = sampleNotice;

export const sendReminder = defineCommand<'sendReminder', SendReminder>({
  type: 'sendReminder',
  version: 1,
  schema: SendReminder,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => reminderReads(body),
  decide: decideReminder,
  sample: {
    organisation: sampleId(1),
    id: sampleId(120),
    body: {
      ...{ building, ownerId, level, sentOn, channel, fee, text },
      claims: claims.map(({ claimId, open }) => ({ claimId, open })),
      registeredNumber: null,
      interest: interest && {
        upTo: interest.upTo,
        amount: interest.amount,
        formula: formulaHash(interest),
      },
    },
  },
});
