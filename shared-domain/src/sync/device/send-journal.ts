import { type ErrorAnswer, type PushAnswer, pushLimit } from '../wire.ts';
import { journalLock, sendLock } from './locks.ts';
import { type Batch, type BatchPlan, nextBatch, type Sending } from './next-batch.ts';
import type { Answer, DevicePorts, OrganisationState } from './ports.ts';
import { pruneJournal } from './prune.ts';
import { refuseAll, refuseTooLarge, refuseUnreadable } from './refuse-unsent.ts';
import { rewindEntries } from './rewind.ts';
import { settleEntries } from './settle-entry.ts';
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
    let batch = await nextBatch(ports, organisation, plan);
    while (batch.sendings.length + batch.tooLarge.length > 0) {
      await refuseTooLarge(ports, batch.tooLarge);
      const sent = await sendOne(ports, organisation, batch.sendings, plan);
      plan = sent.plan;
      if (plan.setbacks > mostSetbacks) throw new Weather('sync.gap');
      batch = sent.next ?? (await nextBatch(ports, organisation, plan));
    }
  });
}

/**
 * [SYN-34] While a full batch is under way the next one gets its numbers. It is sent where the answer leaves it the next
 * in line; otherwise its numbers are on the disk, and it is read again from there.
 */
async function sendOne(
  ports: DevicePorts,
  organisation: string,
  sendings: readonly Sending[],
  plan: Plan,
): Promise<{ readonly plan: Plan; readonly next?: Batch | undefined }> {
  const last = sendings.at(-1)?.mutation.n;
  if (last === undefined) return { plan };
  const state = await ports.state.read(organisation);
  const foreseen = { expected: last + 1, most: longer(plan.most), setbacks: 0 };
  const isFull = state.protocol !== undefined && sendings.length >= plan.most;
  const [exchanged, ahead] = await Promise.allSettled([
    exchange(ports, organisation, { batch: sendings, state }, plan),
    isFull ? nextBatch(ports, organisation, foreseen, sendings) : undefined,
  ]);
  if (exchanged.status === 'rejected') throw exchanged.reason;
  const { expected, most, setbacks } = exchanged.value;
  const isForeseen = expected === foreseen.expected && most === foreseen.most && setbacks === 0;
  const next = isForeseen && ahead.status === 'fulfilled' ? ahead.value : undefined;
  return { plan: exchanged.value, next: next?.sendings.length ? next : undefined };
}

type Exchange = { readonly batch: readonly Sending[]; readonly state: OrganisationState };

async function exchange(
  ports: DevicePorts,
  organisation: string,
  { batch, state }: Exchange,
  plan: Plan,
): Promise<Plan> {
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

const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined);
