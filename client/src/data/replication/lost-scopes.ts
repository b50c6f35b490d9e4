import { type DevicePorts, revokeScopes } from 'shared-domain/sync';
import type { BlobDatabase } from '../blobs/blob-database.ts';
import { purgeBlobs } from '../blobs/purge-blobs.ts';
import { shownBlobs } from '../blobs/shown-blobs.ts';
import { openItems, rewriteItem } from '../inbox/dexie-inbox.ts';
import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase, KeptCollection } from '../records/account-database.ts';
import { eraseDocuments, eraseTombstones } from './erase.ts';
import type { Replications } from './replicate.ts';

export type LostScopes = {
  note(organisation: string, scopes: readonly string[]): Promise<void>;
  /** The person holds these: what comes in them stays. */
  regained(organisation: string, scopes: ReadonlySet<string>): Promise<void>;
  /** Leaves nothing of what was lost, wherever it lies; what was not sent yet waits in the journal for its refusal. */
  sweep(replications: Replications | null): Promise<void>;
};

export type LostNeeds = {
  readonly ports: DevicePorts;
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
};

const prefix = 'lost:';

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
  return {
    note: (organisation, scopes) => change(organisation, (before) => [...new Set([...before, ...scopes])]),
    async regained(organisation, scopes) {
      if (!(await notes.get(prefix + organisation))) return;
      await change(organisation, (before) => before.filter((scope) => !scopes.has(scope)));
    },
    async sweep(replications) {
      // What is still being pulled would be written behind the broom; whoever is idle last calls again.
      if (replications && isPulling(replications)) return;
      const lost = await notes.where('name').startsWith(prefix).toArray();
      for (const { name, value } of lost) {
        const organisation = name.slice(prefix.length);
        const scopes = value as readonly string[];
        await sweepOrganisation(needs, replications, organisation, scopes);
        if (!(await hasUnanswered(needs, organisation))) await change(organisation, () => []);
      }
    },
  };
}

async function sweepOrganisation(
  needs: LostNeeds,
  replications: Replications | null,
  organisation: string,
  scopes: readonly string[],
): Promise<void> {
  const { collections } = needs.database;
  for (const discipline of ['records', 'drafts', 'facts'] as const) {
    const keys = await keysIn(collections[discipline], organisation, scopes);
    await eraseDocuments(collections[discipline], replications?.of[discipline], keys);
    await eraseTombstones(collections[discipline], replications?.of[discipline], organisation);
  }
  const commands = await commandKeys(collections.commands, organisation, scopes);
  await eraseDocuments(collections.commands, replications?.of.commands, commands);
  await revokeScopes(needs.ports, organisation, scopes);
  await forgetMasters(needs.journal, organisation, scopes);
  await purgeBlobs(needs.blobs, await shownBlobs(needs.database, needs.journal, organisation), organisation);
}

export function isPulling({ of }: Replications): boolean {
  return [of.records, of.drafts, of.facts].some(({ subjects }) => subjects.active.getValue());
}

async function keysIn(
  collection: KeptCollection,
  organisation: string,
  scopes: readonly string[],
): Promise<string[]> {
  const found = await Promise.all(
    scopes.map((scope) => collection.find({ selector: { scope, organisation }, index: ['scope'] }).exec()),
  );
  return found.flat().map((document) => document.key);
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
