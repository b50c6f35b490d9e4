import type { MediaType } from 'shared-domain/sync';

/** What a file is by its first bytes, whatever it is called; null: nothing we keep. */
export function mediaTypeOf(first: Uint8Array): MediaType | null {
  const starts = (bytes: readonly number[], at = 0) =>
    bytes.every((byte, index) => first[at + index] === byte);
  const text = (word: string) => [...word].map((letter) => letter.charCodeAt(0));
  if (starts([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts([0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts(text('RIFF')) && starts(text('WEBP'), 8)) return 'image/webp';
  if (starts(text('%PDF-'))) return 'application/pdf';
  if (starts(text('<?xml'), starts([0xef, 0xbb, 0xbf]) ? 3 : 0)) return 'application/xml';
  return null;
}
