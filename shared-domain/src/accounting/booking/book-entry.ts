import * as z from 'zod/mini';
import { type Cents, sum } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { addDays, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Decision, Placed, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { accountOf } from '../chart/account-roles.ts';
import { type Entry, entriesOf } from '../entry/entries-of.ts';
import { bookEvent } from '../posting/book-event.ts';
import { postEvent } from '../posting/post-event.ts';
import { closedYear } from '../year/open-year.ts';
import { checkLines } from './check-lines.ts';
import { HandEvent } from './hand-event.ts';
import { type Told, toldOf } from './told-of.ts';

/** An entry somebody writes by hand, with the paper it rests on. */
export const BookEntry = z.strictObject({
  building: Id,
  on: LocalDate,
  description: plainText(240),
  /** Photos or PDFs of the voucher, by their hash. */
  pages: z.array(Sha256).check(z.maxLength(50, { error: 'invoice.tooManyPages' })),
  event: HandEvent,
});
export type BookEntry = z.infer<typeof BookEntry>;

/** [ACC-17] [ACC-18] [ACC-19] Writes what was told by hand, one entry or the two of a cost that moves to the next year. */
export function decideBooking(command: Placed<BookEntry>, state: State, context: Context): Decision {
  const { building, on, pages } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'journalEntry' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const description = command.body.description.trim();
  const named = { id: command.id, on, description };
  const refusal = checkBooking(command.body, association, state, context);
  if (refusal) return { is: 'refused', refusal };
  const told = toldOf(command.body.event, named, association.yearStart);
  const wrong = firstWrong(told, command.body, association, state);
  if (wrong) return { is: 'refused', refusal: wrong };
  const effects = told.flatMap(({ suffix, on: date, event }) =>
    bookEvent(
      {
        building,
        association,
        date,
        description,
        voucher: { kind: 'manual', id: command.id, pages },
        event,
        command: command.id,
        suffix,
      },
      context,
    ),
  );
  return { is: 'applied', effects };
}

function checkBooking(
  { building, on, description, event }: BookEntry,
  association: Building,
  state: State,
  { today }: Context,
): Refusal | null {
  if (description.trim() === '') return { code: 'entry.descriptionMissing' };
  return (
    unlikelyDay(on, today) ??
    closedYear(building, on, state) ??
    checkBalances(event) ??
    checkEvent(event, building, association, state)
  );
}

/** [ACC-17] A day further than a year ahead or ten years back is mistyped. */
export function unlikelyDay(on: LocalDate, today: LocalDate): Refusal<'entry.dayUnlikely'> | null {
  const isLikely = on <= addDays(today, 366) && on >= addDays(today, -3660);
  return isLikely ? null : { code: 'entry.dayUnlikely', params: { date: on } };
}

function checkBalances(event: HandEvent): Refusal | null {
  if (event.is !== 'opening' && event.is !== 'manual') return null;
  const amounts = event.balances.map(({ amount }) => amount);
  if (amounts.some((amount) => amount === 0)) return { code: 'entry.amountMissing' };
  return sum(amounts) === 0 ? null : { code: 'entry.unbalanced' };
}

function checkEvent(event: HandEvent, building: Id, association: Building, state: State): Refusal | null {
  switch (event.is) {
    case 'opening':
      return hasOpening(bookedIn(building, state)) ? { code: 'entry.openingTwice' } : null;
    case 'reserveUse': {
      if (event.beyondBalance) return null;
      const balance = fundBalance(bookedIn(building, state), accountOf(event.fund, association.accountRoles));
      return event.amount <= balance ? null : { code: 'fund.notEnough', params: { balance } };
    }
    case 'internalTransfer':
      return checkBank(event.from) ?? checkBank(event.to) ?? sameAccount(event.from, event.to);
    case 'ownerRefund':
      return checkBank(event.bank);
    default:
      return null;
  }
}

/** Class 5 is what the association has in the bank and in cash. */
function checkBank(account: string): Refusal<'account.notBank'> | null {
  return account.startsWith('5') ? null : { code: 'account.notBank', params: { account } };
}

function sameAccount(from: string, to: string): Refusal<'entry.sameAccount'> | null {
  return from === to ? { code: 'entry.sameAccount' } : null;
}

function bookedIn(building: Id, state: State): Entry[] {
  return entriesOf(state.byBuilding('journalEntry', building));
}

/** [ACC-18] Books begin once; a beginning that was taken back may be written again. */
export function hasOpening(entries: readonly Entry[]): boolean {
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  return entries.some(({ id, event }) => event === 'opening' && !reversed.has(id));
}

/** What stands on a fund's account and those below it: funds are on the credit side. */
export function fundBalance(entries: readonly Entry[], account: string): Cents {
  const lines = entries.flatMap((entry) => entry.lines.filter((line) => line.account.startsWith(account)));
  return sum(lines.map(({ debit, credit }) => credit - debit));
}

function firstWrong(
  told: readonly Told[],
  { building }: BookEntry,
  association: Building,
  state: State,
): Refusal | null {
  for (const { on, event } of told) {
    const lines = postEvent(event, association.accountRoles);
    const refusal = checkLines(lines, { building, association, on, state }) ?? checkCost(event);
    if (refusal) return refusal;
  }
  return null;
}

/** Only costs move to another year. */
function checkCost(event: Told['event']): Refusal<'account.notCost'> | null {
  if (event.is !== 'deferral' && event.is !== 'invoiceToReceive') return null;
  const { account } = event.cost;
  return account.startsWith('6') ? null : { code: 'account.notCost', params: { account } };
}
