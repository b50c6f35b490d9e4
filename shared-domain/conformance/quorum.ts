import { type QuorumReason, quorumOf } from 'shared-domain/assembly';
import { type Answer, type Input, OneOf } from './adapter.ts';
import { whole } from './read.ts';

const spelled: Readonly<Record<QuorumReason, string>> = {
  secondAssembly: 'second assembly',
  ownersAndShares: '> 1/2 owners and >= 1/2 shares',
  threeQuartersOfShares: '> 3/4 of shares',
};

export function quorumAnswer(input: Input): Answer {
  const { isMet, reasons } = quorumOf({
    ownersPresent: whole(input, 'owners_present'),
    ownersTotal: whole(input, 'owners_total'),
    sharesPresent: whole(input, 'shares_present'),
    sharesTotal: whole(input, 'shares_total'),
    isSecondAssembly: input.second_assembly === true,
  });
  return { valid: isMet, because: isMet ? new OneOf(...reasons.map((one) => spelled[one])) : 'not met' };
}
