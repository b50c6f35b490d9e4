import { type BankSlice, importStatement, sliceBankFile } from 'shared-domain/bank';
import { buildings } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import { type Imported, importedGroups, oddities, refusalsOf } from './import-report.ts';
import { placeStatements } from './place-statements.ts';

const read = sliceBankFile(new TextEncoder().encode(importStatement.sample.body.source));
const [slice] = read.ok ? read.value : [];
const building = {
  organisation: 'o',
  id: buildings.sample.id,
  body: {
    ...buildings.sample.body,
    bankAccounts: [{ iban: 'BE68539007547034', purpose: 'current' as const }],
  },
};

function imported(sequence: string, more: Partial<Imported> = {}): Imported {
  if (!slice) throw new Error('the sample is a statement');
  const statement = { ...slice.statement, sequence };
  return { slice: { ...slice, statement }, building, refusal: null, ...more };
}

test('a statement goes to the building of its account, or to none', () => {
  const slices = [slice as BankSlice, { ...(slice as BankSlice), iban: 'BE71096123456769' }];
  expect(placeStatements(slices, [building]).map((one) => one.building?.id)).toEqual([
    building.id,
    undefined,
  ]);
});

test('how many lines of which statements; refusals and oddities once each', () => {
  const refusal = { code: 'bank.otherAccount', params: { account: 'BE71096123456769' } };
  const statements = [
    imported('231'),
    imported('233'),
    imported('234', { building: null, refusal }),
    imported('235', { building: null, refusal }),
  ];
  expect(importedGroups(statements)).toMatchObject([{ lines: 2, first: '231', last: '233' }]);
  expect(refusalsOf(statements)).toMatchObject([{ refusal }]);
  const odd = { code: 'bankFile.mixedEncoding' as const, line: null };
  const report = { fileName: 'a.cod', refusal: null, statements, findings: [odd, odd] };
  expect(oddities(report)).toMatchObject([{ finding: odd }]);
});
