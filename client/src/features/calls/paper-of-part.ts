import type { AllocationKey } from 'shared-domain/ownership';
import type { CallPart, FundCall, OwnerCall } from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';

type CallSaid = Omit<OwnerCall, 'building' | 'ownerId' | 'fundCallId'>;

/** One owner's part of a call, as their own copy says it. */
export function callOfPart(
  call: FundCall,
  { amount, communication, lots }: CallPart,
  key: Pick<AllocationKey, 'denominator' | 'name'> | undefined,
  payee: string,
): CallSaid {
  const { fund, label, issuedOn, dueOn, total, iban } = call;
  const { denominator, name: keyName } = key ?? { denominator: 1, name: '' };
  return {
    ...{ fund, label, issuedOn, dueOn, total, iban },
    ...{ amount, communication, lots, denominator, keyName, payee },
  };
}

/** Until the server has taken it a call is provisional, whatever this device foretells. */
export function stateOfCall(
  { state }: Pick<Shown<'fundCall'>, 'state'>,
  isCancelled: boolean,
): 'cancelled' | 'final' | 'provisional' {
  if (isCancelled) return 'cancelled';
  return state === 'recorded' ? 'final' : 'provisional';
}
