import { readCreditorReference } from 'shared-domain/bank';
import type { Answer, Input } from './adapter.ts';
import { text } from './read.ts';

export function creditorReferenceAnswer(input: Input): Answer {
  return { valid: readCreditorReference(text(input, 'ref')) !== null };
}
