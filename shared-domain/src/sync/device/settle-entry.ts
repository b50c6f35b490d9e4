import type { Refusal } from '../../kernel/result.ts';
import type { SyncedDocument } from '../document.ts';
import type { PushAnswer, PushResult } from '../wire.ts';
import { tellPerson } from './inbox.ts';
import type { Sending } from './next-batch.ts';
import type { DevicePorts, JournalAnswer, JournalEntry } from './ports.ts';
import { renumberEntry } from './rewind.ts';

/**
 * Notes what the server answered; returns how many mutations it spoke of. The inbox before the journal: a crash between
 * the two repeats the mutation and finds the item there. What is answered is always the front of the batch, so that a
 * hole in the numbers means entries that are gone.
 */
export async function settleEntries(
  ports: DevicePorts,
  batch: readonly Sending[],
  answer: PushAnswer,
): Promise<number> {
  let answered = 0;
  for (const { mutation, entry } of batch) {
    const result = answer.results.find((one) => one.n === mutation.n && one.id === mutation.id);
    if (!result) break;
    answered += 1;
    if (entry) await settleEntry(ports, entry, result, answer);
  }
  return answered;
}

async function settleEntry(
  ports: DevicePorts,
  entry: JournalEntry,
  result: PushResult,
  { head, lastN }: PushAnswer,
): Promise<void> {
  const isNumberTaken = result.refusal?.code === 'sync.numberReused';
  if (isNumberTaken && !entry.renumbered) return renumberEntry(ports, entry, lastN);
  // Refused under a number of its own: the id is known, so it was done, and answered, under another one.
  const answer: JournalAnswer = isNumberTaken
    ? { outcome: 'merged', seq: head.seq }
    : await answerOf(ports, entry, result, head.seq);
  await tellPerson(ports, entry, result.id, answer);
  await ports.journal.update({ ...entry, answer });
}

async function answerOf(
  ports: DevicePorts,
  entry: JournalEntry,
  { outcome, master, refusal, fields }: PushResult,
  seq: number,
): Promise<JournalAnswer> {
  if (entry.refusedHere) return refusalHere(ports, entry, entry.refusedHere, seq);
  // Who may not touch it now is told by a pull if it is lost, and may have it back before they hear of that.
  const isForbidden = refusal?.code === 'sync.notAllowed' || refusal?.code === 'sync.notFound';
  const isHidden = master === undefined || (master === null && entry.base !== null && isForbidden);
  if (outcome === 'refused' && isHidden) {
    return refusalHere(ports, entry, (refusal ?? { code: 'request.failed' }) as Refusal, seq);
  }
  return {
    outcome,
    seq,
    ...(master === undefined ? {} : { master }),
    ...(refusal === undefined ? {} : { refusal: refusal as Refusal }),
    ...(fields === undefined ? {} : { fields }),
  };
}

/** A refusal that does not say what stands: for a record, what its author changed does. A draft is left as it is. */
export async function refusalHere(
  ports: DevicePorts,
  entry: JournalEntry,
  refusal: Refusal,
  seq: number,
): Promise<JournalAnswer> {
  const answer = { outcome: 'refused', refusal, seq } as const;
  if (entry.discipline === 'drafts') return answer;
  const master = await whatItChanged(ports, entry);
  return master === undefined ? answer : { ...answer, master };
}

async function whatItChanged(
  ports: DevicePorts,
  { organisation, discipline, document, base }: JournalEntry,
): Promise<SyncedDocument | null | undefined> {
  if (!base) return null;
  const before = await ports.journal.find(organisation, discipline, document.id, base.rev);
  if (before?.answer && before.answer.outcome !== 'accepted') return before.answer.master;
  return { ...document, ...base, deleted: false };
}
