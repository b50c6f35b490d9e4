import { plainText } from 'shared-domain/kernel';
import * as z from 'zod/mini';

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name of an organisation, an account or a device: without the suffixes that documents have. */
export const Uuid = z.string().check(z.regex(uuidPattern));

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

/** A line somebody typed, or their browser says: no mark the database cannot hold. */
export const line = (longest: number) =>
  z.string().check(z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

/** An address as far as its form tells: nobody proves that it is theirs. */
export const EmailLine = line(254).check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/));

/** What a person or an organisation is called. */
export const Name = plainText(120).check(z.regex(/\S/));
