import { type Cents, euros, largestCents } from '../../kernel/cents.ts';
import { isIban } from '../../kernel/iban.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { utf8Length } from '../../sync/device/utf8-length.ts';
import { isCreditorReference } from '../file/creditor-reference.ts';
import type { EpcRefusal } from './refusals.ts';

export type EpcPayment = {
  readonly name: string;
  readonly iban: string;
  readonly amount: Cents;
  readonly bic?: string;
  readonly purpose?: string;
  /** A creditor reference of ISO 11649; not together with `text`. */
  readonly ref?: string;
  /** A Belgian structured communication goes here, with its `+++`. */
  readonly text?: string;
  readonly info?: string;
};

const mostBytes = 331;

/**
 * [EPC-1] The text of the payment code every banking app reads (EPC069-12 v2.1, SEPA credit transfer), to be drawn with
 * correction level M.
 */
export function epcPayload(payment: EpcPayment): Result<string, Refusal<EpcRefusal>> {
  const { name, iban, amount, bic = '', purpose = '', ref = '', text = '', info = '' } = payment;
  const code = refusalOf(payment);
  if (code) return refuse({ code });
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    name.trim(),
    iban,
    `EUR${euros(amount)}`,
    purpose,
    ref,
    text,
    info,
  ];
  while (lines.at(-1) === '') lines.pop();
  const payload = lines.join('\n');
  return utf8Length(payload) <= mostBytes ? accept(payload) : refuse({ code: 'epc.tooLong' });
}

/** [EPC-2] What a banking app would refuse, or pay to somebody else. */
function refusalOf(payment: EpcPayment): EpcRefusal | null {
  const { name, iban, amount, bic } = payment;
  if (!isIban(iban)) return 'epc.iban';
  if (name.trim() === '') return 'epc.nameMissing';
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > largestCents) return 'epc.amount';
  if (bic && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) return 'epc.bic';
  return wrongReference(payment) ?? wrongText(payment);
}

function wrongReference({ ref, text, purpose }: EpcPayment): EpcRefusal | null {
  if (ref && text) return 'epc.twoReferences';
  if (ref && !isCreditorReference(ref)) return 'epc.reference';
  return purpose && !/^[A-Z0-9]{1,4}$/.test(purpose) ? 'epc.purpose' : null;
}

function wrongText({ name, text = '', info = '' }: EpcPayment): EpcRefusal | null {
  const fields = [
    { said: name.trim(), most: 70 },
    { said: text, most: 140 },
    { said: info, most: 70 },
  ];
  if (fields.some(({ said, most }) => [...said].length > most)) return 'epc.tooLong';
  return fields.some(({ said }) => /[\r\n]/.test(said)) ? 'epc.lineBreak' : null;
}
