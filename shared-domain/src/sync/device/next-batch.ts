import type { SyncedDocument } from '../document.ts';
import { type Mutation, pushLimit } from '../wire.ts';
import { derivedId } from './derived-id.ts';
import { voidType } from './inbox.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts, JournalEntry } from './ports.ts';
import { inSendingOrder } from './rewind.ts';
import { utf8Length } from './utf8-length.ts';

/** One mutation and the entry it speaks for; none where it only fills a number. */
export type Sending = {
  readonly mutation: Mutation;
  readonly entry: JournalEntry | null;
  readonly isNew: boolean;
};

export type BatchPlan = {
  /** The number the server expects next, once it has said so. */
  readonly expected: number | null;
  readonly most: number;
};

// What a request says beside its mutations.
const envelopeBytes = 2_000;
const mostBytes = pushLimit.bytes - envelopeBytes;

/** The entries that no request could carry: they are refused here and take no number. */
export function tooLargeToSend(entry: JournalEntry): boolean {
  return entry.mutation === null && sizeOf(mutationOf(entry, 1, derivedId(''))) > mostBytes;
}

/**
 * [SYN-8] The next mutations to send, numbered without a gap. A number is on the disk before it is on the wire, and
 * then belongs to its entry for good. Between the entry and the count the device may crash: the higher one counts.
 */
export async function nextBatch(
  ports: DevicePorts,
  organisation: string,
  plan: BatchPlan,
): Promise<Sending[]> {
  return ports.locks.exclusively(journalLock(organisation), async () => {
    const entries = inSendingOrder(await ports.journal.unanswered(organisation));
    const state = await ports.state.read(organisation);
    const before = Math.max(state.lastN, ...entries.map((entry) => entry.mutation?.n ?? 0));
    const batch = fill(ports, organisation, plan, { entries, before });
    const numbered = batch.flatMap(({ entry, isNew }) => (entry && isNew ? [entry] : []));
    if (numbered.length > 0) await ports.journal.update(...numbered);
    const last = Math.max(before, ...batch.map(({ mutation }) => mutation.n));
    if (last > state.lastN) await ports.state.write(organisation, { ...state, lastN: last });
    return batch;
  });
}

function fill(
  ports: DevicePorts,
  organisation: string,
  plan: BatchPlan,
  { entries, before }: { readonly entries: readonly JournalEntry[]; readonly before: number },
): Sending[] {
  const batch: Sending[] = [];
  let [last, bytes] = [before, 0];
  for (const entry of entries) {
    const named = entry.mutation ?? { n: last + 1, id: ports.ids.uuid() };
    const mutation = mutationOf(entry, named.n, named.id);
    const isNew = entry.mutation === null;
    const sending = { entry: { ...entry, mutation: named }, mutation, isNew };
    const more = [...fillers(ports, organisation, batch.at(-1)?.mutation.n, plan, named.n), sending];
    bytes += sizeOf(mutation);
    if (batch.length > 0 && (batch.length + more.length > plan.most || bytes > mostBytes)) break;
    last = Math.max(last, named.n);
    batch.push(...more);
  }
  return batch.slice(0, plan.most);
}

/** [SYN-11] Numbers whose entries are gone (pruned, or of a scope that was lost) travel empty. */
function fillers(
  ports: DevicePorts,
  organisation: string,
  before: number | undefined,
  plan: BatchPlan,
  n: number,
): Sending[] {
  const from = before === undefined ? (plan.expected ?? n) : before + 1;
  return Array.from({ length: Math.max(0, n - from) }, (_, at) => {
    const id = derivedId(ports.device, organisation, from + at);
    return { entry: null, mutation: emptyMutation(organisation, from + at, id), isNew: false };
  });
}

function mutationOf(entry: JournalEntry, n: number, id: string): Mutation {
  if (entry.refusedHere) return emptyMutation(entry.organisation, n, id);
  const { discipline, document, base } = entry;
  return { n, id, discipline, document, base };
}

function emptyMutation(organisation: string, n: number, id: string): Mutation {
  const document: SyncedDocument = {
    organisation,
    id,
    type: voidType,
    scope: '',
    building: '',
    subject: '',
    sort: '',
    rev: '',
    version: 1,
    deleted: true,
    body: {},
  };
  return { n, id, discipline: 'records', document, base: null };
}

const sizeOf = (mutation: Mutation) => utf8Length(JSON.stringify(mutation)) + 1;
