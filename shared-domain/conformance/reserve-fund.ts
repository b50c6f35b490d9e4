import { euros } from 'shared-domain/kernel';
import { minimumReserveContribution } from 'shared-domain/receivables';
import type { Answer, Input } from './adapter.ts';
import { centsOf } from './read.ts';

export function reserveAnswer(input: Input): Answer {
  const charges = centsOf(input, 'ordinary_common_charges_previous_year');
  return { min_yearly_contribution: euros(minimumReserveContribution(charges)) };
}
