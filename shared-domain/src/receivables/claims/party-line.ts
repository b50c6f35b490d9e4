import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { Claim, EntryParty, MoneyEventName } from '../../accounting/entry/journal-entry.ts';
import type { OwnerMovement } from '../../accounting/posting/owner-movement.definition.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** One line of a party's account, read the same way whether it comes from the books or from what an owner was told. */
export type PartyLine = {
  readonly on: LocalDate;
  readonly account: string;
  /** Positive: owed, by an owner to the association or by the association to a supplier. */
  readonly amount: Cents;
  readonly label: string;
  readonly claim: Claim | null;
  readonly entryId: Id;
  readonly event: MoneyEventName;
  /** The entry taken back. */
  readonly reverses: Id | null;
};

/** [CLM-1] The lines of each owner, or of each supplier, in the books. */
export function linesByParty(entries: readonly Entry[], kind: EntryParty['kind']): Map<Id, PartyLine[]> {
  const byParty = new Map<Id, PartyLine[]>();
  const sign = kind === 'owner' ? 1 : -1;
  for (const entry of entries) {
    for (const { party, account, debit, credit, label, claim } of entry.lines) {
      if (party?.kind !== kind) continue;
      const amount = sign * (debit - credit);
      const { event, reverses } = entry;
      const line = { on: entry.date, account, amount, label, claim, entryId: entry.id, event, reverses };
      const known = byParty.get(party.id);
      if (known) known.push(line);
      else byParty.set(party.id, [line]);
    }
  }
  return byParty;
}

export function linesOfParty(entries: readonly Entry[], party: EntryParty): PartyLine[] {
  return linesByParty(entries, party.kind).get(party.id) ?? [];
}

/** [CLM-1] An owner's own copy tells the same lines. */
export function linesOfMovements(movements: readonly OwnerMovement[]): PartyLine[] {
  return movements.flatMap(({ on, entryId, event, reverses, lines }) =>
    lines.map((line) => ({ ...line, on, entryId, event, reverses })),
  );
}
