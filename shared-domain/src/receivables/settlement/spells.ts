import type { Id } from '../../kernel/id.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Ownership } from '../../ownership/ownership/ownership.ts';
import { daysOf, overlap, type Period } from './period.ts';

/** How long somebody held which share of a lot. */
export type Spell = {
  readonly ownerId: Id;
  readonly days: number;
  readonly numerator: number;
  readonly denominator: number;
};

/** Days nobody is known for are told by `unheld`. */
export type HeldSpells = { readonly spells: readonly Spell[]; readonly unheld: number };

const endOfTime: LocalDate = '9999-12-31';

/**
 * [SET-2] Who held a lot in a period and for how many days; the day of a transfer is the buyer's. Days nobody is known for
 * are left out, and told by `unheld`.
 */
function spellsIn(ownership: Pick<Ownership, 'history'> | undefined, period: Period): HeldSpells {
  const spells: Spell[] = [];
  let held = 0;
  const history = ownership?.history ?? [];
  history.forEach(({ from, holders }, at) => {
    const next = history[at + 1]?.from;
    const within = overlap(period, { from, until: next === undefined ? endOfTime : addDays(next, -1) });
    if (!within) return;
    const days = daysOf(within);
    held += days;
    for (const { ownerId, numerator, denominator } of holders) {
      const before = spells.findIndex(
        (one) => one.ownerId === ownerId && one.numerator === numerator && one.denominator === denominator,
      );
      const earlier = spells[before];
      if (earlier) spells[before] = { ...earlier, days: earlier.days + days };
      else spells.push({ ownerId, days, numerator, denominator });
    }
  });
  return { spells, unheld: daysOf(period) - held };
}

/** The same, each worked out once: every key asks for the same lots on the same days. */
export function rememberSpells(
  histories: ReadonlyMap<Id, Pick<Ownership, 'history'>>,
): (lotId: Id, period: Period) => HeldSpells {
  const known = new Map<string, Map<Id, HeldSpells>>();
  let [last, ofLast] = [null as Period | null, new Map<Id, HeldSpells>()];
  return (lotId, period) => {
    if (period !== last) {
      const name = `${period.from}|${period.until}`;
      last = period;
      ofLast = known.get(name) ?? new Map();
      known.set(name, ofLast);
    }
    const held = ofLast.get(lotId) ?? spellsIn(histories.get(lotId), period);
    ofLast.set(lotId, held);
    return held;
  };
}
