import * as z from 'zod/mini';
import { invariant } from './invariant.ts';

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\.[a-zA-Z0-9-]+)*$/;

/** [KER-7] A lower-case UUID; what a command brings about carries its id and a suffix, `….invoice`. */
export const Id = z.string().check(z.maxLength(160), z.regex(idPattern));
export type Id = z.infer<typeof Id>;

export function isId(text: string): boolean {
  return text.length <= 160 && idPattern.test(text);
}

/**
 * A new id, ordered by the millisecond it was made in (RFC 9562, version 7).
 *
 * Clock and chance are passed in, so that a simulator can replay a day of a thousand devices.
 */
export function uuidv7(millis: number, random: (bytes: number) => Uint8Array): Id {
  invariant(Number.isSafeInteger(millis) && millis >= 0 && millis < 2 ** 48, 'millis fit 48 bits');
  const chance = random(10);
  invariant(chance.length === 10, 'the source gives as many bytes as asked');
  const bytes = Uint8Array.from(chance);
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = millis.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`;
}
