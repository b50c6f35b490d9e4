import { sampleId } from 'shared-domain/kernel';
import { emptySaleFile } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { beginTyping, toKeep, typeInto } from '../../ui/form/typing.ts';
import { emptyTold, exampleSaleFile, readSaleFile, typeSaleFile } from './typed-sale-file.ts';

const file = emptySaleFile({ building: sampleId(1), lotId: sampleId(2), openedOn: '2026-11-20' });

test('the first proceedings of a sale are there when its file is taken up again', () => {
  const first = typeSaleFile(file);
  const proceedings = [{ ...emptyTold, what: 'Ascenseur', amount: 250_000 }];
  const kept = toKeep(typeInto(beginTyping(first), { proceedings }));
  expect(beginTyping(first, kept, { like: exampleSaleFile(file) }).form).toEqual({ ...first, proceedings });
});

test('a line without words is left out', () => {
  const typed = { ...typeSaleFile(file), minutes: [emptyTold, { ...emptyTold, what: ' PV 2025 ' }] };
  expect(readSaleFile(typed).minutes).toEqual([{ ...emptyTold, what: 'PV 2025' }]);
});
