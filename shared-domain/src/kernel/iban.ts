import * as z from 'zod/mini';
import { invariant } from './invariant.ts';
import { checkDigits97, mod97 } from './mod97.ts';
import { accept, type Refusal, type Result, refuse } from './result.ts';

/** [KER-9] An account number as machines write it: capitals, no blanks. */
export const Iban = z.string().check(z.maxLength(34), z.refine(isIban, { error: 'iban.checkDigit' }));
export type Iban = z.infer<typeof Iban>;

/** [KER-9] Both checks must hold on a Belgian number: that of the IBAN and that of the national number inside. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  if (mod97(digits) !== 1) return false;
  return !text.startsWith('BE') || isBelgianAccount(text);
}

function isBelgianAccount(iban: string): boolean {
  return /^BE\d{14}$/.test(iban) && checkDigits97(iban.slice(4, 14)) === iban.slice(14);
}

/** [KER-9] Which of its two checks a Belgian number passes: what was mistyped shows. */
export function belgianChecks(text: string): { readonly isIban: boolean; readonly isNational: boolean } {
  const iban = text.replace(/\s/g, '').toUpperCase();
  const isWhole = /^BE\d{14}$/.test(iban);
  return {
    isIban: isWhole && mod97(`${iban.slice(4)}1114${iban.slice(2, 4)}`) === 1,
    isNational: isBelgianAccount(iban),
  };
}

/** [KER-9] The account number of the ten digits a Belgian bank gives. */
export function belgianIban(tenDigits: string): Iban {
  invariant(/^\d{10}$/.test(tenDigits), 'a Belgian account is made of ten digits');
  const national = tenDigits + checkDigits97(tenDigits);
  return `BE${String(98 - mod97(`${national}111400`)).padStart(2, '0')}${national}`;
}

/** Reads an account number as people write it. */
export function parseIban(text: string): Result<Iban, Refusal<'iban.checkDigit'>> {
  const iban = text.replace(/[\s.\-\u00a0\u202f]/g, '').toUpperCase();
  return isIban(iban) ? accept(iban) : refuse({ code: 'iban.checkDigit' });
}

export function formatIban(iban: Iban): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}
