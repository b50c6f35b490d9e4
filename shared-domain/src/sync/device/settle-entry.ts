import type { Refusal } from '../../kernel/result.ts';
import type { SyncedDocument } from '../document.ts';
import type { PushAnswer, PushResult } from '../wire.ts';
import { tellPerson } from './inbox.ts';
import type { Sending } from './next-batch.ts';
import type { DevicePorts, JournalAnswer, JournalEntry } from './ports.ts';
import { renumberEntry } from './rewind.ts';
import { noteUnder } from './take-head.ts';

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
  const results = new Map(answer.results.map((result) => [`${result.n} ${result.id}`, result]));
  let answered = 0;
  let taken: Taken[] = [];
  for (const { mutation, entry } of batch) {
    const result = results.get(`${mutation.n} ${mutation.id}`);
    if (!result) break;
    answered += 1;
    if (entry && isTakenWhole(entry, result)) taken.push({ entry, result });
    if (!entry || isTakenWhole(entry, result)) continue;
    // What a refusal says may rest on the answer of an entry before it.
    await settleTaken(ports, taken, answer);
    taken = [];
    await settleEntry(ports, entry, result, answer);
  }
  await settleTaken(ports, taken, answer);
  return answered;
}

type Taken = { readonly entry: JournalEntry; readonly result: PushResult };
type Settled = { readonly entry: JournalEntry; readonly id: string; readonly answer: JournalAnswer };

const isTakenWhole = (entry: JournalEntry, { outcome }: PushResult) =>
  outcome === 'accepted' && !entry.refusedHere;

/** Those that were taken as they were sent, noted together: a disk is waited for once. */
async function settleTaken(ports: DevicePorts, taken: readonly Taken[], { head }: PushAnswer): Promise<void> {
  const [first] = taken;
  if (!first) return;
  const told = await ports.inbox.getAll(taken.map(({ result }) => result.id));
  const again = new Set(told.map(({ id }) => id));
  const settled: Settled[] = [];
  for (const { entry, result } of taken) {
    const answer = await answerOf(ports, entry, result, head.seq);
    settled.push({ entry, id: result.id, answer });
  }
  await noteUnder(ports, first.entry.organisation, head, async () => {
    for (const { entry, id, answer } of settled) {
      // Refused once and accepted after all: it asks nothing of the person any more.
      if (again.has(id)) await tellPerson(ports, entry, id, answer);
    }
    await ports.journal.update(...settled.map(({ entry, answer }) => ({ ...entry, answer })));
  });
}

async function settleEntry(
  ports: DevicePorts,
  entry: JournalEntry,
  result: PushResult,
  { head, lastN }: PushAnswer,
): Promise<void> {
  const { organisation } = entry;
  const isNumberTaken = result.refusal?.code === 'sync.numberReused';
  if (isNumberTaken && !entry.renumbered)
    return noteUnder(ports, organisation, head, () => renumberEntry(ports, entry, lastN));
  // Refused under a number of its own: the id is known, so it was done, and answered, under another one.
  const answer: JournalAnswer = isNumberTaken
    ? { outcome: 'merged', seq: head.seq }
    : await answerOf(ports, entry, result, head.seq);
  await noteUnder(ports, organisation, head, async () => {
    await tellPerson(ports, entry, result.id, answer);
    await ports.journal.update({ ...entry, answer });
  });
}

async function answerOf(
  ports: DevicePorts,
  entry: JournalEntry,
  result: PushResult,
  seq: number,
): Promise<JournalAnswer> {
  const { outcome, master, refusal, fields } = result;
  if (entry.refusedHere) return refusalHere(ports, entry, entry.refusedHere, seq);
  if (mayBeHidden(entry, result)) await ports.readAnew(entry.organisation, [entry.document.scope], 'asItWas');
  if (outcome === 'refused' && master === undefined) {
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

/**
 * Of what was there before it was changed, "none" is said to who may not read it when the answer is given (a repeated
 * answer too), and they may have it back before a pull hears of that: only reading the scope again tells whether it is.
 * So it is of what was never there for the device: somebody else, or a tab that died since, may have made it.
 */
function mayBeHidden({ discipline, base }: JournalEntry, { outcome, master, refusal }: PushResult): boolean {
  if (master !== null || discipline === 'commands') return false;
  if (outcome !== 'refused' || discipline === 'drafts' || base !== null) return true;
  return refusal?.code === 'sync.notAllowed' || refusal?.code === 'sync.notFound';
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
