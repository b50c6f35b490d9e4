import { type LineState, lineName, type Proposal, type ProposalContext, proposals } from 'shared-domain/bank';

/** A movement that waits, with what it may be for. */
export type OpenRow = LineState & { readonly key: string; readonly proposals: readonly Proposal[] };

export type RowFilter = 'all' | 'without';

/** The oldest first: what came first is matched first. */
export function openRows(lines: readonly LineState[], context: ProposalContext): OpenRow[] {
  return lines
    .filter(({ match }) => match === null)
    .sort((a, b) => compare(a, b))
    .map((state) => ({
      ...state,
      key: lineName(state.statement.id, state.line.index),
      proposals: proposals(state.line, context),
    }));
}

/** The rows of before where they say the same: what did not change is not drawn again. */
export function keepRows(before: readonly OpenRow[], next: readonly OpenRow[]): OpenRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return next.map((row) => {
    const old = known.get(row.key);
    return old && saysTheSame(old, row) ? old : row;
  });
}

function saysTheSame(a: OpenRow, b: OpenRow): boolean {
  // The statement around a line is made anew with each reading: what is shown of it is its name.
  return (
    a.line === b.line &&
    a.statement.id === b.statement.id &&
    JSON.stringify(a.proposals) === JSON.stringify(b.proposals)
  );
}

export function filterRows(rows: readonly OpenRow[], filter: RowFilter): OpenRow[] {
  return rows.filter((row) => filter === 'all' || row.proposals.length === 0);
}

/** What may be accepted together: the payer said who and what, and the amount fits. */
export function sureRows(rows: readonly OpenRow[]): OpenRow[] {
  return rows.filter(({ proposals: [first] }) => first?.certainty === 'sure');
}

export function matchedRows(lines: readonly LineState[]): LineState[] {
  return lines.filter(({ match }) => match !== null).sort((a, b) => -compare(a, b));
}

/** Of the movements matched here, one after the other, the last that still is. */
export function lastMatched(made: readonly string[], lines: readonly LineState[]): LineState | null {
  const standing = new Map(
    lines.flatMap((one) => (one.match ? [[lineName(one.statement.id, one.line.index), one] as const] : [])),
  );
  return standing.get(made.findLast((name) => standing.has(name)) ?? '') ?? null;
}

/** Whole percents, never 100 while one is open. */
export function percentMatched(lines: readonly LineState[]): number {
  if (lines.length === 0) return 100;
  const matched = lines.filter(({ match }) => match !== null).length;
  return Math.floor((matched * 100) / lines.length);
}

function compare(a: LineState, b: LineState): number {
  if (a.line.bookedOn !== b.line.bookedOn) return a.line.bookedOn < b.line.bookedOn ? -1 : 1;
  if (a.statement.id !== b.statement.id) return a.statement.id < b.statement.id ? -1 : 1;
  return a.line.index - b.line.index;
}
