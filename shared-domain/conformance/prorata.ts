import { euros } from 'shared-domain/kernel';
import { prorataShare } from 'shared-domain/receivables';
import type { Answer, Input } from './adapter.ts';
import { centsOf, whole } from './read.ts';

export function prorataAnswer(input: Input): Answer {
  const share = prorataShare(
    centsOf(input, 'amount'),
    whole(input, 'shares'),
    whole(input, 'total_shares'),
    whole(input, 'days'),
    whole(input, 'period_days'),
  );
  return { share: euros(share) };
}
