import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('[KER-13] what is UTF-8 is read as such, with or without its mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      expect(decodeText(utf8(text))).toEqual({ text: text.replace(/^\ufeff/, ''), mixed: false });
    }),
  );
  const long = 'déjà '.repeat(10_000);
  expect(decodeText(utf8(`\ufeff${long}`))).toEqual({ text: long, mixed: false });
});

test('[KER-13] what is not is Windows-1252, which is Latin-1 outside 0x80-0x9f', () => {
  const bytes = Uint8Array.from([0x80, 0x20, 0xe9, 0x92, 0xff, 0x81, 0xa0]);
  expect(decodeText(bytes)).toEqual({ text: '€ é’ÿ \u00a0', mixed: false });
  const windows = new TextDecoder('windows-1252');
  const known = Array.from({ length: 256 }, (_, code) => code).filter(
    (code) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code),
  );
  for (const code of known) {
    const lone = Uint8Array.from([code]);
    expect(decodeText(lone).text).toBe(windows.decode(lone));
  }
});

test('[KER-13] a file of both keeps every character and says that it is mixed', () => {
  const bytes = Uint8Array.from([...utf8('é€😀'), 0xe9, 0x41]);
  expect(decodeText(bytes)).toEqual({ text: 'é€😀éA', mixed: true });
});

test('[KER-13] halves, overlong and cut characters are bytes like others', () => {
  const wrong = [
    [0xc0, 0x80],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
    [0xf5],
  ];
  for (const bytes of wrong) {
    expect([...decodeText(Uint8Array.from(bytes)).text]).toHaveLength(bytes.length);
  }
  fc.assert(fc.property(fc.uint8Array(), (bytes) => decodeText(bytes).text.length <= bytes.length));
});
