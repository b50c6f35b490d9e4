import { blankTombstone, type SyncedDocument } from '../document.ts';
import { buildingScope } from '../scopes.ts';
import { enterMissed } from './journal.ts';
import { isHere } from './kept.ts';
import { pulledSince, whilePushing } from './overlap.ts';
import type { Change, DevicePorts, JournalEntry } from './ports.ts';
import { sendJournal } from './send-journal.ts';
import { Weather } from './weather.ts';

/**
 * What a replication calls with the rows it wants pushed; returns the documents that stand in their place where the
 * server's differ. [SYN-8] The rows themselves are not sent: the journal is, and each row gets its entry's answer.
 * [SYN-9] A refusal is an answer, so it never stops the replication; weather is thrown, so it asks again.
 */
export async function pushRows(
  ports: DevicePorts,
  organisation: string,
  rows: readonly Change[],
): Promise<SyncedDocument[]> {
  return whilePushing(ports.overlap, async () => {
    const own = rows.filter((row) => !isBlank(row.document));
    const known = await entriesOf(ports, organisation, own);
    for (const [at, row] of own.entries()) if (!known[at]) await enterMissed(ports, organisation, row);
    await sendJournal(ports, organisation);
    const entries = await entriesOf(ports, organisation, own);
    const kept = (await ports.kept?.(organisation)) ?? {};
    return own.flatMap((row, at) => {
      const stands = standingFor(ports, row, entries[at], known[at]);
      if (!stands) return [];
      // [SYN-30] It may have been let go of before the row was offered.
      return [isHere(kept, stands.scope) ? stands : blankTombstone(stands)];
    });
  });
}

/** What stands in the place of the row, where it differs. */
function standingFor(
  { overlap, lying }: DevicePorts,
  { discipline, document }: Change,
  entry: JournalEntry | undefined,
  before: JournalEntry | undefined,
): SyncedDocument | null {
  // It was answered, and a pull that heard of the loss dropped it from the journal: [SYN-28].
  const scopes =
    discipline === 'commands' ? [document.scope, buildingScope(document.building)] : [document.scope];
  if (!entry && scopes.some((scope) => lying.isGone(document.organisation, discipline, scope)))
    return blankTombstone(document);
  // Where a pull drops what was answered before, while the rest is sent, its answer still counts: rows that are offered
  // together would wait for one another for ever.
  const told = entry ?? before;
  if (!told?.answer) throw new Weather('request.unavailable');
  const stands = pulledSince(overlap, discipline, document, told.answer.seq) ?? standsInstead(told);
  return stands && stands.rev !== document.rev ? stands : null;
}

function entriesOf(ports: DevicePorts, organisation: string, rows: readonly Change[]) {
  const writings = rows.map(({ discipline, document: { id, rev } }) => ({ discipline, id, rev }));
  return ports.journal.findAll(organisation, writings);
}

/** What a revocation left behind is no change of anybody's. */
function isBlank(document: SyncedDocument): boolean {
  return document.deleted && document.rev === '' && document.scope === '';
}

function standsInstead({ answer, document }: JournalEntry): SyncedDocument | null {
  if (!answer || answer.outcome === 'accepted' || answer.master === undefined) return null;
  if (answer.master) return answer.master;
  return document.deleted ? null : blankTombstone(document);
}
