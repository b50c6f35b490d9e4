import { accept, type Result, refuse } from 'shared-domain/kernel';
import {
  blankTombstone,
  definitionOf,
  requiredReads,
  type State,
  type SyncedDocument,
} from 'shared-domain/sync';
import type { DraftChange, Saved } from '../actions/actions.ts';
import { definitionFor } from '../actions/definition-for.ts';
import type { Desk } from '../actions/desk.ts';
import { findDraft } from '../reads/local-documents.ts';
import { documentOf } from '../records/envelope.ts';
import { keyOf } from '../records/envelope-schema.ts';
import { type DraftSession, draftSession } from './draft-session.ts';
import type { DraftTools } from './draft-tools.ts';

export type DraftPorts = {
  readonly desk: Desk;
  loadTools(): Promise<DraftTools>;
  holdTab(): () => void;
  /** 32 hex digits. */
  newActor(): string;
  /** Everything about the draft that this device knows, its own pending commands included. */
  stateFor(document: SyncedDocument, reads: ReturnType<typeof requiredReads>): Promise<State>;
};

export type DraftDesk = {
  /** The session of a draft in this tab; null when it is not on this device. */
  open(organisation: string, id: string): Promise<DraftSession | null>;
  create(type: string, organisation: string, first: DraftChange): Promise<Result<Saved>>;
  edit(organisation: string, id: string, change: DraftChange): Promise<Result<Saved>>;
  discard(organisation: string, id: string): Promise<Result<Saved>>;
};

/** Drafts as this tab holds them, and the way of each edit into the database and the journal. */
export function draftDesk(ports: DraftPorts): DraftDesk {
  const { desk } = ports;
  const sessions = new Map<string, Promise<DraftSession | null>>();

  const open: DraftDesk['open'] = (organisation, id) => {
    const key = keyOf(organisation, id);
    const known = sessions.get(key);
    if (known) return known;
    const opening = openSession(ports, organisation, id).then(
      (session) => {
        if (!session) sessions.delete(key);
        return session;
      },
      (cause: unknown) => {
        sessions.delete(key);
        throw cause;
      },
    );
    sessions.set(key, opening);
    return opening;
  };

  return {
    open,
    async create(type, organisation, first) {
      const tools = await ports.loadTools();
      const definition = definitionFor(type, 'drafts');
      const id = desk.newId();
      const draft = tools.createDraft(definition, ports.newActor(), first);
      const document = tools.wrapDraft(definition, { organisation, id }, draft);
      return desk.inOrder(async () => {
        await desk.write({ discipline: 'drafts', organisation, id, rewrite: () => document });
        return accept({ id });
      });
    },
    edit: editing(ports, open),
    async discard(organisation, id) {
      return desk.inOrder(async () => {
        const written = await desk.write({
          discipline: 'drafts',
          organisation,
          id,
          rewrite: (current) => (current && !current.deleted ? tombstoneOf(current, desk.newRev()) : null),
        });
        if (!written) return refuse({ code: 'sync.notFound' });
        return accept({ id });
      });
    },
  };
}

/** What was typed while what came before it was being stored is stored together: no more than two writings are ever due. */
type Waiting = { readonly changes: DraftChange[]; readonly done: Promise<Result<Saved>> };

function editing(ports: DraftPorts, open: DraftDesk['open']): DraftDesk['edit'] {
  const { desk } = ports;
  const waiting = new Map<string, Waiting>();

  const write = (organisation: string, id: string, change: DraftChange): Waiting['done'] => {
    const key = keyOf(organisation, id);
    const next = waiting.get(key);
    if (next) {
      next.changes.push(change);
      return next.done;
    }
    const changes = [change];
    // Its turn is taken now: what the person does next, such as submitting it, comes after.
    const done = desk.inOrder(async () => {
      const opened = await openToEdit(ports, open, organisation, id).finally(() => waiting.delete(key));
      if (!opened.ok) return opened;
      opened.value.edit((draft) => {
        for (const one of changes) one(draft);
      });
      await store(desk, opened.value, organisation, id);
      return accept({ id });
    });
    waiting.set(key, { changes, done });
    return done;
  };
  return async (organisation, id, change) => {
    const release = ports.holdTab();
    try {
      return await write(organisation, id, change);
    } finally {
      release();
    }
  };
}

// A draft that this device knows to be submitted is refused here, before somebody types a page that nobody will take.
async function openToEdit(
  ports: DraftPorts,
  open: DraftDesk['open'],
  organisation: string,
  id: string,
): Promise<Result<DraftSession>> {
  const session = await open(organisation, id);
  const document = session?.held.get()?.document;
  if (!session || !document) return refuse({ code: 'sync.notFound' });
  const definition = definitionFor(document.type, 'drafts');
  const state = await ports.stateFor(document, requiredReads(definition, document));
  const refusal = definition.mayEdit(document, state);
  return refusal ? refuse(refusal) : accept(session);
}

async function store(desk: Desk, session: DraftSession, organisation: string, id: string): Promise<void> {
  const rewrite = (current: SyncedDocument | null) => session.toStore(current);
  const written = await desk.write({ discipline: 'drafts', organisation, id, rewrite });
  if (written) session.isStored(written.rev);
}

async function openSession(
  ports: DraftPorts,
  organisation: string,
  id: string,
): Promise<DraftSession | null> {
  const { desk } = ports;
  const [tools, document] = await Promise.all([
    ports.loadTools(),
    findDraft(desk.database, organisation, id),
  ]);
  const definition = document && definitionOf(document.type);
  if (!document || definition?.discipline !== 'drafts') return null;
  const session = draftSession({ tools, definition, newActor: ports.newActor }, document);
  // For as long as the tab lives: what others write is merged in whether or not somebody looks.
  desk.database.collections.drafts
    .findOne(keyOf(organisation, id))
    .$.subscribe((found) => session.take(found ? documentOf(found) : null));
  return session;
}

/** Names what its author had seen of it: a line they had not seen keeps the draft standing. */
function tombstoneOf(current: SyncedDocument, rev: string): SyncedDocument {
  const { scope, building, subject, sort, heads } = current;
  return { ...blankTombstone(current), scope, building, subject, sort, rev, ...(heads && { heads }) };
}
