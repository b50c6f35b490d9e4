import * as z from 'zod/mini';
import { invariant } from './invariant.ts';
import { mod97 } from './mod97.ts';
import { accept, type Refusal, type Result, refuse } from './result.ts';

/** [KER-10] A number of the Belgian register of enterprises (BCE, KBO): ten digits, the last two their check. */
export const EnterpriseNumber = z
  .string()
  .check(z.maxLength(10), z.refine(isEnterpriseNumber, { error: 'enterpriseNumber.checkDigit' }));
export type EnterpriseNumber = z.infer<typeof EnterpriseNumber>;

export function isEnterpriseNumber(text: string): boolean {
  return /^[01]\d{9}$/.test(text) && 97 - mod97(text.slice(0, 8)) === Number(text.slice(8));
}

/** [KER-10] The number that begins with these eight digits. */
export function enterpriseNumber(firstEight: string): EnterpriseNumber {
  invariant(/^[01]\d{7}$/.test(firstEight), 'an enterprise number begins with 0 or 1');
  return firstEight + String(97 - mod97(firstEight)).padStart(2, '0');
}

/** Reads `0739.484.052`, `BE 0739484052` or, from before 2008, nine digits. */
export function parseEnterpriseNumber(
  text: string,
): Result<EnterpriseNumber, Refusal<'enterpriseNumber.checkDigit'>> {
  const digits = text.replace(/[\s.\-/\u00a0\u202f]/g, '').replace(/^BE/i, '');
  const number = /^\d{9}$/.test(digits) ? `0${digits}` : digits;
  return isEnterpriseNumber(number) ? accept(number) : refuse({ code: 'enterpriseNumber.checkDigit' });
}

export function formatEnterpriseNumber(number: EnterpriseNumber): string {
  return `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
}
