import type { Entry } from '../../../accounting/entry/entries-of.ts';
import { postEvent } from '../../../accounting/posting/post-event.ts';
import { sampleId } from '../../../kernel/sample-id.ts';
import type { OpenClaim } from '../../claims/open-claims.ts';
import { arrearsSettings } from '../arrears-settings.definition.ts';
import { reminders } from '../reminder.definition.ts';
import type { SentReminder } from '../reminder.ts';

// Three owners who were called and have not paid.
export const [anne, bert] = [sampleId(40), sampleId(41)];
export const sent: SentReminder = { ...reminders.sample.body, id: reminders.sample.id };
export const stated = arrearsSettings.sample.body;

export function entry(
  id: number,
  on: string,
  ownerId: string,
  amount: number,
  dueOn: string,
  claimId: string,
): Entry {
  const claim = { id: claimId, kind: 'provision' as const, dueOn };
  const event = {
    is: 'call',
    fund: 'provision',
    label: claimId,
    parts: [{ ownerId, amount, claim, label: claimId }],
  } as const;
  return {
    ...{
      id: `${sampleId(id)}.entry`,
      building: sampleId(10),
      journal: 'sales',
      number: 1,
      fiscalYear: 2026,
      date: on,
    },
    ...{ description: claimId, event: 'call', reverses: null, lines: postEvent(event, {}) },
    voucher: { kind: 'fundCall', id: sampleId(id), pages: ['ab'.repeat(32)] },
  };
}

export const entries = [
  entry(201, '2026-08-01', anne, 25_000, '2026-08-31', 'a1'),
  entry(202, '2026-10-01', anne, 9_000, '2026-10-31', 'a2'),
  entry(203, '2026-07-01', bert, 4_000, '2026-07-31', 'b1'),
  entry(204, '2026-11-01', sampleId(42), 4_000, '2026-11-30', 'c1'),
];

export const claimOf = (changes: Partial<OpenClaim>): OpenClaim => ({
  ...{
    id: 'a1',
    kind: 'provision',
    account: '4101',
    label: 'a1',
    raisedOn: '2026-08-01',
    dueOn: '2026-08-31',
  },
  ...{ raised: 25_000, paid: 0, open: 25_000, payments: [] },
  ...changes,
});
