import { type Entry, entriesOf } from '../../accounting/entry/entries-of.ts';
import type { Claim, EntryLine, JournalEntry } from '../../accounting/entry/journal-entry.ts';
import type { Id } from '../../kernel/id.ts';
import type { Read, State } from '../../sync/define.ts';
import { commandOf } from '../../sync/state.ts';
import type { MatchPart } from './match-part.ts';

/**
 * [SYN-27] A claim is named after the command whose entry raised it: only what that command booked is looked at. One
 * that somebody booked by hand has a name of its own, and may be anywhere in the books.
 */
export function claimReads(building: Id, parts: readonly MatchPart[]): Read[] {
  const { commands, isByHand } = raisedBy(parts);
  return [
    ...commands.map((command): Read => ({ by: 'command', type: 'journalEntry', command })),
    ...(isByHand ? [{ by: 'building', type: 'journalEntry', building } as const] : []),
  ];
}

/** The claims that the parts name, as far as the building's books have them, by party and id. */
export function claimsOf(building: Id, parts: readonly MatchPart[], state: State): Map<string, Claim> {
  const { commands, isByHand } = raisedBy(parts);
  const booked = isByHand
    ? state.byBuilding<JournalEntry>('journalEntry', building)
    : commands.flatMap((command) => state.byCommand<JournalEntry>('journalEntry', command));
  const entries = entriesOf(booked.filter((entry) => entry.building === building));
  return claimsInBooks(entries, claimsNamed(parts));
}

function raisedBy(parts: readonly MatchPart[]) {
  const commands = [...claimsNamed(parts)].map(commandOf);
  return {
    commands: [...new Set(commands.filter((command) => command !== null))],
    isByHand: commands.includes(null),
  };
}

function claimsNamed(parts: readonly MatchPart[]): Set<string> {
  return new Set(parts.flatMap((part) => ('claimId' in part && part.claimId !== null ? [part.claimId] : [])));
}

/** The claims of those ids in the books, by party and id. */
function claimsInBooks(entries: readonly Entry[], wanted: ReadonlySet<string>): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const entry of entries) {
    for (const line of entry.lines) {
      const claim = line.party && claimOf(entry, line);
      if (!claim || !wanted.has(claim.id)) continue;
      const name = `${line.party?.id} ${claim.id}`;
      if (!claims.has(name)) claims.set(name, claim);
    }
  }
  return claims;
}

/** A debt without a claim goes by the name of its entry. */
function claimOf({ id, date }: Entry, { party, claim, debit, credit }: EntryLine): Claim | null {
  if (claim) return claim;
  const owed = party?.kind === 'owner' ? debit : credit;
  return owed > 0 ? { id, kind: 'opening', dueOn: date } : null;
}
