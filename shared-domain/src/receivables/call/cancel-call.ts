import * as z from 'zod/mini';
import { unlikelyDay } from '../../accounting/booking/book-entry.ts';
import { entriesOf } from '../../accounting/entry/entries-of.ts';
import type { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { bookEvent } from '../../accounting/posting/book-event.ts';
import { closedYear, yearReads } from '../../accounting/year/open-year.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Decision, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import type { FundCall } from './fund-call.definition.ts';
import type { FundCallCancelled } from './fund-call-cancelled.definition.ts';

export const CancelCall = z.strictObject({
  building: Id,
  fundCallId: Id,
  on: LocalDate,
  reason: plainText(240).check(z.minLength(1)),
});
export type CancelCall = z.infer<typeof CancelCall>;

/** The entry of a call goes by the name of the command that issued it. */
export function entryIdOfCall(fundCallId: Id): Id {
  return fundCallId.replace(/\.fundCall$/, '.entry');
}

export function cancelReads({ building, fundCallId }: CancelCall): Read[] {
  const entry = entryIdOfCall(fundCallId);
  return [
    { by: 'id', id: fundCallId },
    { by: 'id', id: entry },
    { by: 'id', id: building },
    // What took the entry back has it as its voucher.
    { by: 'subject', type: 'journalEntry', subject: entry },
    ...yearReads(building),
  ];
}

/** [CAL-11] A call is taken back by reversing its entry, once; its owners are told, and it may be issued again. */
export function decideCancel(command: Placed<CancelCall>, state: State, context: Context): Decision {
  const { building, fundCallId, on, reason } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'fundCall' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const call = state.byId<FundCall>('fundCall', fundCallId)?.body;
  const stored = state.byId<JournalEntry>('journalEntry', entryIdOfCall(fundCallId));
  const [entry] = stored ? entriesOf([stored]) : [];
  if (call?.building !== building || !entry) return { is: 'refused', refusal: { code: 'call.unknown' } };
  const isTakenBack = state
    .bySubject<JournalEntry>('journalEntry', entry.id)
    .some(({ body }) => body.reverses === entry.id);
  if (isTakenBack) return { is: 'refused', refusal: { code: 'call.alreadyCancelled' } };
  if (on < call.issuedOn) {
    return { is: 'refused', refusal: { code: 'call.cancelledTooEarly', params: { date: call.issuedOn } } };
  }
  const refusal = unlikelyDay(on, context.today) ?? closedYear(building, on, state);
  if (refusal) return { is: 'refused', refusal };
  const { planId, instalment, label } = call;
  const byName = context.accountName;
  const body: FundCallCancelled = { building, fundCallId, planId, instalment, on, reason, byName };
  const booked = bookEvent(
    {
      building,
      association,
      date: on,
      description: label,
      voucher: { kind: 'entry', id: entry.id, pages: [] },
      event: { is: 'reversal', lines: entry.lines },
      command: command.id,
      reverses: { id: entry.id, journal: entry.journal },
    },
    context,
  );
  return {
    is: 'applied',
    effects: [{ do: 'fact', type: 'fundCallCancelled', id: `${command.id}.cancelled`, body }, ...booked],
  };
}
