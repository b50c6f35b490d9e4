import { expect, test } from 'vitest';
import { sampleCase } from '../../data/testing/sample-case.ts';
import { duplicateOf } from './duplicates.ts';

const other = sampleCase({ draftId: 'd2', number: 'F2026-0417' });

test.each(['F2026-0417', 'f2026 0417', 'F2026/0417'])('%s was entered before', (number) => {
  expect(duplicateOf([other], { draftId: 'd1', supplierId: 's1', number })).toBe(other);
});

test('an invoice is no duplicate of itself, of another supplier, or of nothing', () => {
  expect(duplicateOf([other], { draftId: 'd2', supplierId: 's1', number: 'F2026-0417' })).toBeNull();
  expect(duplicateOf([other], { draftId: null, supplierId: 's2', number: 'F2026-0417' })).toBeNull();
  expect(duplicateOf([other], { draftId: null, supplierId: 's1', number: ' - ' })).toBeNull();
});
