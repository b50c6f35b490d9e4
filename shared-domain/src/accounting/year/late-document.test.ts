import { expect, test } from 'vitest';
import { choicesForLateDocument } from './late-document.ts';

const refusal = { code: 'year.closed', params: { year: 2025, firstOpen: '2026-01-01' } };

test('[ACC-23] a late document has three ways on', () => {
  expect(choicesForLateDocument(refusal, {})).toEqual([
    { is: 'firstOpenDay', bookedOn: '2026-01-01' },
    { is: 'suspense', bookedOn: '2026-01-01', account: '499' },
    { is: 'keepDraft' },
  ]);
  expect(choicesForLateDocument(refusal, { suspense: '4992' })[1]).toMatchObject({ account: '4992' });
});

test('[ACC-23] any other refusal has none', () => {
  expect(choicesForLateDocument({ code: 'invoice.totalZero' }, {})).toEqual([]);
});
