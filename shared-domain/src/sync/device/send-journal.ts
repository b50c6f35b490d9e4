import type { Refusal } from '../../kernel/result.ts';
import { type ErrorAnswer, type PushAnswer, pushLimit } from '../wire.ts';
import { derivedId } from './derived-id.ts';
import { tellPerson } from './inbox.ts';
import { journalLock, sendLock } from './locks.ts';
import { type BatchPlan, nextBatch, type Sending } from './next-batch.ts';
import type { Answer, DevicePorts, JournalEntry } from './ports.ts';
import { pruneJournal } from './prune.ts';
import { rewindEntries } from './rewind.ts';
import { refusalHere, settleEntries } from './settle-entry.ts';
import { hearProtocol, hearRefusal, spokenWith } from './spoken.ts';
import { enterEpoch, takeHead } from './take-head.ts';
import { Weather, weatherOf } from './weather.ts';

type Plan = BatchPlan & { readonly setbacks: number };

/** A server that keeps disagreeing about numbers is left alone until the next try. */
const mostSetbacks = 5;

/**
 * [SYN-8] Sends an organisation's journal, strictly in order and word for word on a retry, until nothing is left to
 * send. One tab at a time. What is refused is in the inbox when this returns; weather is thrown.
 */
export async function sendJournal(ports: DevicePorts, organisation: string): Promise<void> {
  await ports.locks.exclusively(sendLock(organisation), async () => {
    let plan: Plan = { expected: null, most: pushLimit.few, setbacks: 0 };
    let { sendings, tooLarge } = await nextBatch(ports, organisation, plan);
    while (sendings.length + tooLarge.length > 0) {
      await refuseTooLarge(ports, tooLarge);
      if (sendings.length > 0) plan = await exchange(ports, organisation, sendings, plan);
      if (plan.setbacks > mostSetbacks) throw new Weather('sync.gap');
      ({ sendings, tooLarge } = await nextBatch(ports, organisation, plan));
    }
  });
}

async function exchange(
  ports: DevicePorts,
  organisation: string,
  batch: readonly Sending[],
  plan: Plan,
): Promise<Plan> {
  const state = await ports.state.read(organisation);
  const protocol = spokenWith(state);
  const mutations = batch.map((sending) => sending.mutation);
  const answer: Answer<PushAnswer> = await ports.wire.push({
    protocol,
    device: ports.device,
    organisation,
    head: state.head,
    mutations,
  });
  if (!answer.ok) await hearRefusal(ports, organisation, answer.error, protocol);
  if (!answer.ok) return setback(ports, organisation, batch, plan, answer);
  if (answer.value.protocol !== state.protocol)
    await hearProtocol(ports, organisation, answer.value.protocol);
  const verdict = await takeHead(ports, organisation, answer.value.head, state.head);
  // An answer from before a restore would let the only copy of the work go.
  if (verdict === 'stale') throw new Weather('sync.epochChanged');
  if (verdict === 'newEpoch') {
    await enterEpoch(ports, organisation, answer.value.head, answer.value.lastN);
    return { ...plan, setbacks: plan.setbacks + 1 };
  }
  // Less is sooner there, before something else moves what was seen.
  if (verdict === 'unsure')
    return { ...plan, most: Math.ceil(batch.length / 2), setbacks: plan.setbacks + 1 };
  const answered = await settleEntries(ports, batch, answer.value);
  await pruneJournal(ports, organisation, answer.value.durable);
  const setbacks = answered > 0 ? 0 : plan.setbacks + 1;
  return { expected: answer.value.lastN + 1, most: longer(plan.most), setbacks };
}

/** [SYN-33] Longer after each push that got through; where a network gives way, the next try begins with a few again. */
function longer(most: number): number {
  return most < pushLimit.few ? most : Math.min(most * 2, pushLimit.mutations);
}

/** The server took nothing of the request: what the code says is put right, and the rest is weather. */
async function setback(
  ports: DevicePorts,
  organisation: string,
  batch: readonly Sending[],
  plan: Plan,
  { status, error }: { readonly status: number; readonly error: ErrorAnswer },
): Promise<Plan> {
  const next = { ...plan, setbacks: plan.setbacks + 1 };
  const lastN = error.lastN ?? numberIn(error.params?.lastN);
  const expected = lastN === undefined ? null : lastN + 1;
  if (error.code === 'sync.epochChanged' && error.head) {
    await enterEpoch(ports, organisation, error.head, lastN);
    return { ...next, expected };
  }
  if (error.code === 'sync.gap') {
    await ports.locks.exclusively(journalLock(organisation), () =>
      rewindEntries(ports, organisation, lastN ?? 0),
    );
    return { ...next, expected };
  }
  if (error.code === 'sync.notFound') {
    await refuseAll(ports, organisation);
    return next;
  }
  if (status !== 400 && status !== 413) throw weatherOf(error);
  if (batch.length > 1) return { ...plan, most: 1 };
  await refuseUnreadable(ports, batch[0]?.entry ?? null, error);
  return { ...next, most: pushLimit.few };
}

/** [SYN-9] One mutation that makes a request unreadable must not hold up those behind it. */
async function refuseUnreadable(
  ports: DevicePorts,
  entry: JournalEntry | null,
  error: ErrorAnswer,
): Promise<void> {
  if (!entry?.mutation || entry.refusedHere) throw weatherOf(error);
  const refusal = { code: error.code, ...(error.params ? { params: error.params } : {}) } as Refusal;
  await tellPerson(ports, entry, entry.mutation.id, await refusalHere(ports, entry, refusal, 0));
  await ports.journal.update({ ...entry, refusedHere: refusal });
}

async function refuseTooLarge(ports: DevicePorts, entries: readonly JournalEntry[]): Promise<void> {
  const refusal = { code: 'request.tooLarge', params: { bytes: pushLimit.bytes } };
  for (const entry of entries) await refuseUnsent(ports, entry, refusal);
}

/** [SYN-28] The person is no member of the organisation any more: their unsent work is theirs, in the inbox. */
async function refuseAll(ports: DevicePorts, organisation: string): Promise<void> {
  for (const entry of await ports.journal.unanswered(organisation)) {
    await refuseUnsent(ports, entry, { code: 'sync.notAllowed' });
  }
}

async function refuseUnsent(ports: DevicePorts, entry: JournalEntry, refusal: Refusal): Promise<void> {
  const answer = await refusalHere(ports, entry, refusal, 0);
  const id = entry.mutation?.id ?? derivedId(ports.device, entry.organisation, 'position', entry.position);
  await tellPerson(ports, entry, id, answer);
  await ports.journal.update({ ...entry, answer });
}

const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined);
