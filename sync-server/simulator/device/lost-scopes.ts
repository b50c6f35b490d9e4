import { type Discipline, revokeScopes } from 'shared-domain/sync';
import { memoryOf } from './disk.ts';
import type { Running, Tab } from './tab.ts';

/** The client's `lost-scopes`, save for blobs: leaves nothing of what was lost, wherever it lies. */
const prefix = 'lost:';

/** A scope as one discipline was told of it: the others keep their place in it until they are told themselves. */
const named = (discipline: Discipline, scope: string) => `${discipline} ${scope}`;

function change(tab: Tab, organisation: string, next: (scopes: readonly string[]) => readonly string[]) {
  const before = (tab.disk.notes.get(prefix + organisation) ?? []) as readonly string[];
  const after = next(before);
  if (after.length === 0) tab.disk.notes.delete(prefix + organisation);
  else tab.disk.notes.set(prefix + organisation, after);
}

export async function noteLost(
  tab: Tab,
  organisation: string,
  discipline: Discipline,
  scopes: readonly string[],
): Promise<void> {
  await tab.life.point();
  change(tab, organisation, (before) => [
    ...new Set([...before, ...scopes.map((scope) => named(discipline, scope))]),
  ]);
}

export async function regained(
  tab: Tab,
  organisation: string,
  discipline: Discipline,
  scopes: ReadonlySet<string>,
): Promise<void> {
  const back = new Set([...scopes].map((scope) => named(discipline, scope)));
  await tab.life.point();
  change(tab, organisation, (before) => before.filter((scope) => !back.has(scope)));
}

export async function sweep(tab: Tab, running: Running): Promise<void> {
  if (running.pulls > 0 || [...running.busy].some((what) => what.startsWith('push '))) return;
  const swept = sweepAll(tab, running);
  running.sweeping = swept.catch(() => {});
  await swept;
}

async function sweepAll(tab: Tab, running: Running): Promise<void> {
  for (const organisation of tab.organisations) {
    const lost = tab.disk.notes.get(prefix + organisation) as readonly string[] | undefined;
    if (!lost) continue;
    await sweepOrganisation(tab, running, organisation, lost);
    if ((await tab.ports.journal.unanswered(organisation)).length > 0) continue;
    change(tab, organisation, (before) => before.filter((one) => !lost.includes(one)));
  }
}

async function sweepOrganisation(
  tab: Tab,
  running: Running,
  organisation: string,
  lost: readonly string[],
): Promise<void> {
  const scopes = [...new Set(lost.map((one) => one.slice(one.indexOf(' ') + 1)))];
  for (const discipline of ['records', 'drafts', 'facts', 'commands'] as const) {
    await tab.life.point();
    const collection = tab.disk.collections[discipline];
    const memory = memoryOf(collection, running.name);
    for (const [key, { document }] of [...collection.kept]) {
      if (document.organisation !== organisation) continue;
      const isBlank = document.deleted && document.scope === '';
      const isLost =
        discipline === 'commands'
          ? scopes.includes(`building:${document.building}`)
          : isBlank || lost.includes(named(discipline, document.scope));
      if (!isLost) continue;
      collection.kept.delete(key);
      memory.copies.delete(key);
    }
  }
  for (const discipline of ['records', 'drafts', 'facts'] as const) {
    const told = scopes.filter((scope) => lost.includes(named(discipline, scope)));
    await revokeScopes(tab.ports, organisation, discipline, told);
  }
  await tab.life.point();
  for (const [id, item] of tab.disk.journal.inbox) {
    const isLost = item.organisation === organisation && scopes.includes(item.master?.scope ?? '');
    if (isLost) tab.disk.journal.inbox.set(id, { ...item, master: null });
  }
}
