import { euros } from 'shared-domain/kernel';
import { reminderCaps } from 'shared-domain/receivables';
import type { Answer, Input } from './adapter.ts';
import { centsOf } from './read.ts';

export function capsAnswer(input: Input): Answer {
  const caps = reminderCaps(centsOf(input, 'outstanding'));
  return { max_fixed_indemnity: euros(caps.fixedIndemnity), max_reminder_fee: euros(caps.reminderFee) };
}
