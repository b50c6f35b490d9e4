import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { ActionGate } from './action-gate.ts';
import type { Actions, Saved } from './actions/actions.ts';
import { refusalOf } from './refusal-of.ts';
import type { Room } from './room.ts';
import type { RoomActions } from './room-desk.ts';

/**
 * Actions that wait for the databases to be open, for the moment between signing in and having them. A device that is
 * full, or lacks a part of the app, is an answer like another: whoever typed keeps what was typed.
 */
export function roomlessActions(ready: () => Promise<Room>, gate: ActionGate): Actions {
  const actions = async () => (await ready()).actions();
  const answer = async <T>(act: (own: RoomActions) => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await gate.through(async () => act(await actions()));
    } catch (cause) {
      return refuse(refusalOf(cause));
    }
  };
  const recorded = async (act: (own: RoomActions) => Promise<Result<Saved>>): Promise<Result<Saved>> => {
    const saved = await answer(act);
    if (!saved.ok || !saved.value.undo) return saved;
    const { id, undo } = saved.value;
    return accept({ id, undo: () => recorded(undo) });
  };
  return {
    saveRecord: (...given) => recorded((own) => own.saveRecord(...given)),
    removeRecord: (...given) => recorded((own) => own.removeRecord(...given)),
    createDraft: (...given) => answer((own) => own.createDraft(...given)),
    editDraft: (...given) => answer((own) => own.editDraft(...given)),
    discardDraft: (...given) => answer((own) => own.discardDraft(...given)),
    runCommand: (...given) => answer((own) => own.runCommand(...given)),
    addBlob: (...given) => answer((own) => own.addBlob(...given)),
    settleInbox: (...given) => answer((own) => own.settleInbox(...given)),
    reapply: (...given) => answer((own) => own.reapply(...given)),
    exportUnsent: async () => (await actions()).exportUnsent(),
    syncNow: () =>
      void ready().then(
        (room) => room.wake(),
        () => undefined,
      ),
  };
}
