import { mod97 } from '../../kernel/mod97.ts';

/** [BNK-9] A creditor reference of ISO 11649: `RF`, two check digits, at most 21 signs; modulo 97 as an IBAN. */
export function isCreditorReference(text: string): boolean {
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(text)) return false;
  const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return mod97(digits) === 1;
}

/** As people write it, in blocks of four and small letters; null when it is none. */
export function readCreditorReference(text: string): string | null {
  const bare = text.replace(/\s/g, '').toUpperCase();
  return isCreditorReference(bare) ? bare : null;
}
