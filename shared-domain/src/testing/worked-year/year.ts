import { type Entry, entriesOf } from '../../accounting/entry/entries-of.ts';
import type { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import type { Cents } from '../../kernel/cents.ts';
import { formatAmount } from '../../kernel/format-money.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { MemoryBooks } from '../memory-books.ts';
import { eur, openAssociation } from './building.ts';

/** What an accountant expects of a step, account by account, in euros as they write them: debits without sign. */
export type Expected = Readonly<Record<string, string>>;

export type Step = {
  readonly on: LocalDate;
  readonly title: string;
  readonly text: string;
  readonly moves: Readonly<Record<string, Cents>>;
  readonly entries: readonly Entry[];
  /** Everything booked until then. */
  readonly books: readonly Entry[];
};

/** The year as it is told: each step is done, and held to what was expected of it to the cent. */
export class Year {
  readonly books: MemoryBooks = openAssociation();
  readonly steps: Step[] = [];

  readonly entries = (): Entry[] => entriesOf(this.books.all<JournalEntry>('journalEntry'));

  tell<Done>(on: LocalDate, title: string, text: string, expected: Expected, act: () => Done): Done {
    const before = this.entries().length;
    const done = act();
    const books = this.entries();
    const entries = books.slice(before);
    const moves = movesOf(entries);
    const wanted = Object.fromEntries(
      Object.entries(expected).map(([account, text_]) => [account, eur(text_)]),
    );
    const said = (of: Readonly<Record<string, Cents>>) =>
      Object.entries(of)
        .sort()
        .map(([account, cents]) => `${account}: ${formatAmount(cents, 'fr')}`)
        .join('; ');
    invariant(
      said(moves) === said(wanted),
      `${on} ${title}: expected ${said(wanted)}, booked ${said(moves)}`,
    );
    this.steps.push({ on, title, text, moves, entries, books });
    return done;
  }
}

/** Debits less credits of each account that moved. */
export function movesOf(entries: readonly Entry[]): Record<string, Cents> {
  const moves: Record<string, Cents> = {};
  for (const { lines } of entries) {
    for (const { account, debit, credit } of lines) moves[account] = (moves[account] ?? 0) + debit - credit;
  }
  return Object.fromEntries(Object.entries(moves).filter(([, cents]) => cents !== 0));
}
