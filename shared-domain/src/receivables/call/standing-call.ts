import type { Id } from '../../kernel/id.ts';
import type { State } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { type FundCall, instalmentName } from './fund-call.definition.ts';
import type { FundCallCancelled } from './fund-call-cancelled.definition.ts';

/** [CAL-4] The call of an instalment that was issued and not taken back. */
export function standingCall(
  planId: Id,
  instalment: number,
  state: State,
): SyncedDocument<FundCall> | undefined {
  const subject = instalmentName(planId, instalment);
  const gone = new Set(
    state.bySubject<FundCallCancelled>('fundCallCancelled', subject).map(({ body }) => body.fundCallId),
  );
  return state.bySubject<FundCall>('fundCall', subject).find(({ id }) => !gone.has(id));
}
