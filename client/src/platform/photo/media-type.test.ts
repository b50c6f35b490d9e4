import { expect, test } from 'vitest';
import { mediaTypeOf, shownAs } from './media-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['a JPEG', '\xff\xd8\xff\xe0\x00\x10JFIF', 'image/jpeg'],
  ['a PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
  ['a WebP', 'RIFF\x24\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['a PDF', '%PDF-1.7', 'application/pdf'],
  ['an electronic invoice', '<?xml version="1.0"?><Invoice/>', 'application/xml'],
  ['one with a mark of its encoding', '\xef\xbb\xbf<?xml version="1.0"?>', 'application/xml'],
  ['a WAV, which is RIFF too', 'RIFF\x24\x00\x00\x00WAVEfmt ', null],
  ['a page of HTML called photo.jpg', '<!doctype html>', null],
  ['an empty file', '', null],
])('%s is known by its first bytes', (_, content, expected) => {
  expect(mediaTypeOf(bytes(content))).toBe(expected);
});

test('XML never opens as a page of its own', () => {
  expect([shownAs('application/xml'), shownAs('application/pdf')]).toEqual(['text/plain', 'application/pdf']);
});
