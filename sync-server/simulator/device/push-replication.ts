import {
  blankTombstone,
  type Change,
  type Discipline,
  pushRows,
  type SyncedDocument,
} from 'shared-domain/sync';
import { type Kept, keep, keyOf, memoryOf } from './disk.ts';
import { baseOfChange } from './local-writer.ts';
import { isEqual, type Running, type Tab } from './tab.ts';

type Row = { readonly key: string; readonly kept: Kept; readonly known: SyncedDocument | undefined };
export type PushedDiscipline = Exclude<Discipline, 'facts'>;

const batchSize = 100;

/** One cycle of RxDB's upstream over the client's `push-handler`: until no write is left that was not looked at. */
export async function pushCycle(tab: Tab, running: Running, discipline: PushedDiscipline): Promise<void> {
  const collection = tab.disk.collections[discipline];
  const memory = memoryOf(collection, running.name);
  while (!running.isCanceled) {
    await tab.life.point();
    const written = [...collection.kept.entries()]
      .filter(([, kept]) => kept.order > memory.up)
      .sort(([, a], [, b]) => a.order - b.order)
      .slice(0, batchSize);
    const last = written.at(-1)?.[1].order;
    if (last === undefined) return;
    const rows = written
      .map(([key, kept]): Row => ({ key, kept, known: memory.copies.get(key)?.document }))
      .filter(({ key, kept, known }) => {
        const isResolved = memory.copies.get(key)?.resolved === kept.height;
        return !known || isResolved || !isEqual(known, kept.document);
      });
    if (rows.length > 0) {
      const standing = await running.patience.through(() => pushKept(tab, discipline, rows));
      if (running.isCanceled) return;
      await settle(tab, running, discipline, rows, standing);
    }
    await tab.life.point();
    memory.up = last;
  }
}

/** RxDB's end of `persistToMaster`, with the client's `conflict-handler`. */
async function settle(
  tab: Tab,
  running: Running,
  discipline: PushedDiscipline,
  rows: readonly Row[],
  standing: readonly SyncedDocument[],
): Promise<void> {
  const collection = tab.disk.collections[discipline];
  const memory = memoryOf(collection, running.name);
  const masters = new Map(standing.map((document) => [keyOf(document.organisation, document.id), document]));
  await tab.life.point();
  for (const { key, kept } of rows) {
    if (!masters.has(key)) memory.copies.set(key, { document: kept.document, resolved: null });
  }
  await tab.life.point();
  for (const { key, kept } of rows) {
    const master = masters.get(key);
    if (!master) continue;
    const name = `${key}|${kept.document.rev}`;
    const outcome = tab.settled.delete(name) ? master : kept.document;
    if (collection.kept.get(key)?.height !== kept.height) continue;
    const written = keep(collection, outcome, null, outcome === master);
    memory.copies.set(key, { document: master, resolved: written.height });
  }
}

/** The client's `pushKept`. */
async function pushKept(
  tab: Tab,
  discipline: PushedDiscipline,
  rows: readonly Row[],
): Promise<SyncedDocument[]> {
  await tab.whenWritten(rows.map(({ key }) => key));
  await tab.running()?.sweeping;
  const changed = rows.filter(isChangedHere);
  const standing = await undone(tab, discipline, rows);
  const taken = new Set(standing.map(({ organisation, id }) => keyOf(organisation, id)));
  const own = changed.filter(({ key }) => !taken.has(key));
  const organisations = new Set(own.map(({ kept }) => kept.document.organisation));
  for (const organisation of organisations) {
    const changes = own
      .filter(({ kept }) => kept.document.organisation === organisation)
      .map((row) => changeOf(discipline, row));
    standing.push(...(await pushRows(tab.ports, organisation, changes)));
  }
  const differs = new Set(standing.map(({ organisation, id }) => keyOf(organisation, id)));
  for (const { key, kept } of rows) if (differs.has(key)) tab.settled.add(`${key}|${kept.document.rev}`);
  return standing;
}

function isChangedHere({ kept: { document, pulled }, known }: Row): boolean {
  return pulled !== document.rev && !(known && isEqual(known, document));
}

/** What stands in place of changes that were taken back, or swept away, before they reached the journal. */
async function undone(tab: Tab, discipline: PushedDiscipline, rows: readonly Row[]) {
  const standing: SyncedDocument[] = [];
  for (const { key, kept } of rows) {
    const now = tab.disk.collections[discipline].kept.get(key)?.document;
    const mine = kept.document;
    if (now?.rev === mine.rev) continue;
    const entry = await tab.ports.journal.find(mine.organisation, discipline, mine.id, mine.rev);
    if (!now || !entry) standing.push(now ?? blankTombstone(mine));
  }
  return standing;
}

function changeOf(discipline: PushedDiscipline, { kept, known }: Row): Change {
  const base = baseOfChange(known ?? null, kept.document);
  return { discipline, document: kept.document, base };
}
