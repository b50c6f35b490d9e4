import { expect, test } from 'vitest';
import type { OpenClaim } from '../claims/open-claims.ts';
import { runningReminders } from './overdue.ts';
import { reminders } from './reminder.definition.ts';

test('[ARR-9] of two reminders of one level the later is the last, in whatever order they are known', () => {
  const sent = { ...reminders.sample.body, level: 'gentle' as const };
  const [first, second] = [
    { ...sent, id: 'b', sentOn: '2026-03-02' },
    { ...sent, id: 'a', sentOn: '2026-09-02' },
  ];
  const open = sent.claims.map(({ claimId }) => ({ id: claimId }) as OpenClaim);
  const known = (list: readonly (typeof first)[]) =>
    runningReminders(list, open, '2026-12-31').map(({ sentOn }) => sentOn);
  expect(known([first, second])).toEqual(['2026-03-02', '2026-09-02']);
  expect(known([second, first])).toEqual(['2026-03-02', '2026-09-02']);
});
