import { type DevicePorts, type PulledDiscipline, revokeScopes } from 'shared-domain/sync';
import type { BlobDatabase } from '../blobs/blob-database.ts';
import { purgeBlobs } from '../blobs/purge-blobs.ts';
import { shownBlobs } from '../blobs/shown-blobs.ts';
import { openItems, rewriteItem } from '../inbox/dexie-inbox.ts';
import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase, KeptCollection } from '../records/account-database.ts';
import { eraseDocuments, eraseWhole } from './erase.ts';
import { documentsOf } from './lying-scopes.ts';
import type { Replications } from './replicate.ts';

export type LostScopes = {
  note(organisation: string, discipline: PulledDiscipline, scopes: readonly string[]): Promise<void>;
  /** The person holds these: what comes in them stays. */
  regained(organisation: string, discipline: PulledDiscipline, scopes: ReadonlySet<string>): Promise<void>;
  /** Leaves nothing of what was lost, wherever it lies; what was not sent yet waits in the journal for its refusal. */
  sweep(replications: Replications | null): Promise<void>;
  /** What is pulled waits for the broom, or it would be swept away with what lay there before. */
  whenSwept(): Promise<void>;
};

export type LostNeeds = {
  readonly ports: DevicePorts;
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
};

const prefix = 'lost:';
const disciplines = ['records', 'drafts', 'facts'] as const;

/** As one discipline was told: the others have their place in the scope until they are told too, and it may be back. */
const named = (discipline: PulledDiscipline, scope: string) => `${discipline} ${scope}`;

export function lostScopes(needs: LostNeeds): LostScopes {
  const { notes } = needs.journal;
  const change = async (organisation: string, next: (scopes: readonly string[]) => readonly string[]) => {
    const name = prefix + organisation;
    await needs.journal.transaction('rw', notes, async () => {
      const before = ((await notes.get(name))?.value ?? []) as readonly string[];
      const after = next(before);
      if (after.length === 0) await notes.delete(name);
      else await notes.put({ name, value: after });
    });
  };
  let sweeping: Promise<void> = Promise.resolve();
  const sweepAll = async (replications: Replications | null) => {
    for (const { name, value } of await notes.where('name').startsWith(prefix).toArray()) {
      const organisation = name.slice(prefix.length);
      const lost = new Set(value as readonly string[]);
      await sweepOrganisation(needs, replications, organisation, lost);
      if (!(await hasUnanswered(needs, organisation)))
        await change(organisation, (before) => before.filter((one) => !lost.has(one)));
    }
  };
  return {
    note: (organisation, discipline, scopes) =>
      change(organisation, (before) => [
        ...new Set([...before, ...scopes.map((scope) => named(discipline, scope))]),
      ]),
    async regained(organisation, discipline, scopes) {
      if (!(await notes.get(prefix + organisation))) return;
      const back = new Set([...scopes].map((scope) => named(discipline, scope)));
      await change(organisation, (before) => before.filter((one) => !back.has(one)));
    },
    async sweep(replications) {
      // What is still being pulled would be written behind the broom; whoever is idle last calls again.
      if (replications && isPulling(replications)) return;
      const swept = sweepAll(replications);
      sweeping = swept.catch(() => undefined);
      await swept;
    },
    whenSwept: () => sweeping,
  };
}

async function sweepOrganisation(
  needs: LostNeeds,
  replications: Replications | null,
  organisation: string,
  lost: ReadonlySet<string>,
): Promise<void> {
  const { collections } = needs.database;
  const scopes = [...new Set([...lost].map((one) => one.slice(one.indexOf(' ') + 1)))];
  for (const discipline of disciplines) {
    const told = scopes.filter((scope) => lost.has(named(discipline, scope)));
    const found = await documentsOf(collections[discipline], organisation, told);
    const keys = found.map(({ key }) => key);
    await eraseWhole(collections[discipline], replications?.of[discipline], organisation, keys);
    await revokeScopes(needs.ports, organisation, discipline, told);
  }
  const commands = await commandKeys(collections.commands, organisation, scopes);
  await eraseDocuments(collections.commands, replications?.of.commands, commands);
  await forgetMasters(needs.journal, organisation, scopes);
  await purgeBlobs(needs.blobs, await shownBlobs(needs.database, needs.journal, organisation), organisation);
}

/** One that has not begun yet is about to, and what it remembers cannot be reached before. */
export function isPulling({ of }: Replications): boolean {
  return [of.records, of.drafts, of.facts, of.commands].some(
    ({ internalReplicationState, subjects }) => !internalReplicationState || subjects.active.getValue(),
  );
}

/** Commands are their author's own, but speak of a building: who lost it lost them. */
async function commandKeys(
  collection: KeptCollection,
  organisation: string,
  scopes: readonly string[],
): Promise<string[]> {
  const found = await collection.find({ selector: { organisation } }).exec();
  return found
    .filter(({ building }) => scopes.includes(`building:${building}`))
    .map((document) => document.key);
}

// The inbox keeps what the person typed, and lets go of what they may no longer read.
async function forgetMasters(
  journal: JournalDatabase,
  organisation: string,
  scopes: readonly string[],
): Promise<void> {
  const theirs = await journal.inbox.filter((item) => item.organisation === organisation).toArray();
  for (const item of await openItems(journal, theirs))
    if (scopes.includes(item.master?.scope ?? '')) await rewriteItem(journal, { ...item, master: null });
}

async function hasUnanswered({ ports }: LostNeeds, organisation: string): Promise<boolean> {
  return (await ports.journal.unanswered(organisation)).length > 0;
}
