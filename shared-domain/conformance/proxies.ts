import { mayHoldProxies } from 'shared-domain/assembly';
import type { Answer, Input } from './adapter.ts';
import { wholeOr } from './read.ts';

export function proxiesAnswer(input: Input): Answer {
  const { isAllowed } = mayHoldProxies({
    proxies: wholeOr(input, 'proxies', 0),
    ownVotes: wholeOr(input, 'own_votes', 0),
    carriedVotes: wholeOr(input, 'carried_votes', 0),
    allVotes: wholeOr(input, 'all_lots_votes', 0),
    isSyndic: input.holder_is_syndic === true,
  });
  return { allowed: isAllowed };
}
