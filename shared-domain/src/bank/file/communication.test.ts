import { expect, test } from 'vitest';
import { vectorsOf } from '../../kernel/testing/vectors.ts';
import { readFreeCommunication } from './communication.ts';
import { isCreditorReference, readCreditorReference } from './creditor-reference.ts';

test.each(vectorsOf<{ ref: string }, { valid: boolean }>('iso11649'))(
  '[BNK-9] $id: the check of a creditor reference',
  ({ input, expected }) => {
    expect(isCreditorReference(input.ref)).toBe(expected.valid);
  },
);

test('[BNK-9] it is read as people write it', () => {
  expect(readCreditorReference('rf18 5390 0754 7034')).toBe('RF18539007547034');
  expect(readCreditorReference('RF18')).toBeNull();
  expect(isCreditorReference('RF18539007547034X5390075470341')).toBe(false);
});

type Answer = { digits?: string; formatted?: string; valid?: boolean };
const given = vectorsOf<{ base10?: string; digits?: string; text?: string }, Answer>(
  'structured_communication',
);
test.each(given)('[BNK-8] $id: found in what was typed', ({ input, expected }) => {
  const text = expected.formatted ?? input.text ?? `***${input.digits}***`;
  const { structured, valid } = readFreeCommunication(`loyer ${text} merci`);
  expect(structured).toBe(text.replace(/\D/g, ''));
  expect(valid).toBe(expected.valid ?? true);
});

test.each([
  ['202600012320', '202600012320', true],
  ['avance 202600012320', '202600012320', true],
  ['202/6000/12320', '202600012320', true],
  ['+++ 202 / 6000 / 12320 +++', '202600012320', true],
  ['***202/6000/12321***', '202600012321', false],
  ['202600012321', null, false],
  ['Facture 2026/118 du 12/03', null, false],
  ['1202/6000/12320', null, false],
  ['', null, false],
])('[BNK-8] %s', (text, structured, valid) => {
  expect(readFreeCommunication(text)).toEqual({ structured, valid, rf: null, text });
});

test('[BNK-8] a creditor reference among words', () => {
  expect(readFreeCommunication('Ref RF18 5390 0754 7034').rf).toBe('RF18539007547034');
  expect(readFreeCommunication('Ref RF19 5390 0754 7034').rf).toBeNull();
  expect(readFreeCommunication('SURF12 RF').rf).toBeNull();
});
