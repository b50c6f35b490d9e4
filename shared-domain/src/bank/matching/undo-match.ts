import * as z from 'zod/mini';
import { unlikelyDay } from '../../accounting/booking/book-entry.ts';
import { type Entry, entriesOf } from '../../accounting/entry/entries-of.ts';
import type { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { bookEvent } from '../../accounting/posting/book-event.ts';
import { closedYear } from '../../accounting/year/open-year.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Decision, Effect, Placed, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import type { BankMatch } from './bank-match.definition.ts';
import type { BankMatchUndone } from './bank-match-undone.definition.ts';
import { lineName } from './line-states.ts';

/** Takes a match back: on the day given its entries are reversed, and the movement waits again. */
export const UndoMatch = z.strictObject({
  building: Id,
  statementId: Id,
  index: z.int().check(z.gte(1)),
  matchId: Id,
  on: LocalDate,
  reason: plainText(400),
});
export type UndoMatch = z.infer<typeof UndoMatch>;

/** [MAT-3] Nothing is erased: each entry of the match has its reversal, in the order of the match. */
export function decideUndo(command: Placed<UndoMatch>, state: State, context: Context): Decision {
  const { building, matchId, on, statementId } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'bankMatch' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const match = state.byId<BankMatch>('bankMatch', matchId)?.body;
  if (!match || !isOf(match, command.body)) {
    return { is: 'refused', refusal: { code: 'bank.matchUnknown' } };
  }
  const undone = state.bySubject<BankMatchUndone>('bankMatchUndone', statementId);
  const before = undone.find(({ body }) => body.matchId === matchId);
  if (before) {
    return { is: 'refused', refusal: { code: 'bank.alreadyUndone', params: { by: before.body.byName } } };
  }
  const entries = entriesOf(state.bySubject<JournalEntry>('journalEntry', lineName(statementId, match.index)))
    .filter(({ id }) => match.entryIds.includes(id))
    .sort((a, b) => match.entryIds.indexOf(a.id) - match.entryIds.indexOf(b.id));
  if (entries.length !== match.entryIds.length) return { is: 'undecidable', missing: 'journalEntry' };
  const day = dayOf(on, entries);
  const refusal = unlikelyDay(day, context.today) ?? closedYear(building, day, state);
  if (refusal) return { is: 'refused', refusal };
  const booked = entries.flatMap((entry, at) => reverse(command, entry, { association, at, day }, context));
  return { is: 'applied', effects: [...booked, undoneEffect(command, day, booked, context)] };
}

const isOf = (match: BankMatch, { building, statementId, index }: UndoMatch) =>
  match.building === building && match.statementId === statementId && match.index === index;

/** Never before the entries themselves: on the days between, what was paid would be owed twice. */
function dayOf(on: LocalDate, entries: readonly Entry[]): LocalDate {
  return entries.reduce((day, { date }) => (date > day ? date : day), on);
}

function reverse(
  { id, body }: Placed<UndoMatch>,
  entry: Entry,
  { association, at, day }: { association: Building; at: number; day: LocalDate },
  context: Context,
): Effect[] {
  return bookEvent(
    {
      building: body.building,
      association,
      date: day,
      description: (body.reason || entry.description).slice(0, 240).normalize('NFC'),
      voucher: { kind: 'entry', id: entry.id, pages: [] },
      event: { is: 'reversal', lines: entry.lines },
      command: id,
      suffix: `-${at + 1}`,
      reverses: { id: entry.id, journal: entry.journal },
    },
    context,
  );
}

function undoneEffect(
  { id, body }: Placed<UndoMatch>,
  day: LocalDate,
  booked: readonly Effect[],
  context: Context,
): Effect {
  const undone: BankMatchUndone = {
    ...body,
    on: day,
    entryIds: booked.flatMap((one) => (one.do === 'fact' && one.type === 'journalEntry' ? [one.id] : [])),
    by: context.account,
    byName: context.accountName,
    at: context.now,
  };
  return { do: 'fact', type: 'bankMatchUndone', id: `${id}.bankMatchUndone`, body: undone };
}
