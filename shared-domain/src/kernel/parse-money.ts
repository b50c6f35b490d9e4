import { type Cents, largestCents } from './cents.ts';
import { accept, type Refusal, type Result, refuse } from './result.ts';

type MoneyRefusal = Refusal<'money.ambiguous' | 'money.invalid' | 'money.tooLarge'>;

const groupedByThree = /^\d{1,3}(?:\D\d{3})+$/;

/**
 * Reads what a person typed or a file carried, whatever their country's habits.
 *
 * [KER-2] The last separator followed by one or two digits is the decimal one; a repeated one groups. [KER-3] `1.234`
 * alone can be read twice: both readings are handed back, in cents, and the person chooses.
 */
export function parseMoney(text: string): Result<Cents, MoneyRefusal> {
  const bare = text.replace(/€|eur/gi, '').trim();
  const signed = /^([-−+])?\s*(.*?)\s*([-−])?$/s.exec(bare);
  if (signed?.[1] && signed[3]) return refuse({ code: 'money.invalid' });
  const sign = signed?.[1] === '-' || signed?.[1] === '−' || signed?.[3] ? -1 : 1;
  // Blanks and apostrophes only ever group.
  const digits = (signed?.[2] ?? '').replace(/[\s\u00a0\u202f'’]/g, ' ');
  if (!/^[\d., ]*\d[\d., ]*$/.test(digits)) return refuse({ code: 'money.invalid' });
  return read(digits, sign);
}

function read(text: string, sign: 1 | -1): Result<Cents, MoneyRefusal> {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return whole(text, sign);
  const separator = text.charAt(last);
  const head = text.slice(0, last);
  const tail = text.slice(last + 1);
  const isRepeated = head.includes(separator);
  if (tail.length <= 2 && /^\d*$/.test(tail)) {
    return isRepeated ? refuse({ code: 'money.invalid' }) : amount(head, tail, sign);
  }
  const isAlone = /^[1-9]\d{0,2}$/.test(head);
  if (isAlone && /^\d{3}$/.test(tail)) return bothReadings(head, tail, sign);
  return isRepeated ? whole(text, sign) : refuse({ code: 'money.invalid' });
}

function bothReadings(head: string, tail: string, sign: 1 | -1): Result<Cents, MoneyRefusal> {
  const grouped = sign * Number(head + tail) * 100;
  const decimal = sign * Math.floor((Number(head + tail) + 5) / 10);
  return refuse({ code: 'money.ambiguous', params: { grouped, decimal } });
}

function whole(text: string, sign: 1 | -1): Result<Cents, MoneyRefusal> {
  return amount(text, '', sign);
}

function amount(head: string, decimals: string, sign: 1 | -1): Result<Cents, MoneyRefusal> {
  const separators = new Set(head.replace(/\d/g, ''));
  const isPlain = /^\d*$/.test(head);
  if (!isPlain && (separators.size > 1 || !groupedByThree.test(head))) {
    return refuse({ code: 'money.invalid' });
  }
  const cents = Number(head.replace(/\D/g, '') + decimals.padEnd(2, '0'));
  if (cents > largestCents) return refuse({ code: 'money.tooLarge' });
  return accept(cents === 0 ? 0 : sign * cents);
}
