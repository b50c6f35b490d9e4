import { accept, refuse } from 'shared-domain/kernel';
import { type InboxItem, type SettledRefusals, settledRefusalsIdOf } from 'shared-domain/sync';
import type { Actions } from './actions/actions.ts';
import { inOrder } from './actions/desk.ts';
import { exportUnsent } from './actions/export-unsent.ts';
import { type CommandDesk, runCommand } from './actions/run-command.ts';
import { removeRecord, saveRecord } from './actions/save-record.ts';
import { addBlob } from './blobs/add-blob.ts';
import { type DraftDesk, draftDesk } from './drafts/draft-desk.ts';
import { dexieInbox } from './inbox/dexie-inbox.ts';
import { reapply } from './inbox/reapply.ts';
import { foresee, foreseeNext } from './overlay/foresee.ts';
import { findDocument } from './reads/local-documents.ts';
import type { RoomNeeds } from './room-needs.ts';
import type { RoomParts } from './room-parts.ts';

/**
 * What changes something, and what decides: it takes the domain's rules along. Loaded when somebody first acts, for a
 * phone that only reads has no use for them.
 */
export type RoomDesk = { readonly actions: RoomActions; readonly drafts: DraftDesk };
export type RoomActions = Omit<Actions, 'syncNow'>;

export function roomDesk(needs: RoomNeeds, parts: RoomParts): RoomDesk {
  const desk = commandDesk(needs, parts);
  const drafts = draftDesk({
    desk,
    loadTools: needs.platform.loadDraftTools,
    holdTab: needs.platform.holdTab,
    newActor: () => needs.platform.newId().replaceAll('-', ''),
    async stateFor({ organisation }, reads) {
      return (await foresee(parts.foreseeing, organisation, reads)).state;
    },
  });
  return { actions: roomActions(needs, parts, desk, drafts), drafts };
}

function commandDesk({ account, platform }: RoomNeeds, parts: RoomParts): CommandDesk {
  const { newId, newRev, now } = platform;
  return {
    account,
    database: parts.database,
    newId,
    newRev,
    now,
    inOrder: inOrder(),
    write: parts.writer.write,
    foresee: (command) => foreseeNext(parts.foreseeing, command),
  };
}

/** Refusals are facts that reach every device of the person: the others must not ask again. */
async function tellOtherDevices({ account, profile }: RoomNeeds, desk: CommandDesk, item: InboxItem) {
  const { organisation } = item;
  const mine = profile().memberships.find((one) => one.organisation === organisation);
  // Who has no right there any more is told nothing from there either.
  if (!mine || mine.grants.length === 0) return;
  const id = settledRefusalsIdOf(account);
  const known = await findDocument(desk.database, 'settledRefusals', organisation, id);
  const { mutations } = (known?.body ?? { mutations: [] }) as Pick<SettledRefusals, 'mutations'>;
  const body = { account, mutations: [...mutations, item.id] };
  await saveRecord(desk, 'settledRefusals', organisation, { id, body });
}

function roomActions(needs: RoomNeeds, parts: RoomParts, desk: CommandDesk, drafts: DraftDesk): RoomActions {
  const { journal, blobs, loop } = parts;
  const { now } = needs.platform;
  const settle = async (id: string) => {
    const item = await dexieInbox(journal).get(id);
    await journal.inbox.update(id, { state: 'settled' });
    if (item) await tellOtherDevices(needs, desk, item);
    return accept(undefined);
  };
  return {
    saveRecord: (type, organisation, change) => saveRecord(desk, type, organisation, change),
    removeRecord: (type, organisation, id) => removeRecord(desk, type, organisation, id),
    createDraft: drafts.create,
    editDraft: drafts.edit,
    discardDraft: drafts.discard,
    runCommand: (type, organisation, body) => runCommand(desk, type, organisation, body),
    async addBlob(organisation, file) {
      const added = await addBlob(blobs, organisation, file, now());
      if (added.ok) loop.wake();
      return added;
    },
    settleInbox: settle,
    async reapply(id) {
      const item = await dexieInbox(journal).get(id);
      if (!item) return refuse({ code: 'sync.notFound' });
      const done = await reapply({ desk, drafts }, item);
      if (done.ok) await settle(id);
      return done;
    },
    exportUnsent: () =>
      exportUnsent(journal, blobs, { account: needs.account, device: needs.device, now: now() }),
  };
}
