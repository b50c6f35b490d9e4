import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Decision, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { unlikelyDay } from '../booking/book-entry.ts';
import { type Entry, entriesOf } from '../entry/entries-of.ts';
import { bookEvent } from '../posting/book-event.ts';
import { closedYear, yearReads } from '../year/open-year.ts';

/** What is booked is never changed: an entry that takes it back stands beside it. */
export const ReverseEntry = z.strictObject({
  building: Id,
  entryId: Id,
  on: LocalDate,
  reason: plainText(240),
});
export type ReverseEntry = z.infer<typeof ReverseEntry>;

export function reversalReads({ building, entryId }: Pick<ReverseEntry, 'building' | 'entryId'>): Read[] {
  return [
    { by: 'id', id: building },
    { by: 'id', id: entryId },
    { by: 'subject', type: 'journalEntry', subject: entryId },
    ...yearReads(building),
  ];
}

/**
 * [ACC-20] The mirror of an entry, in its journal: the same accounts, parties and debts on the other side, so that what
 * it paid is owed again.
 */
export function decideReversal(command: Placed<ReverseEntry>, state: State, context: Context): Decision {
  const { building, entryId, on } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'journalEntry' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const reason = command.body.reason.trim();
  const entry = entryOf(entryId, building, state);
  const refusal =
    checkReversal(entry, on, state) ??
    (reason === '' ? { code: 'entry.reasonMissing' } : null) ??
    unlikelyDay(on, context.today) ??
    closedYear(building, on, state);
  if (refusal || !entry) return { is: 'refused', refusal: refusal ?? { code: 'entry.unknown' } };
  const effects = bookEvent(
    {
      building,
      association,
      date: on,
      description: reason,
      voucher: { kind: 'entry', id: entryId, pages: [] },
      event: { is: 'reversal', lines: entry.lines },
      command: command.id,
      reverses: entry,
    },
    context,
  );
  return { is: 'applied', effects };
}

export function entryOf(entryId: Id, building: Id, state: State): Entry | undefined {
  const document = state.byId('journalEntry', entryId);
  const [entry] = document ? entriesOf([document]) : [];
  return entry?.building === building ? entry : undefined;
}

function checkReversal(entry: Entry | undefined, on: LocalDate, state: State): Refusal | null {
  if (!entry) return { code: 'entry.unknown' };
  if (entry.event === 'reversal') return { code: 'entry.isReversal' };
  if (entry.event === 'closing') return { code: 'entry.isClosing' };
  // Its movement would stay matched: the match is undone, and its entries with it.
  if (entry.voucher.kind === 'bankLine') return { code: 'entry.ofBankLine' };
  // Its instalment would stay issued: the call is taken back, and its entry with it.
  if (entry.voucher.kind === 'fundCall') return { code: 'entry.ofFundCall' };
  // Its statement would stay final: another settlement corrects it, and takes its entries back.
  if (entry.event === 'settlement') return { code: 'entry.ofSettlement' };
  const taking = entriesOf(state.bySubject('journalEntry', entry.id));
  if (taking.some(({ reverses }) => reverses === entry.id)) return { code: 'entry.alreadyReversed' };
  return on < entry.date ? { code: 'entry.reversalTooEarly', params: { date: entry.date } } : null;
}
