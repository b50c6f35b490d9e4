import { type PulledDiscipline, pullPage, type SyncedDocument, Weather } from 'shared-domain/sync';
import { type CollectionCheckpoint, isAsPulled, keep, keyOf, memoryOf } from './disk.ts';
import { noteFilling } from './incarnation.ts';
import { regained } from './lost-scopes.ts';
import { isEqual, type Running, type Tab } from './tab.ts';

/**
 * One cycle of RxDB's downstream over the client's `pull-handler`: pages until there is none. Documents, then what the
 * replication remembers of them, then the checkpoint; between each the tab may die.
 */
export async function pullCycle(tab: Tab, running: Running, discipline: PulledDiscipline): Promise<void> {
  const memory = memoryOf(tab.disk.collections[discipline], running.name);
  const complete = new Set<string>();
  let from = memory.down;
  while (!running.isCanceled) {
    const page = await running.patience.through(async () => {
      await running.sweeping;
      return nextPage(tab, discipline, from, complete);
    });
    if (running.isCanceled || page.documents.length === 0) return;
    from = page.checkpoint;
    await persist(tab, running, discipline, page.documents, page.checkpoint);
  }
}

type PulledKept = { readonly documents: SyncedDocument[]; readonly checkpoint: CollectionCheckpoint };

async function nextPage(
  tab: Tab,
  discipline: PulledDiscipline,
  from: CollectionCheckpoint | undefined,
  complete: Set<string>,
): Promise<PulledKept> {
  let checkpoint: CollectionCheckpoint = from ?? { of: {} };
  const left = Object.keys(checkpoint.of).filter(
    (organisation) => Object.keys(checkpoint.of[organisation]?.cursors ?? {}).length > 0,
  );
  for (const organisation of new Set([...tab.organisations, ...left])) {
    while (!complete.has(organisation)) {
      const page = await pullOne(tab, discipline, organisation, checkpoint);
      checkpoint = { of: { ...checkpoint.of, [organisation]: page.checkpoint } };
      if (!page.more) complete.add(organisation);
      if (page.documents.length > 0) return { documents: page.documents, checkpoint };
    }
  }
  complete.clear();
  return { documents: [], checkpoint };
}

async function pullOne(
  tab: Tab,
  discipline: PulledDiscipline,
  organisation: string,
  from: CollectionCheckpoint,
) {
  const page = await pullPage(tab.ports, organisation, discipline, from.of[organisation] ?? null);
  if (page.documents.some((document) => wouldPassOver(tab, discipline, document))) {
    throw new Weather('request.unavailable');
  }
  if (page.checkpoint.epoch !== null) await noteFilling(tab, organisation, page.checkpoint.epoch);
  if (page.documents.length > 0) {
    await regained(tab, organisation, discipline, new Set(page.documents.map(({ scope }) => scope)));
  }
  const { checkpoint, more } = page;
  return { documents: [...page.documents, ...page.revokedDocuments], checkpoint, more };
}

/**
 * A document with a change of the person's own is passed over by RxDB, and would not come again: its page waits until
 * the change is settled.
 */
function wouldPassOver(tab: Tab, discipline: PulledDiscipline, master: SyncedDocument): boolean {
  const collection = tab.disk.collections[discipline];
  const key = keyOf(master.organisation, master.id);
  const kept = collection.kept.get(key);
  const name = tab.running()?.name ?? '';
  const copy = memoryOf(collection, name).copies.get(key);
  if (!kept || isEqual(kept.document, master) || isAsPulled(kept, name)) return false;
  return !copy || !isEqual(copy.document, kept.document);
}

/** RxDB's `persistFromMaster`: a document with a change of the person's own is passed over. */
async function persist(
  tab: Tab,
  running: Running,
  discipline: PulledDiscipline,
  documents: readonly SyncedDocument[],
  checkpoint: CollectionCheckpoint,
): Promise<void> {
  const collection = tab.disk.collections[discipline];
  const memory = memoryOf(collection, running.name);
  const latest = new Map(documents.map((document) => [keyOf(document.organisation, document.id), document]));
  for (const key of latest.keys()) {
    const resolved = memory.copies.get(key)?.resolved ?? null;
    if (resolved !== null && resolved === collection.kept.get(key)?.height) await running.pushing[discipline];
  }
  await tab.life.point();
  const remembered: SyncedDocument[] = [];
  for (const [key, master] of latest) {
    const kept = collection.kept.get(key);
    const copy = memory.copies.get(key);
    const isKnown = kept !== undefined && copy !== undefined && isEqual(copy.document, kept.document);
    if (kept && !isKnown && !isAsPulled(kept, running.name)) continue;
    if (kept && isEqual(master, kept.document)) {
      if (!isKnown) remembered.push(kept.document);
      continue;
    }
    keep(collection, master, running.name);
    remembered.push(master);
  }
  await tab.life.point();
  for (const document of remembered) {
    memory.copies.set(keyOf(document.organisation, document.id), { document, resolved: null });
  }
  await tab.life.point();
  memory.down = checkpoint;
}
