import { expect, test } from 'vitest';
import { readLot, typedLot } from './typed-lot.ts';

const typed = { number: ' 2B ', kind: 'apartment' as const, floor: '−1', description: '' };

test('a lot is read as people type it, below ground too', () => {
  expect(readLot(typed, ['2A'])).toEqual({
    lot: { number: '2B', kind: 'apartment', floor: -1, description: '' },
    troubles: {},
  });
  expect(readLot({ ...typed, floor: '' }, []).lot.floor).toBeNull();
});

test.each([
  [{ ...typed, number: '' }, 'lot-number', 'field.missing'],
  [{ ...typed, number: '2a' }, 'lot-number', 'field.numberTaken'],
  [{ ...typed, floor: 'rez' }, 'lot-floor', 'field.notNumber'],
] as const)('%j is told at its field', (form, field, code) => {
  expect(readLot(form, ['2A']).troubles[field]).toEqual({ code });
});

test('an empty form is an apartment without a floor', () => {
  expect(typedLot(null)).toEqual({ number: '', kind: 'apartment', floor: '', description: '' });
});
