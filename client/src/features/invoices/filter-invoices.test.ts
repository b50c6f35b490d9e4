import { expect, test } from 'vitest';
import { sampleCase } from '../../data/testing/sample-case.ts';
import { countByTab, filterInvoices, tabOf } from './filter-invoices.ts';

const lift = sampleCase({
  key: '1',
  supplierName: 'Électricité Générale',
  number: 'F2026-0417',
  isUnsent: true,
});
const roof = sampleCase({ key: '2', stage: 'posted', supplierName: 'Toitures Lambert', number: '118' });
const water = sampleCase({ key: '3', stage: 'submitted', supplierName: 'Société des eaux', number: '9' });

test.each([
  ['electri', [lift]],
  ['générale 0417', [lift]],
  ['LAMBERT', [roof]],
  ['118', [roof]],
  ['  ', [lift, roof, water]],
  ['nobody', []],
])('%s is found in suppliers and numbers, without accents or capitals', (words, found) => {
  expect(filterInvoices([lift, roof, water], 'all', words)).toEqual(found);
});

test('a tab shows one state; what is on this device may be in any of them', () => {
  expect(filterInvoices([lift, roof, water], 'posted', '')).toEqual([roof]);
  expect(filterInvoices([lift, roof, water], 'onDevice', '')).toEqual([lift]);
  expect(countByTab([lift, roof, water])).toEqual({
    all: 3,
    draft: 1,
    onDevice: 1,
    submitted: 1,
    rejected: 0,
    posted: 1,
  });
});

test('an address that says nonsense shows everything', () => {
  expect(tabOf('posted')).toBe('posted');
  expect(tabOf('toString')).toBe('all');
  expect(tabOf(undefined)).toBe('all');
});
