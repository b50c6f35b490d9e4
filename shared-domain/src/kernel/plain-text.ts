import * as z from 'zod/mini';

// NUL breaks PostgreSQL, lone halves of a character break UTF-8, marks of direction make `cod.exe` read `exe.doc`.
const unsafe = /[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/u;
const allUnsafe = new RegExp(unsafe.source, 'gu');

/** [KER-12] What a person may type and everybody may be shown, at most `longest` characters. */
export function plainText(longest: number) {
  return z
    .string()
    .check(z.maxLength(longest, { error: 'text.tooLong' }), z.refine(isPlainText, { error: 'text.unsafe' }));
}

export function isPlainText(text: string): boolean {
  return !unsafe.test(text) && text === text.normalize('NFC');
}

/** [KER-12] Makes pasted text plain; inputs run it before they store anything. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(allUnsafe, '').normalize('NFC');
}
