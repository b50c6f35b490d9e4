import { compileMessage } from '@lingui/message-utils/compileMessage';
import { languages } from 'shared-domain/kernel';
import { describe, expect, test } from 'vitest';
import { allTexts } from './texts/index.ts';

type Token = string | readonly unknown[];

describe.each(languages)('%s', (language) => {
  test.each(Object.entries(allTexts))(
    '%s is said, well formed, with the values of the French sentence',
    (_, text) => {
      const sentence = text[language];
      expect(sentence.trim()).toBe(sentence);
      expect(sentence).not.toBe('');
      expect(valuesOf(sentence)).toEqual(valuesOf(text.fr));
    },
  );
});

function valuesOf(sentence: string): string[] {
  const found = new Set<string>();
  collect(compileMessage(sentence) as Token, found);
  return [...found].sort();
}

function collect(token: unknown, found: Set<string>): void {
  if (!Array.isArray(token)) return;
  for (const part of token) {
    if (!Array.isArray(part)) continue;
    if (typeof part[0] === 'string' && part[0] !== '#') found.add(part[0]);
    for (const branch of Object.values((part[2] ?? {}) as Record<string, unknown>)) collect(branch, found);
  }
}
