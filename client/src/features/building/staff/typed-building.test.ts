import { buildings } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import { emptyBuilding, readBuilding, typedBuilding } from './typed-building.ts';
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

test('an empty form is a building of 1 000 whose year is the calendar’s; only its name is missing', () => {
  const { settings, troubles } = readBuilding(emptyBuilding('nl'));
  expect(settings).toMatchObject({ language: 'nl', denominator: 1000, yearStart: '01-01', bankAccounts: [] });
  expect(Object.keys(troubles)).toEqual(['building-name']);
});

test.each([
  ['1/7', '07-01'],
  ['01.10', '10-01'],
  ['0104', '04-01'],
])('« %s » begins a financial year', (yearStart, read) => {
  expect(readBuilding({ ...typedBuilding(body), yearStart }).settings.yearStart).toBe(read);
});

test.each(['31/02', '29/2', 'juillet', ''])('« %s » is no day of every year', (yearStart) => {
  const { troubles } = readBuilding({ ...typedBuilding(body), yearStart });
  expect(troubles['building-yearStart']).toEqual({ code: 'date.invalid' });
});

test('[OWN-9] a threshold that goes up asks for the assembly that decided so, and travels with it alone', () => {
  const higher = { ...typedBuilding(body), name: 'Autre nom', threshold: 90_000 };
  expect(Object.keys(readBuilding(higher, body).troubles)).toEqual([
    'building-decidedOn',
    'building-reference',
  ]);
  const decided = { ...higher, decidedOn: '2026-05-12', reference: ' point 9 ' };
  const { settings, raise, troubles } = readBuilding(decided, body);
  expect(troubles).toEqual({});
  expect(raise).toEqual({ threshold: 90_000, decidedOn: '2026-05-12', reference: 'point 9' });
  expect(changesOf(body, settings)).toEqual({ name: 'Autre nom' });
});

test.each([20_000, null])('[OWN-9] a threshold that becomes %s asks for nothing', (threshold) => {
  const { settings, raise, troubles } = readBuilding({ ...typedBuilding(body), threshold }, body);
  expect([troubles, raise]).toEqual([{}, null]);
  expect(changesOf(body, settings)).toEqual({ approvalThreshold: threshold });
});
