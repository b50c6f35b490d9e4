import { expect, test } from 'vitest';
import {
  decisionBody,
  draftBody,
  sampleCase,
  shown,
  submissionBody,
} from '../../data/testing/sample-case.ts';
import { stepsOf } from './steps.ts';

const draft = shown('invoiceDraft', 'd1', draftBody);
const submission = shown('submittedInvoice', 's', submissionBody);
const textsOf = (one: Parameters<typeof stepsOf>[0]) =>
  stepsOf(one).map(({ text }) => text.replace('entry.step', ''));

test('an invoice is entered, submitted, and waits', () => {
  expect(textsOf(sampleCase({ stage: 'submitted', draft, submission }))).toEqual([
    'Encoded',
    'Submitted',
    'Waiting',
  ]);
});

test('a decision is told with who made it and why', () => {
  const no = shown(
    'invoiceDecision',
    'x',
    decisionBody({ decision: 'rejected', reason: 'TVA', byName: 'Bea' }),
  );
  const steps = stepsOf(sampleCase({ stage: 'rejected', draft, submission, decision: no }));
  expect(steps.at(-1)).toMatchObject({ is: 'refused', name: 'Bea', reason: 'TVA' });
  const yes = shown('invoiceDecision', 'x', decisionBody({}));
  expect(textsOf(sampleCase({ stage: 'posted', submission, decision: yes }))).toEqual([
    'Submitted',
    'Approved',
  ]);
});
