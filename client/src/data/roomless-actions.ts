import type { Actions } from './actions/actions.ts';
import type { Room } from './room.ts';

/** Actions that wait for the databases to be open, for the moment between signing in and having them. */
export function roomlessActions(ready: () => Promise<Room>): Actions {
  const actions = async () => (await ready()).actions;
  return {
    saveRecord: async (...given) => (await actions()).saveRecord(...given),
    removeRecord: async (...given) => (await actions()).removeRecord(...given),
    createDraft: async (...given) => (await actions()).createDraft(...given),
    editDraft: async (...given) => (await actions()).editDraft(...given),
    discardDraft: async (...given) => (await actions()).discardDraft(...given),
    runCommand: async (...given) => (await actions()).runCommand(...given),
    addBlob: async (...given) => (await actions()).addBlob(...given),
    settleInbox: async (...given) => (await actions()).settleInbox(...given),
    reapply: async (...given) => (await actions()).reapply(...given),
    exportUnsent: async () => (await actions()).exportUnsent(),
    syncNow: () => void actions().then((room) => room.syncNow()),
  };
}
