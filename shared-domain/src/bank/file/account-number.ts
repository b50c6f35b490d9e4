import { isIban } from '../../kernel/iban.ts';
import { mod97 } from '../../kernel/mod97.ts';

/** An account as a file wrote it, without the blanks and the currency after it. */
export function bbanOf(written: string): string {
  return written.trim().split(/ {2,}/)[0]?.replace(/ /g, '').toUpperCase() ?? '';
}

/** The IBAN of an account: itself, or that of twelve Belgian digits of before; null when no check holds. */
export function ibanOf(account: string): string | null {
  if (isIban(account)) return account;
  if (!/^\d{12}$/.test(account)) return null;
  const check = String(98 - mod97(`${account}111400`)).padStart(2, '0');
  return isIban(`BE${check}${account}`) ? `BE${check}${account}` : null;
}
