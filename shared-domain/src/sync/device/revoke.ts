import { buildingScope } from '../scopes.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts, JournalEntry } from './ports.ts';

/**
 * [SYN-28] Nothing of a lost scope stays in the journal, but what the server has not answered yet: it will be refused,
 * and its author finds it in the inbox. Who lost a building lost the commands they gave in it too.
 */
export async function revokeScopes(
  ports: DevicePorts,
  organisation: string,
  scopes: readonly string[],
): Promise<void> {
  const isLost = ({ document, discipline }: JournalEntry) =>
    scopes.includes(document.scope) ||
    (discipline === 'commands' && scopes.includes(buildingScope(document.building)));
  await ports.locks.exclusively(journalLock(organisation), async () => {
    const entries = await ports.journal.all(organisation);
    const gone = entries.filter((entry) => entry.answer !== null && isLost(entry));
    if (gone.length > 0) await ports.journal.remove(gone.map((entry) => entry.position));
  });
}
