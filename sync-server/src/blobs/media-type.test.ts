import { expect, test } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

test.each([
  ['%PDF-1.7', 'application/pdf'],
  ['<?xml version="1.0"?><Invoice/>', 'application/xml'],
  ['\xef\xbb\xbf<?xml version="1.0"?>', 'application/xml'],
  ['<html><script>', null],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
])('%s is %s', (content, expected) => {
  expect(mediaTypeOf(Uint8Array.from(content, (letter) => letter.charCodeAt(0)))).toBe(expected);
});
