import { expect, test } from 'vitest';
import { cents, vectorsOf } from '../../kernel/testing/vectors.ts';
import { type EpcPayment, epcPayload } from './epc-payload.ts';

type Input = Omit<EpcPayment, 'amount'> & { amount: string };
type Expected = { payload: string; bytes: number; lines: number };

test.each(vectorsOf<Input, Expected>('epc_qr'))(
  '[EPC-1] $id: the payload of a payment',
  ({ input, expected }) => {
    const payload = epcPayload({ ...input, amount: cents(input.amount) });
    expect(payload).toEqual({ ok: true, value: expected.payload });
    expect(payload.ok && Buffer.byteLength(payload.value)).toBe(expected.bytes);
    expect(payload.ok && payload.value.split('\n').length).toBe(expected.lines);
  },
);

const payment: EpcPayment = { name: 'ACP Les Tilleuls', iban: 'BE68539007547034', amount: 25_000 };
const refused: [string, Partial<EpcPayment>][] = [
  ['epc.iban', { iban: 'BE68539007547035' }],
  ['epc.nameMissing', { name: '  ' }],
  ['epc.amount', { amount: 0 }],
  ['epc.amount', { amount: -1 }],
  ['epc.amount', { amount: 100_000_000_000 }],
  ['epc.amount', { amount: 1.5 }],
  ['epc.bic', { bic: 'KREDBE' }],
  ['epc.purpose', { purpose: 'RENTS' }],
  ['epc.reference', { ref: 'RF19539007547034' }],
  ['epc.twoReferences', { ref: 'RF18539007547034', text: '+++202/6000/12320+++' }],
  ['epc.tooLong', { name: 'x'.repeat(71) }],
  ['epc.tooLong', { text: 'x'.repeat(141) }],
  ['epc.tooLong', { name: 'é'.repeat(70), text: 'é'.repeat(140) }],
  ['epc.lineBreak', { text: 'a\nb' }],
];
test.each(refused)('[EPC-2] %s: %o is refused', (code, change) => {
  expect(epcPayload({ ...payment, ...change })).toEqual({ ok: false, refusal: { code } });
});

test('[EPC-1] the largest amount, a purpose and a note stand where they belong', () => {
  const filled = { ...payment, amount: 99_999_999_999, bic: 'KREDBEBB', purpose: 'RENT', info: 'Appel T4' };
  const payload = epcPayload(filled);
  expect(payload.ok && payload.value.split('\n').slice(4)).toEqual([
    'KREDBEBB',
    'ACP Les Tilleuls',
    'BE68539007547034',
    'EUR999999999.99',
    'RENT',
    '',
    '',
    'Appel T4',
  ]);
});
