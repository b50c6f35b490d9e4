import type { Id } from '../../kernel/id.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { CallPart } from './call-part.ts';
import type { FundCall } from './fund-call.definition.ts';
import type { OwnerCall } from './owner-call.definition.ts';

/** One owner's part of a call, as that owner reads it: their own amounts, and of the whole its total alone. */
export function ownerCallOf(
  call: FundCall & { readonly id: Id },
  { ownerId, amount, communication, lots }: CallPart,
  key: Pick<AllocationKey, 'denominator' | 'name'> | undefined,
  payee: string,
): OwnerCall {
  const { building, fund, label, issuedOn, dueOn, total, iban } = call;
  return {
    building,
    ownerId,
    fundCallId: call.id,
    ...{ fund, label, issuedOn, dueOn, amount, total, communication, iban, lots, payee },
    denominator: key?.denominator ?? 1,
    keyName: key?.name ?? '',
  };
}
