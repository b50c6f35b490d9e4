import type { Cents } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { Entry } from '../entry/entries-of.ts';
import type { EntryLine } from '../entry/journal-entry.ts';
import { inOrder } from './in-order.ts';
import { type Period, placeIn } from './period.ts';

export type LedgerLine = {
  readonly entry: Entry;
  readonly line: EntryLine;
  /** Of the account after this line; positive is debit. */
  readonly balance: Cents;
};

export type LedgerAccount = {
  readonly account: string;
  readonly opening: Cents;
  readonly debit: Cents;
  readonly credit: Cents;
  readonly closing: Cents;
  readonly lines: readonly LedgerLine[];
};

export type LedgerChoice = Period & {
  /** This account and those below it. */
  readonly account?: string;
  /** The lines of one owner or supplier alone. */
  readonly party?: Id;
};

type Tally = {
  account: string;
  opening: Cents;
  debit: Cents;
  credit: Cents;
  closing: Cents;
  lines: LedgerLine[];
};

/** [REP-7] Every line of each account in the order of the books, with what the account held after it. */
export function generalLedger(entries: readonly Entry[], choice: LedgerChoice): LedgerAccount[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (account: string) => {
    const known = tallies.get(account);
    if (known) return known;
    const tally: Tally = { account, opening: 0, debit: 0, credit: 0, closing: 0, lines: [] };
    tallies.set(account, tally);
    return tally;
  };
  for (const line of linesOf(entries, choice, 'before')) {
    const tally = tallyOf(line.account);
    tally.opening += line.debit - line.credit;
    tally.closing = tally.opening;
  }
  const within = entries.filter(({ date }) => placeIn(date, choice) === 'within').sort(inOrder);
  for (const entry of within) {
    for (const line of entry.lines) {
      if (isChosen(line, choice)) addLine(tallyOf(line.account), entry, line);
    }
  }
  return [...tallies.values()].sort((a, b) => compareText(a.account, b.account));
}

function* linesOf(entries: readonly Entry[], choice: LedgerChoice, place: 'before'): Generator<EntryLine> {
  for (const { date, lines } of entries) {
    if (placeIn(date, choice) !== place) continue;
    for (const line of lines) if (isChosen(line, choice)) yield line;
  }
}

function isChosen(line: EntryLine, { account, party }: LedgerChoice): boolean {
  if (account !== undefined && !line.account.startsWith(account)) return false;
  return party === undefined || line.party?.id === party;
}

function addLine(tally: Tally, entry: Entry, line: EntryLine): void {
  tally.debit += line.debit;
  tally.credit += line.credit;
  tally.closing += line.debit - line.credit;
  tally.lines.push({ entry, line, balance: tally.closing });
}
