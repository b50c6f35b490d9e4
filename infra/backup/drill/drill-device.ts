import type { CommandDefinition, RecordDefinition } from '../../../shared-domain/src/sync/index.ts';
import {
  type Change,
  type Checkpoint,
  definitionOf,
  enterChange,
  type PulledDiscipline,
  pullPage,
  type SyncedDocument,
  sendJournal,
  Weather,
  wrapCommand,
  wrapDocument,
} from '../../../shared-domain/src/sync/index.ts';
import { type MemoryDevice, memoryDevice } from '../../../shared-domain/src/sync/testing/index.ts';
import { building, organisation, sampleBody } from './found-organisation.ts';
import { httpWire, type SignIn } from './http-wire.ts';

/** What the server said is done: from then on it must be found, once, whatever happens to the server. */
export type Acknowledged = {
  readonly mutation: string;
  readonly n: number;
  readonly type: string;
  readonly document: string;
  readonly outcome: string;
};

export type DrillDevice = Awaited<ReturnType<typeof drillDevice>>;

/** A person's device: the engine of the product over memory, and real HTTP to a real server. */
export function drillDevice(given: SignIn & { readonly seed: number; readonly now: () => string }) {
  const memory = memoryDevice({ ...given, wire: httpWire(given) });
  const { ports } = memory;
  const checkpoints = new Map<PulledDiscipline, Checkpoint | null>();
  const acknowledged = new Map<string, Acknowledged>();
  /** What this person last wrote in each of their suppliers. */
  const notes = new Map<string, { document: SyncedDocument; note: string }>();
  let made = 0;

  const enter = (change: Change) => enterChange(ports, organisation, change);
  const command = (account: string) => {
    const event = { is: 'internalTransfer', from: '551', to: account, amount: 100 + made, label: '' };
    const body = { building, on: '2026-06-30', description: 'Exercise', pages: [], event };
    const placed = { organisation, id: ports.ids.uuid(), body };
    const definition = definitionOf('bookEntry') as CommandDefinition;
    const by = { account: given.account, at: ports.clock.now(), rev: ports.ids.rev() };
    return enter({ discipline: 'commands', document: wrapCommand(definition, placed, by), base: null });
  };
  const record = (id: string, before: SyncedDocument | null) => {
    const note = `${given.device} ${made}`;
    const body = { ...(before?.body ?? sampleBody('supplier')), note };
    const document = wrapDocument(
      definitionOf('supplier') as RecordDefinition,
      { organisation, id, body },
      ports.ids.rev(),
    );
    notes.set(id, { document, note });
    const base = before && { rev: before.rev, body: before.body };
    return enter({ discipline: 'records', document, base });
  };

  const one = () => {
    if (made % 11 === 0) return command('999999');
    if (made % 2 === 0) return command('550');
    const known = made % 3 === 0 ? [...notes].at(-((made % 3) + 1)) : undefined;
    return known ? record(known[0], known[1].document) : record(ports.ids.uuid(), null);
  };

  return {
    id: given.device,
    memory,
    acknowledged,
    notes,
    /** New suppliers, changed ones, entries of the books, and now and then one the books refuse. */
    work: async (changes: number): Promise<void> => {
      for (let left = changes; left > 0; left--) {
        made += 1;
        await one();
      }
    },
    send: async (): Promise<void> => {
      try {
        await sendJournal(ports, organisation);
      } finally {
        await noteAnswers(memory, acknowledged);
      }
    },
    /** Until there is no more; a new incarnation starts it over. */
    pull: async (): Promise<void> => {
      for (const discipline of ['records', 'drafts', 'facts'] as const) {
        await pullAll(memory, discipline, checkpoints);
      }
    },
  };
}

async function noteAnswers({ ports }: MemoryDevice, acknowledged: Map<string, Acknowledged>): Promise<void> {
  for (const { mutation, answer, document } of await ports.journal.all(organisation)) {
    if (!mutation || !answer) continue;
    const known = { type: document.type, document: document.id, outcome: answer.outcome };
    acknowledged.set(mutation.id, { mutation: mutation.id, n: mutation.n, ...known });
  }
}

async function pullAll(
  { ports, replica }: MemoryDevice,
  discipline: PulledDiscipline,
  checkpoints: Map<PulledDiscipline, Checkpoint | null>,
  patience = 3,
): Promise<void> {
  try {
    for (let more = true; more; ) {
      const page = await pullPage(ports, organisation, discipline, checkpoints.get(discipline) ?? null);
      for (const document of page.documents) replica.set(document.id, document);
      checkpoints.set(discipline, page.checkpoint);
      more = page.more;
    }
  } catch (error) {
    const isNewEpoch = error instanceof Weather && error.code === 'sync.epochChanged';
    if (!isNewEpoch || patience === 0) throw error;
    await pullAll({ ports, replica } as MemoryDevice, discipline, checkpoints, patience - 1);
  }
}
