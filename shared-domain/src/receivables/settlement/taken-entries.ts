import type { Entry } from '../../accounting/entry/entries-of.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import { isIn, type Period } from './period.ts';
import { inForce, type Published } from './settlement.ts';

/** An entry that belongs to the settlement, and the period whose holders bear it. */
export type Taken = { readonly entry: Entry; readonly within: Period; readonly isLate: boolean };

export type TakenEntries = {
  readonly taken: readonly Taken[];
  readonly upTo: Record<string, number>;
  readonly late: readonly Id[];
  readonly without: readonly Id[];
  /** The days before the period that no settlement covers have costs of their own. */
  readonly earlier: readonly Entry[];
};

type Asked = {
  readonly period: Period;
  readonly entries: readonly Entry[];
  readonly published: readonly Published[];
  readonly corrects: Id | null;
};

/**
 * [SET-10] Each entry is settled once. To its own period's entries a settlement adds those that came late: dated in a period
 * settled before, recorded after that. Who held the lots in that period bears them.
 */
export function takenEntries({ period, entries, published, corrects }: Asked): TakenEntries {
  const others = inForce(published).filter(({ id }) => id !== corrects);
  const taken: Taken[] = [];
  const upTo: Record<string, number> = {};
  const [late, without]: [Id[], Id[]] = [[], []];
  const earlier: Entry[] = [];
  const isSettleable = settleable(entries);
  const known = entries.filter((entry) => entry.date <= period.until && isSettleable(entry));
  for (const entry of inOrder(known)) {
    const isSettled = others.some((one) => hasTaken(one, entry));
    if (isIn(entry.date, period)) {
      countUp(upTo, entry);
      if (isSettled) without.push(entry.id);
      else taken.push({ entry, within: period, isLate: false });
    } else if (!isSettled) {
      const missed = others.find((one) => isIn(entry.date, one.period));
      if (!missed) earlier.push(entry);
      else {
        late.push(entry.id);
        taken.push({ entry, within: missed.period, isLate: true });
      }
    }
  }
  return { taken, upTo, late, without, earlier };
}

function hasTaken({ period, upTo, late, without }: Published, entry: Entry): boolean {
  if (late.includes(entry.id)) return true;
  if (!isIn(entry.date, period) || entry.number === null || without.includes(entry.id)) return false;
  return entry.number <= (upTo[seriesOf(entry)] ?? 0);
}

/** What moves costs or provisions; not what settled or closed them, nor what took that back. */
function settleable(entries: readonly Entry[]): (entry: Entry) => boolean {
  const closing = new Set(
    entries.filter(({ event }) => event === 'settlement' || event === 'closing').map(({ id }) => id),
  );
  return ({ event, reverses, lines }) =>
    event !== 'settlement' &&
    event !== 'closing' &&
    (reverses === null || !closing.has(reverses)) &&
    lines.some(({ account }) => account.startsWith('6') || account.startsWith('7'));
}

function countUp(upTo: Record<string, number>, entry: Entry): void {
  const series = seriesOf(entry);
  if (entry.number !== null && entry.number > (upTo[series] ?? 0)) upTo[series] = entry.number;
}

const seriesOf = ({ journal, fiscalYear }: Entry) => `${journal}:${fiscalYear}`;

function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}
