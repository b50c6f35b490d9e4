import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, isPlainText, plainText } from './plain-text.ts';

test.each(['a\u0000b', 'a\ud800', '\u202egpj.exe', 'e\u0301', 'a\u2066b', 'a\u007f'])(
  '[KER-12] %j is not plain',
  (text) => {
    expect(isPlainText(text)).toBe(false);
  },
);

test('[KER-12] cleaned text is plain, and plain text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cleaned = cleanText(text);
      expect(isPlainText(cleaned)).toBe(true);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
  );
  expect(cleanText('Entretien\r\nascenseur · été 🛗')).toBe('Entretien\nascenseur · été 🛗');
});

test('[KER-12] text that is too long or unsafe says its code', () => {
  const schema = plainText(3);
  expect(schema.safeParse('abcd').error?.issues[0]?.message).toBe('text.tooLong');
  expect(schema.safeParse('a\u0000').error?.issues[0]?.message).toBe('text.unsafe');
});
