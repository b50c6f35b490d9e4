import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatStructuredCommunication,
  structuredCommunication,
} from '../../kernel/structured-communication.ts';
import { suggestCommunications } from './suggest-communications.ts';

const asked = ['202600012320', '090933755493'];

test.each([
  ['+++202/6000/12320+++', 'exact'],
  ['+++202/6000/12230+++', 'digitsSwapped'],
  ['+++202/6000/17320+++', 'digitWrong'],
  ['202/6000/1232', 'digitMissing'],
  ['2026000112320', 'digitExtra'],
  ['appel 2026 0001 2302 merci', 'digitsSwapped'],
])('[BNK-16] %s is taken for the call it resembles (%s)', (text, slip) => {
  expect(suggestCommunications(text, asked)).toEqual([{ digits: '202600012320', isKnown: true, slip }]);
});

test('[BNK-16] every slip of one digit or of two neighbours is repaired', () => {
  const digits = fc.stringMatching(/^\d{10}$/).map(structuredCommunication);
  fc.assert(
    fc.property(digits, fc.nat(11), fc.nat(9), (right, at, digit) => {
      const wrong = [
        right.slice(0, at) + digit + right.slice(at + 1),
        right.slice(0, at) + digit + right.slice(at),
        right.slice(0, at) + right.slice(at + 1),
        right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2),
      ];
      for (const text of wrong) {
        const suggested = suggestCommunications(text, [right]);
        expect(suggested.map((one) => one.digits)).toEqual([right]);
      }
      expect(suggestCommunications(formatStructuredCommunication(right), [])[0]?.digits).toBe(right);
    }),
  );
});

test('[BNK-16] without a known one, what could be; nothing where there are not enough digits', () => {
  const suggested = suggestCommunications('202600012321', []);
  expect(suggested.length).toBeGreaterThan(0);
  expect(suggested.length).toBeLessThanOrEqual(8);
  expect(suggested.every(({ isKnown }) => !isKnown)).toBe(true);
  expect(suggestCommunications('Facture 2026/118', asked)).toEqual([]);
  expect(suggestCommunications('', asked)).toEqual([]);
});
