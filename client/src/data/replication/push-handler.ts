import type { RxReplicationWriteToMasterRow, WithDeleted } from 'rxdb/plugins/core';
import { blankTombstone, type Change, type DevicePorts } from 'shared-domain/sync';
import type { KeptCollection } from '../records/account-database.ts';
import { baseOfChange } from '../records/base-of-change.ts';
import { toKept, toPulled, toSynced } from '../records/envelope.ts';
import type { Kept } from '../records/envelope-schema.ts';
import { loadSending } from './load-sending.ts';
import type { Settled } from './settled.ts';

export type PushNeeds = {
  readonly ports: DevicePorts;
  readonly collection: KeptCollection;
  readonly discipline: Change['discipline'];
  readonly settled: Settled;
  /** Resolves when none of these documents is between the database and the journal. */
  whenWritten(keys: readonly string[]): Promise<void>;
  /** Resolves when nothing of a lost scope is being swept away. */
  whenSwept(): Promise<void>;
  onPushed(): void;
};

type Row = RxReplicationWriteToMasterRow<Kept>;

/** RxDB's rows become the journal's answers: the documents that stand where the server's differ. Throws weather. */
export async function pushKept(needs: PushNeeds, rows: readonly Row[]): Promise<WithDeleted<Kept>[]> {
  const { ports, settled, discipline } = needs;
  await needs.whenWritten(rows.map((row) => row.newDocumentState.key));
  await needs.whenSwept();
  const changed = rows.filter(isChangedHere);
  const standing = await undone(needs, rows);
  const taken = new Set(standing.map((document) => document.key));
  const own = changed.filter(({ newDocumentState: mine }) => !taken.has(mine.key));
  if (own.length > 0) {
    const { pushRows } = await loadSending();
    for (const [organisation, some] of groupedByOrganisation(own)) {
      const changes = await Promise.all(some.map((row) => changeOf(discipline, row)));
      for (const document of await pushRows(ports, organisation, changes)) standing.push(toPulled(document));
    }
    needs.onPushed();
  }
  const differs = new Set(standing.map((document) => document.key));
  for (const { newDocumentState: mine } of rows) if (differs.has(mine.key)) settled.add(mine.key, mine.rev);
  return standing;
}

/**
 * What stands in place of changes that were taken back because the journal had no room for them, and of documents that
 * went meanwhile: RxDB would keep a copy of what it was not told of.
 */
async function undone({ ports, discipline, collection }: PushNeeds, rows: readonly Row[]) {
  const keys = rows.map((row) => row.newDocumentState.key);
  const stored = new Map(
    (await collection.storageInstance.findDocumentsById(keys, true)).map((document) => [
      document.key,
      document,
    ]),
  );
  const standing: WithDeleted<Kept>[] = [];
  for (const { newDocumentState: mine } of rows) {
    const now = stored.get(mine.key);
    if (now?.rev === mine.rev) continue;
    const entry = await ports.journal.find(mine.organisation, discipline, mine.id, mine.rev);
    if (!now || !entry) standing.push(toKept(now ? toSynced(now) : blankTombstone(toSynced(mine))));
  }
  return standing;
}

/**
 * RxDB also offers what is no change of the person's: the master it just took over after a conflict, and documents that
 * were pulled but not yet noted as such when the tab died. What RxDB notes on a document of its origin (`_meta.o`) is not
 * there when the document was new.
 */
function isChangedHere({ newDocumentState: mine, assumedMasterState: known }: Row): boolean {
  if (mine.pulled === mine.rev) return false;
  return !known || known.rev !== mine.rev || known._deleted !== mine._deleted;
}

function groupedByOrganisation(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { organisation } = row.newDocumentState;
    groups.set(organisation, [...(groups.get(organisation) ?? []), row]);
  }
  return groups;
}

async function changeOf(discipline: Change['discipline'], row: Row): Promise<Change> {
  const document = toSynced(row.newDocumentState);
  const known = row.assumedMasterState ? toSynced(row.assumedMasterState) : null;
  return { discipline, document, base: await baseOfChange(known, document) };
}
