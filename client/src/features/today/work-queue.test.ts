import { expect, test } from 'vitest';
import { sampleCase, shown, submissionBody } from '../../data/testing/sample-case.ts';
import { isNothingUrgent, workQueue } from './work-queue.ts';

const syndic = { account: 'me', mayDecideIn: (building: string) => building === 'b1' };
const accountant = { account: 'me', mayDecideIn: () => false };
const by = (account: string) =>
  shown('submittedInvoice', 'c1.submission', { ...submissionBody, submittedBy: account });

test('a colleague’s invoice is for me to approve where I may, my own waits for somebody else', () => {
  const theirs = sampleCase({ stage: 'submitted', submission: by('colleague') });
  const mine = sampleCase({ stage: 'submitted', submission: by('me'), key: 'o1|d2' });
  const queue = workQueue([theirs, mine], syndic, '2026-11-20');
  expect(queue.toDecide).toEqual([theirs]);
  expect(queue.submitted).toEqual([mine]);
  expect(workQueue([theirs], accountant, '2026-11-20').toDecide).toEqual([]);
});

test('what I asked to approve is no longer mine to do', () => {
  const asked = sampleCase({ stage: 'submitted', submission: by('colleague'), asked: 'approved' });
  expect(workQueue([asked], syndic, '2026-11-20').submitted).toEqual([asked]);
});

test('the oldest thing to do comes first, the latest news first', () => {
  const at = (day: string) => `${day}T10:00:00.000Z`;
  const drafts = ['2026-11-03', '2026-11-01'].map((day) => sampleCase({ key: day, at: at(day) }));
  const posted = ['2026-11-18', '2026-11-19'].map((day) =>
    sampleCase({ key: day, stage: 'posted', at: at(day) }),
  );
  const queue = workQueue([...drafts, ...posted], syndic, '2026-11-20');
  expect(queue.drafts.map(({ key }) => key)).toEqual(['2026-11-01', '2026-11-03']);
  expect(queue.posted.map(({ key }) => key)).toEqual(['2026-11-19', '2026-11-18']);
});

test('what was posted is news for a week, and never work', () => {
  const old = sampleCase({ stage: 'posted', at: '2026-11-01T10:00:00.000Z' });
  const queue = workQueue([old], syndic, '2026-11-20');
  expect(queue.posted).toEqual([]);
  expect(isNothingUrgent(queue)).toBe(true);
  expect(isNothingUrgent(workQueue([sampleCase({ stage: 'rejected' })], syndic, '2026-11-20'))).toBe(false);
});
