import { mayHoldProxies } from 'shared-domain/assembly';
import type { Answer, Input } from './adapter.ts';
import { whole } from './read.ts';

export function proxiesAnswer(input: Input): Answer {
  const { isAllowed } = mayHoldProxies({
    proxies: whole(input, 'proxies'),
    ownVotes: whole(input, 'own_votes'),
    carriedVotes: whole(input, 'carried_votes'),
    allVotes: whole(input, 'all_lots_votes'),
    isSyndic: input.holder_is_syndic === true,
  });
  return { allowed: isAllowed };
}
