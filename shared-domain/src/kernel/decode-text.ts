/** What Windows-1252 writes in 0x80–0x9f; Latin-1 has nothing printable there. Five are nobody's and become a blank. */
const windows = [
  0x20ac, 0x20, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x20,
  0x017d, 0x20, 0x20, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x20, 0x017e, 0x0178,
];
const chunk = 8192;

export type Decoded = { readonly text: string; readonly mixed: boolean };

/** A character and how many bytes it took. */
type Character = { readonly code: number; readonly length: number };

/**
 * [KER-13] Reads the bytes of a file without asking how they were written: UTF-8 where they are, else Windows-1252 byte by
 * byte. A file that holds both (a bank's, edited by hand) keeps every character and is called mixed.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  let [sequences, strays] = [0, 0];
  for (let at = hasMark(bytes) ? 3 : 0; at < bytes.length; ) {
    const plain = endOfPlain(bytes, at);
    if (plain > at) {
      parts.push(lettersOf(bytes.subarray(at, plain)));
      at = plain;
      continue;
    }
    const { code, length } = characterAt(bytes, at);
    if (length > 1) sequences += 1;
    else strays += 1;
    parts.push(String.fromCodePoint(code));
    at += length;
  }
  return { text: parts.join(''), mixed: sequences > 0 && strays > 0 };
}

/** Where the plain letters from `at` on end: most of a file, taken in large pieces. */
function endOfPlain(bytes: Uint8Array, at: number): number {
  const most = Math.min(bytes.length, at + chunk);
  let end = at;
  while (end < most && (bytes[end] ?? 0) < 0x80) end += 1;
  return end;
}

// By apply, not by spreading: spreading asks each byte from an iterator, and takes ten times as long.
function lettersOf(plain: Uint8Array): string {
  return Reflect.apply(String.fromCharCode, null, plain);
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function characterAt(bytes: Uint8Array, at: number): Character {
  const byte = bytes[at] ?? 0;
  return sequenceAt(bytes, at) ?? { code: windows[byte - 0x80] ?? byte, length: 1 };
}

/** The UTF-8 character of several bytes at `at`, written as short as it can be; null when there is none. */
function sequenceAt(bytes: Uint8Array, at: number): Character | null {
  const length = lengthAfter(bytes[at] ?? 0);
  if (length === 0) return null;
  let code = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index] ?? 0;
    if ((next & 0xc0) !== 0x80) return null;
    code = code * 64 + (next & 0x3f);
  }
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return code >= (least[length] ?? 0) && code <= 0x10ffff && !isHalf ? { code, length } : null;
}

const least = [0, 0, 0x80, 0x800, 0x10000];

function lengthAfter(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}
