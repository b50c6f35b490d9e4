import { mod97 } from '../../kernel/mod97.ts';

/**
 * [SEP-6] The identifier of who collects direct debits: country, two check digits, three signs of business code that the
 * check leaves out, then the national number (in Belgium that of the enterprise). Source: EPC262-08, ISO 7064 mod 97-10.
 */
export function isCreditorId(text: string): boolean {
  const found = /^([A-Z]{2})(\d{2})[A-Z0-9]{3}([A-Z0-9]{1,28})$/.exec(text);
  if (!found) return false;
  const [, country = '', check = '', national = ''] = found;
  if (country === 'BE' && !/^(0|1)\d{9}$/.test(national)) return false;
  return mod97(digitsOf(national + country + check)) === 1;
}

/** A Belgian association's, from its enterprise number. */
export function creditorIdOf(enterpriseNumber: string, businessCode = 'ZZZ'): string {
  const check = 98 - mod97(digitsOf(`${enterpriseNumber}BE00`));
  return `BE${String(check).padStart(2, '0')}${businessCode}${enterpriseNumber}`;
}

function digitsOf(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
}
