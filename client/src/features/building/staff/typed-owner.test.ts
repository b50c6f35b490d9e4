import { owners } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import { changesOf, readOwner, typedOwner } from './typed-owner.ts';

const { body } = owners.sample;

test('an owner survives the form unchanged', () => {
  const { owner, troubles } = readOwner(typedOwner(body, 'nl'));
  expect(troubles).toEqual({});
  expect(changesOf(body, owner)).toEqual({});
});

test('only what the person changed is written', () => {
  const { owner } = readOwner({ ...typedOwner(body, 'fr'), phone: ' +32 2 555 12 12 ' });
  expect(changesOf(body, owner)).toEqual({ phone: '+32 2 555 12 12' });
});

test.each([
  [{ lastName: ' ' }, 'owner-lastName', 'field.missing'],
  [{ is: 'firm' }, 'owner-firmName', 'field.missing'],
  [
    { is: 'firm', firmName: 'Immo', enterpriseNumber: '0123.456.700' },
    'owner-enterpriseNumber',
    'enterpriseNumber.checkDigit',
  ],
  [{ email: 'anne@' }, 'owner-email', 'email.invalid'],
] as const)('%j is told at its field', (changes, field, code) => {
  expect(readOwner({ ...typedOwner(body, 'fr'), ...changes }).troubles[field]).toEqual({ code });
});
