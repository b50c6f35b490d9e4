import {
  formatStructuredCommunication,
  isStructuredCommunication,
  structuredCommunication,
} from 'shared-domain/kernel';
import type { Answer, Input } from './adapter.ts';
import { text } from './read.ts';

const corrected = 'correct_for_';

export function communicationAnswer(input: Input): Answer {
  if (input.base10 !== undefined) return spelled(structuredCommunication(text(input, 'base10')));
  const written = input.digits === undefined ? text(input, 'text') : text(input, 'digits');
  const digits = written.replace(/^(\+{3}|\*{3})|(\+{3}|\*{3})$|[\s/]/g, '');
  const base = digits.slice(0, 10);
  return {
    valid: isStructuredCommunication(digits),
    ...(/^\d{10}$/.test(base)
      ? {
          ...spelled(structuredCommunication(base)),
          [`${corrected}${base}`]: formatStructuredCommunication(structuredCommunication(base)),
        }
      : {}),
  };
}

function spelled(digits: string): Answer {
  return { digits, formatted: formatStructuredCommunication(digits) };
}
