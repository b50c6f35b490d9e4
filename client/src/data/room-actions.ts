import { refuse } from 'shared-domain/kernel';
import type { Actions } from './actions/actions.ts';
import { exportUnsent } from './actions/export-unsent.ts';
import { type CommandDesk, runCommand } from './actions/run-command.ts';
import { removeRecord, saveRecord } from './actions/save-record.ts';
import { addBlob } from './blobs/add-blob.ts';
import type { BlobDatabase } from './blobs/blob-database.ts';
import type { DraftDesk } from './drafts/draft-desk.ts';
import { reapply } from './inbox/reapply.ts';
import type { JournalDatabase } from './journal/journal-database.ts';
import type { RoomNeeds } from './room-needs.ts';

export type RoomActionNeeds = {
  readonly needs: RoomNeeds;
  readonly desk: CommandDesk;
  readonly drafts: DraftDesk;
  readonly journal: JournalDatabase;
  readonly blobs: BlobDatabase;
  wake(): void;
};

export function roomActions({ needs, desk, drafts, journal, blobs, wake }: RoomActionNeeds): Actions {
  const { now } = needs.platform;
  const settle = (id: string) => journal.inbox.update(id, { state: 'settled' });
  return {
    saveRecord: (type, organisation, change) => saveRecord(desk, type, organisation, change),
    removeRecord: (type, organisation, id) => removeRecord(desk, type, organisation, id),
    createDraft: drafts.create,
    editDraft: drafts.edit,
    discardDraft: drafts.discard,
    runCommand: (type, organisation, body) => runCommand(desk, type, organisation, body),
    async addBlob(organisation, file) {
      const added = await addBlob(blobs, organisation, file, now());
      if (added.ok) wake();
      return added;
    },
    settleInbox: async (id) => void (await settle(id)),
    async reapply(id) {
      const item = await journal.inbox.get(id);
      if (!item) return refuse({ code: 'sync.notFound' });
      const done = await reapply({ desk, drafts }, item);
      if (done.ok) await settle(id);
      return done;
    },
    exportUnsent: () =>
      exportUnsent(journal, blobs, { account: needs.account, device: needs.device, now: now() }),
    syncNow: wake,
  };
}
