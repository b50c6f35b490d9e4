import { allocate, euros, sum } from 'shared-domain/kernel';
import type { Answer, Input } from './adapter.ts';
import { centsOf, field, weights } from './read.ts';

export function allocationAnswer(input: Input): Answer {
  const shares = allocate(centsOf(input, 'amount'), weights(field(input, 'weights')));
  return { shares: shares.map(euros), sum: euros(sum(shares)) };
}
