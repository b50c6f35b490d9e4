import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { automatic, choicePrefix, type KeepChoice, openedPrefix } from './choice-notes.ts';
import type { Keeping } from './keeping.ts';

/** How a person says what their device keeps, and what it takes. */
export type KeepDesk = {
  /** The person looks at a building: it is brought here, if that is not against their own word. */
  open(building: string): Promise<void>;
  choose(building: string, choice: Partial<KeepChoice>): Promise<void>;
  /** The bytes that the documents of each building take here, as they are written. */
  sizes(): Promise<ReadonlyMap<string, number>>;
};

type DeskNeeds = {
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly keeping: Keeping;
  now(): string;
};

/** What is open is not noted each time it is looked at. */
const openedAgainAfter = 3_600_000;

export function keepDesk({ database: { collections }, journal, keeping, now }: DeskNeeds): KeepDesk {
  return {
    async open(building) {
      const name = openedPrefix + building;
      const before = (await journal.notes.get(name))?.value as string | undefined;
      if (before !== undefined && Date.parse(now()) - Date.parse(before) < openedAgainAfter) return;
      await journal.notes.put({ name, value: now() });
      await keeping.settle();
    },
    async choose(building, choice) {
      const name = choicePrefix + building;
      const before = ((await journal.notes.get(name))?.value as KeepChoice | undefined) ?? automatic;
      const after = { ...before, ...choice };
      if (after.building === 'automatic' && after.years === 'automatic') await journal.notes.delete(name);
      else await journal.notes.put({ name, value: after });
      await keeping.settle();
    },
    async sizes() {
      const sizes = new Map<string, number>();
      for (const discipline of ['records', 'drafts', 'facts'] as const) {
        for (const { building, body, crdt } of await collections[discipline].find().exec()) {
          const bytes = JSON.stringify(body).length + (crdt?.length ?? 0);
          sizes.set(building, (sizes.get(building) ?? 0) + bytes);
        }
      }
      return sizes;
    },
  };
}
