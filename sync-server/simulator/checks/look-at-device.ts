import { buildingScope, type JournalEntry } from 'shared-domain/sync';
import type { BrowserSeen } from '../device/browser.ts';
import type { Notes, Violate } from './witness.ts';

/** The journal lets go of what lies in a verified backup, or in a scope that was lost; and of nothing unanswered. */
export function lookAtLetGo(notes: Notes, violate: Violate, device: string, entry: JournalEntry): void {
  const { answer, mutation, organisation, discipline, document } = entry;
  if (answer === null) violate('noWriteLost', `an unanswered entry is let go: ${document.id}`);
  const durable = notes.durable.get(`${device} ${organisation}`) ?? 0;
  const scopes =
    discipline === 'commands' ? [document.scope, buildingScope(document.building)] : [document.scope];
  const isLost = scopes.some((scope) => notes.revoked.has(`${device} ${scope}`));
  if (!isLost && (mutation?.n ?? 0) > durable)
    violate('noWriteLost', `the only second copy of ${document.id} is let go`);
  if (mutation) notes.letGo.set(mutation.id, entry);
}

/** What a person did and the server has not answered is to be seen where they did it. */
export function lookAtUnsent(notes: Notes, violate: Violate, browser: BrowserSeen): void {
  const { journal, collections } = browser.disk();
  const removed = new Set(
    [...journal.entries.values()]
      .filter(({ answer, document }) => answer === null && document.deleted)
      .map(({ organisation, document }) => `${organisation}|${document.id}`),
  );
  for (const { answer, discipline, organisation, document, mutation } of journal.entries.values()) {
    if (answer !== null || discipline === 'commands') continue;
    // What was answered before a restore is sent again, and may be fetched again before or after.
    if (mutation && notes.acked.has(mutation.id)) continue;
    if (!notes.written.has(`${browser.device()} ${document.rev}`)) continue;
    if (notes.revoked.has(`${browser.device()} ${document.scope}`)) continue;
    // A removal is seen by nothing being there.
    if (removed.has(`${organisation}|${document.id}`)) continue;
    if (!collections[discipline].kept.has(`${organisation}|${document.id}`))
      violate('noWriteLost', `d${browser.number} shows nothing of ${document.type} ${document.id}, unsent`);
  }
}
