import type { PulledDiscipline } from '../document.ts';
import { buildingScope } from '../scopes.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts, JournalEntry } from './ports.ts';

/**
 * [SYN-28] Nothing of a lost scope stays in the journal, but what the server has not answered yet: it will be refused,
 * and its author finds it in the inbox. The other disciplines have their place in the scope until they are told too, and
 * it may be back: what is unanswered there rests on what is answered. Who lost a building lost the commands they gave in
 * it with whatever was told.
 */
export async function revokeScopes(
  ports: DevicePorts,
  organisation: string,
  told: PulledDiscipline,
  scopes: readonly string[],
): Promise<void> {
  const isLost = ({ document, discipline }: JournalEntry) =>
    discipline === 'commands'
      ? scopes.includes(document.scope) || scopes.includes(buildingScope(document.building))
      : discipline === told && scopes.includes(document.scope);
  await ports.locks.exclusively(journalLock(organisation), async () => {
    const entries = await ports.journal.all(organisation);
    const gone = entries.filter((entry) => entry.answer !== null && isLost(entry));
    if (gone.length > 0) await ports.journal.remove(gone.map((entry) => entry.position));
  });
}
