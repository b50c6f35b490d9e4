import { buildings } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import { readBuilding, typedBuilding } from './typed-building.ts';
import { changesOf } from './typed-owner.ts';

const { body } = buildings.sample;

test('a building survives the form unchanged', () => {
  const { settings, troubles } = readBuilding(typedBuilding(body));
  expect(troubles).toEqual({});
  expect(changesOf(body, settings)).toEqual({});
});

test('an empty account is left out, a wrong one is told at its field', () => {
  const accounts = [
    { iban: '', purpose: 'current' as const },
    { iban: 'BE68 5390 0754 7035', purpose: 'savings' as const },
  ];
  const { settings, troubles } = readBuilding({ ...typedBuilding(body), accounts });
  expect(settings.bankAccounts).toEqual([]);
  expect(troubles['building-iban-1']).toEqual({ code: 'iban.checkDigit' });
});

test.each(['0', '12,5', 'mille', ''])('a denominator of « %s » is none', (denominator) => {
  const { troubles } = readBuilding({ ...typedBuilding(body), denominator });
  expect(troubles['building-denominator']).toEqual({ code: 'field.notNumber' });
});
