import type { SyncedDocument } from '../document.ts';
import { longPushProtocol, type Mutation, pushLimit } from '../wire.ts';
import { derivedId } from './derived-id.ts';
import { voidType } from './inbox.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts, JournalEntry, OrganisationState } from './ports.ts';
import { inSendingOrder } from './rewind.ts';
import { spokenWith } from './spoken.ts';
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

export type Batch = {
  readonly sendings: readonly Sending[];
  /** Entries that no request could carry, found on the way: they are refused here and take no number. */
  readonly tooLarge: readonly JournalEntry[];
};

// What a request says beside its mutations.
const envelopeBytes = 2_000;
const mostBytes = pushLimit.bytes - envelopeBytes;

/**
 * [SYN-8] The next mutations to send, numbered without a gap. A number is on the disk before it is on the wire, and
 * then belongs to its entry for good. Between the entry and the count the device may crash: the higher one counts.
 * `underWay`: on the wire already, and not in this batch.
 */
export async function nextBatch(
  ports: DevicePorts,
  organisation: string,
  plan: BatchPlan,
  underWay: readonly Sending[] = [],
): Promise<Batch> {
  return ports.locks.exclusively(journalLock(organisation), async () => {
    const state = await ports.state.read(organisation);
    const most = Math.min(plan.most, longest(state));
    const waiting = inSendingOrder(await firstUnanswered(ports, organisation, most + underWay.length));
    const before = Math.max(state.lastN, ...waiting.map((entry) => entry.mutation?.n ?? 0));
    const sent = new Set(underWay.map(({ entry }) => entry?.position));
    const entries = waiting.filter(({ position }) => !sent.has(position));
    const batch = fill(ports, organisation, { ...plan, most }, { entries, before });
    const numbered = batch.sendings.flatMap(({ entry, isNew }) => (entry && isNew ? [entry] : []));
    if (numbered.length > 0) await ports.journal.update(...numbered);
    const last = Math.max(before, ...batch.sendings.map(({ mutation }) => mutation.n));
    if (last > state.lastN) await ports.state.write(organisation, { ...state, lastN: last });
    return batch;
  });
}

const longest = (state: OrganisationState) =>
  spokenWith(state) >= longPushProtocol ? pushLimit.mutations : pushLimit.few;

/**
 * No more than a batch holds. Numbers follow positions, so that those are the next to send, and where one of them has no
 * number yet, nothing behind it has; only an entry that took another number may stand before lower ones.
 */
async function firstUnanswered(
  { journal }: DevicePorts,
  organisation: string,
  most: number,
): Promise<JournalEntry[]> {
  const first = await journal.unanswered(organisation, most);
  return first.some(({ renumbered }) => renumbered) ? journal.unanswered(organisation) : first;
}

function fill(
  ports: DevicePorts,
  organisation: string,
  plan: BatchPlan,
  { entries, before }: { readonly entries: readonly JournalEntry[]; readonly before: number },
): Batch {
  const batch: Sending[] = [];
  const tooLarge: JournalEntry[] = [];
  let [last, bytes, heavy] = [before, 0, 0];
  for (const entry of entries) {
    const named = entry.mutation ?? { n: last + 1, id: ports.ids.uuid() };
    const mutation = mutationOf(entry, named.n, named.id);
    const size = sizeOf(mutation);
    const isNew = entry.mutation === null;
    if (isNew && size > mostBytes) {
      tooLarge.push(entry);
      continue;
    }
    const sending = { entry: { ...entry, mutation: named }, mutation, isNew };
    const more = [...fillers(ports, organisation, batch.at(-1)?.mutation.n, plan, named.n), sending];
    bytes += size;
    heavy += entry.discipline === 'records' ? 0 : 1;
    const isFull = batch.length + more.length > plan.most || bytes > mostBytes || heavy > pushLimit.few;
    if (batch.length > 0 && isFull) break;
    last = Math.max(last, named.n);
    batch.push(...more);
  }
  return { sendings: batch.slice(0, plan.most), tooLarge };
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
