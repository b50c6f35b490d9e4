import { expect, test } from 'vitest';
import { readMandate, type TypedMandate } from './typed-mandate.ts';

const typed: TypedMandate = {
  ownerId: 'o1',
  reference: ' TILLEULS-2B ',
  signedOn: '2026-10-01',
  iban: 'be71 0961 2345 6769',
};

test('a mandate is read as people write it', () => {
  expect(readMandate(typed, 'b1', [])).toEqual({
    troubles: {},
    mandate: {
      building: 'b1',
      ownerId: 'o1',
      reference: 'TILLEULS-2B',
      signedOn: '2026-10-01',
      scheme: 'CORE',
      iban: 'BE71096123456769',
      revokedOn: null,
    },
  });
});

test('each field says what is wrong with it, and a reference is never used twice', () => {
  const { mandate, troubles } = readMandate(
    { ownerId: '', reference: 'é', signedOn: null, iban: 'BE' },
    'b1',
    [],
  );
  expect(mandate).toBeNull();
  expect(Object.keys(troubles)).toEqual([
    'mandate-owner',
    'mandate-reference',
    'mandate-signed',
    'mandate-iban',
  ]);
  expect(Object.keys(readMandate(typed, 'b1', ['TILLEULS-2B']).troubles)).toEqual(['mandate-reference']);
});
