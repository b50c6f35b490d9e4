import type { Result } from 'shared-domain/kernel';
import type { DraftEditor } from 'shared-domain/sync/draft';
import type { BodyOf } from '../bodies.ts';

/**
 * What a screen may do. Each is done on this device when its promise resolves, in the order the person acted; none
 * waits for the network. A refusal is what this device can already tell, or that it is full (`device.full`); what the
 * server refuses lands in the inbox.
 */
export type Actions = {
  /** Creates a record (`body`), or changes fields of one (`id`, `patch`). */
  saveRecord<Type extends string>(
    type: Type,
    organisation: string,
    change: RecordChange<BodyOf<Type>>,
  ): Promise<Result<Saved>>;
  removeRecord(type: string, organisation: string, id: string): Promise<Result<Saved>>;
  /** A new draft; `first` writes what it starts with (its building, its lines). */
  createDraft(type: string, organisation: string, first: DraftChange): Promise<Result<Saved>>;
  /** Edits of one draft are done one after another, however fast they come. */
  editDraft(organisation: string, id: string, change: DraftChange): Promise<Result<Saved>>;
  discardDraft(organisation: string, id: string): Promise<Result<Saved>>;
  /** Asks for something: decided here at once, as far as this device can, and by the server for good. */
  runCommand<Type extends string>(
    type: Type,
    organisation: string,
    body: BodyOf<Type>,
  ): Promise<Result<CommandRun>>;
  /** Stores a photo or a PDF at once; it is sent when there is a network. */
  addBlob(organisation: string, file: Blob): Promise<Result<StoredBlob>>;
  settleInbox(id: string): Promise<Result<void>>;
  /** Puts what was refused back to work; answers where the person can see it now. */
  reapply(id: string): Promise<Result<Reapplied>>;
  /** Everything unsent and everything in the inbox, as one JSON file. */
  exportUnsent(): Promise<File>;
  /** Tries to reach the server now. */
  syncNow(): void;
};

export type RecordChange<Body> =
  | { readonly body: Body; readonly id?: string }
  | { readonly id: string; readonly patch: Partial<Body> };

/**
 * Writes the draft through its editor: `set(['number'], '118')`, `set(['lines', id], line)`, `remove(['lines', id])`, or
 * `become(shown, now)` for a whole form. Only what differs is written, so that others' changes stand beside it.
 */
export type DraftChange = (draft: DraftEditor) => void;

/**
 * `undo` takes the change back as far as nobody has changed it since (`sync.changedSince`); left out where nothing
 * changed, or it cannot be.
 */
export type Saved = { readonly id: string; readonly undo?: () => Promise<Result<Saved>> };
export type CommandRun = { readonly id: string; readonly is: 'applied' | 'waiting' };
export type StoredBlob = { readonly sha256: string; readonly bytes: number; readonly mediaType: string };
export type Reapplied = { readonly discipline: 'records' | 'drafts' | 'commands'; readonly id: string };
