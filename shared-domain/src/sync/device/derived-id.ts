import { sha256Hex } from '../../kernel/content-hash.ts';

/** An id that the same words always make again: for what must be named once although it may be written twice. */
export function derivedId(...words: readonly (string | number)[]): string {
  const hex = sha256Hex(words.join('\n'));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
