import { expect, test } from 'vitest';
import { decisionBody, sampleCase, shown, submissionBody } from '../../data/testing/sample-case.ts';
import { approvalList } from './approval-list.ts';

const at = (submittedAt: string) => shown('submittedInvoice', 's', { ...submissionBody, submittedAt });
const waiting = (key: string, submittedAt: string) =>
  sampleCase({ key, stage: 'submitted', submission: at(submittedAt) });
const everywhere = () => true;

test('the longest waiting comes first, and only where this person may decide', () => {
  const late = waiting('late', '2026-11-05T08:00:00.000Z');
  const early = waiting('early', '2026-11-01T08:00:00.000Z');
  const elsewhere = { ...waiting('elsewhere', '2026-11-01T08:00:00.000Z'), building: 'b2' };
  const list = approvalList([late, early, elsewhere], (building) => building === 'b1', new Set());
  expect(list.open).toEqual([early, late]);
});

test('what was decided during this visit keeps its place under the thumb', () => {
  const first = waiting('first', '2026-11-01T08:00:00.000Z');
  const second = waiting('second', '2026-11-02T08:00:00.000Z');
  const decision = shown('invoiceDecision', 'x', decisionBody({}));
  const posted = { ...first, stage: 'posted', decision } as const;
  expect(approvalList([posted, second], everywhere, new Set(['first'])).open).toEqual([posted, second]);
  const later = approvalList([posted, second], everywhere, new Set());
  expect(later.open).toEqual([second]);
  expect(later.recent).toEqual([posted]);
});
