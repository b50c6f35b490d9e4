import { expect, test } from 'vitest';
import {
  EnterpriseNumber,
  enterpriseNumber,
  formatEnterpriseNumber,
  isEnterpriseNumber,
  parseEnterpriseNumber,
} from './enterprise-number.ts';
import { belgianChecks, belgianIban, formatIban, Iban, isIban, parseIban } from './iban.ts';
import {
  formatStructuredCommunication,
  isStructuredCommunication,
  parseCommunication,
  structuredCommunication,
} from './structured-communication.ts';
import { vectorsOf } from './testing/vectors.ts';

type IbanAnswer = { accept?: boolean; iban?: string; pretty?: string };
const ibans = vectorsOf<{ iban?: string; bban10?: string }, IbanAnswer>('iban_be');
test.each(ibans)('[KER-9] $id: both checks of a Belgian account hold', ({ input, expected }) => {
  if (input.iban !== undefined) expect(parseIban(input.iban).ok).toBe(expected.accept);
  else
    expect([isIban(expected.iban ?? ''), formatIban(expected.iban ?? '')]).toEqual([true, expected.pretty]);
});

test('[KER-9] a Belgian account is made from ten digits, and tells which of its checks failed', () => {
  for (const { input, expected } of ibans.filter((one) => one.input.bban10 !== undefined)) {
    expect(belgianIban(input.bban10 ?? '')).toBe(expected.iban);
  }
  expect(belgianChecks('BE68 5390 0754 7034')).toEqual({ isIban: true, isNational: true });
  expect(belgianChecks('BE41 5390 0754 7035')).toEqual({ isIban: true, isNational: false });
  expect(belgianChecks('BE69 5390 0754 7034')).toEqual({ isIban: false, isNational: true });
  expect(belgianChecks('NL91ABNA0417164300')).toEqual({ isIban: false, isNational: false });
});

test('[KER-9] foreign accounts pass by the first check, and a wrong one says its code', () => {
  expect(['NL91ABNA0417164300', 'FR1420041010050500013M02606', 'DE89370400440532013000'].every(isIban)).toBe(
    true,
  );
  expect(parseIban('be68 5390 0754 7034')).toEqual({ ok: true, value: 'BE68539007547034' });
  expect(Iban.safeParse('BE68539007547035').error?.issues[0]?.message).toBe('iban.checkDigit');
  expect(['', 'BE', 'BE685390075470341', 'be68539007547034'].some(isIban)).toBe(false);
});

type NumberAnswer = { valid?: boolean; number?: string; pretty?: string; check?: string };
const numbers = vectorsOf<{ number?: string; first8?: string }, NumberAnswer>('enterprise_number');
test.each(numbers)('[KER-10] $id: the last two digits check the first eight', ({ input, expected }) => {
  if (input.number !== undefined) expect(parseEnterpriseNumber(input.number).ok).toBe(expected.valid);
  else expect(isEnterpriseNumber(expected.number ?? `${input.first8}${expected.check}`)).toBe(true);
  if (expected.pretty) expect(formatEnterpriseNumber(expected.number ?? '')).toBe(expected.pretty);
});

test('[KER-10] a number is made from its first eight digits', () => {
  expect(enterpriseNumber('07394840')).toBe('0739484052');
  expect(enterpriseNumber('00000097')).toBe('0000009797');
});

test('[KER-10] nine digits are read as of old, a wrong number says its code', () => {
  expect(parseEnterpriseNumber('407.234.704')).toEqual({ ok: true, value: '0407234704' });
  const parsed = EnterpriseNumber.safeParse('0739484053');
  expect(parsed.error?.issues[0]?.message).toBe('enterpriseNumber.checkDigit');
});

type OgmInput = { base10?: string; digits?: string; text?: string };
type OgmAnswer = { digits?: string; formatted?: string; valid?: boolean };
const communications = vectorsOf<OgmInput, OgmAnswer>('structured_communication');
test.each(communications)('[KER-11] $id: the check is the ten digits modulo 97', ({ input, expected }) => {
  if (input.base10 !== undefined) {
    const digits = structuredCommunication(input.base10);
    expect([digits, formatStructuredCommunication(digits)]).toEqual([expected.digits, expected.formatted]);
  } else if (input.digits !== undefined) {
    expect(isStructuredCommunication(input.digits)).toBe(expected.valid);
  } else {
    expect(parseCommunication(input.text ?? '').ok).toBe(expected.valid);
  }
});

test('[KER-11] what looks structured is checked and written one way, the rest is free text', () => {
  const value = '+++123/4567/89002+++';
  expect(parseCommunication('***123/4567/89002***')).toEqual({ ok: true, value });
  expect(parseCommunication(' 123/4567/89002 ')).toEqual({ ok: true, value });
  expect(parseCommunication('+++123456789002+++')).toEqual({ ok: true, value });
  expect(parseCommunication('Facture 2026/118')).toEqual({ ok: true, value: 'Facture 2026/118' });
});
