import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context, Effect } from '../../sync/define.ts';
import type { EntryLine, Journal, JournalEntry, Voucher } from '../entry/journal-entry.ts';
import { fiscalYearOf } from '../fiscal-year.ts';
import { journalOf, type MoneyEvent } from './money-event.ts';
import type { OwnerMovement } from './owner-movement.definition.ts';
import { postEvent } from './post-event.ts';

/** What an entry says beside its lines. */
export type Booking = {
  readonly building: Id;
  readonly association: Pick<Building, 'yearStart' | 'accountRoles'>;
  readonly date: LocalDate;
  readonly description: string;
  readonly voucher: Voucher;
  readonly event: MoneyEvent;
  /** The id of the command that books it, and what tells its entries apart where it books several. */
  readonly command: Id;
  readonly suffix?: string;
  /** A reversal stands in the journal of what it takes back. */
  readonly reverses?: { readonly id: Id; readonly journal: Journal };
};

/**
 * [ACC-11] The one way into the books: the entry, numbered without gap per journal and year, and for each owner on it
 * their own copy of what it says of them.
 */
export function bookEvent(booking: Booking, context: Pick<Context, 'next'>): Effect[] {
  const { building, association, date, event, command, suffix = '', reverses } = booking;
  const fiscalYear = fiscalYearOf(date, association.yearStart);
  const journal = reverses?.journal ?? journalOf[event.is];
  const id = `${command}.entry${suffix}`;
  const entry: JournalEntry = {
    building,
    journal,
    number: context.next(`${building}:${journal}:${fiscalYear}`),
    fiscalYear,
    date,
    description: booking.description,
    event: event.is,
    voucher: booking.voucher,
    reverses: reverses?.id ?? null,
    lines: postEvent(event, association.accountRoles),
  };
  const owners = new Set(entry.lines.flatMap(({ party }) => (party?.kind === 'owner' ? [party.id] : [])));
  const movements = [...owners].map(
    (ownerId): Effect => ({
      do: 'fact',
      type: 'ownerMovement',
      id: `${command}.movement${suffix}-${ownerId}`,
      body: movementOf(entry, id, ownerId),
    }),
  );
  return [{ do: 'fact', type: 'journalEntry', id, body: entry }, ...movements];
}

/** [ACC-12] What an entry says of one owner, as that owner reads it; who holds the entry can tell it without their copy. */
export function movementOf(
  entry: Omit<JournalEntry, 'number' | 'fiscalYear'>,
  entryId: Id,
  ownerId: Id,
): OwnerMovement {
  const isTheirs = ({ party }: EntryLine) => party?.kind === 'owner' && party.id === ownerId;
  return {
    building: entry.building,
    ownerId,
    entryId,
    on: entry.date,
    event: entry.event,
    reverses: entry.reverses,
    lines: entry.lines.filter(isTheirs).map(({ account, debit, credit, label, claim }) => ({
      account,
      amount: debit - credit,
      label,
      claim,
    })),
  };
}
