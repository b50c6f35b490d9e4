import type { HeadToken } from 'shared-domain/sync';
import { databaseCode, isDataRefused } from '../../../src/store/database.ts';
import type { OrganisationStore, Snapshot, Transaction } from '../../../src/sync/ports.ts';
import type { Attempt, Change, Look, Round, Step } from './step.ts';

type Played = Extract<Round, { is: 'write' | 'read' }>;

/** What the rounds before left for the next ones. */
export type Memory = { readonly heads: HeadToken[]; now: Date };

class Broken extends Error {}

/** Everything a store said in one round; two stores that keep the same promises say the same. */
export async function play(store: OrganisationStore, round: Played, memory: Memory): Promise<unknown> {
  try {
    if (round.is === 'read') {
      return await store.read(round.organisation, (snapshot) => {
        memory.now = snapshot.now;
        return looks(snapshot, round.steps, memory);
      });
    }
    const written = await store.write(round.organisation, async (transaction) => {
      memory.now = transaction.now;
      const said = await steps(transaction, round.steps, memory);
      if (round.isBroken) throw new Broken();
      return said;
    });
    if (written) memory.heads.push(written.head);
    return written;
  } catch (error) {
    return { threw: kindOf(error) };
  }
}

function kindOf(error: unknown): string {
  if (error instanceof Broken) return 'broken';
  if (isDataRefused(error)) return 'data';
  if (databaseCode(error) === '') throw error;
  return databaseCode(error);
}

async function looks(snapshot: Snapshot, all: readonly Look[], memory: Memory): Promise<unknown[]> {
  const said: unknown[] = [];
  for (const step of all) said.push(await look(snapshot, step, memory));
  return said;
}

async function steps(transaction: Transaction, all: readonly Step[], memory: Memory): Promise<unknown[]> {
  const said: unknown[] = [];
  for (const step of all) said.push(await take(transaction, step, memory));
  return said;
}

async function take(transaction: Transaction, step: Step, memory: Memory): Promise<unknown> {
  switch (step.do) {
    case 'attempt':
      return attempt(transaction, step, memory);
    case 'counters':
      return [...(await transaction.counters())].sort();
    case 'answered':
      return [...(await transaction.answered(step.device, step.numbers))].sort(
        ([one], [other]) => one - other,
      );
    case 'knownMutations':
      return [...(await transaction.knownMutations(step.ids))].sort();
    default:
      return isLook(step) ? look(transaction, step, memory) : change(transaction, step);
  }
}

/** Of one that is broken on purpose, only that nothing is left is compared: what else was wrong may show before. */
async function attempt(transaction: Transaction, { steps: inner, isBroken }: Attempt, memory: Memory) {
  const done = await transaction.attempt(async () => {
    const said = await steps(transaction, inner, memory);
    if (isBroken) throw new Broken();
    return said;
  });
  if (done.ok) return done.value;
  return isBroken ? 'undone' : { undone: done.because };
}

const lookings = ['head', 'member', 'document', 'find', 'page', 'isOnHistory', 'device'];

function isLook(step: Step): step is Look {
  return lookings.includes(step.do);
}

async function change(transaction: Transaction, step: Change): Promise<unknown> {
  switch (step.do) {
    case 'put':
      return transaction.put(step.document, step.discipline, step.blobs, step.by);
    case 'setCounter':
      return transaction.setCounter(step.series, step.last);
    case 'setHoldings':
      return transaction.setHoldings(step.building, step.lot, step.holdings);
    case 'post':
      return transaction.post(step.entry);
    case 'bindDevice':
      return transaction.bindDevice(step.device, step.account);
    case 'setLastN':
      return transaction.setLastN(step.device, step.lastN);
    case 'recordAnswer':
      return transaction.recordAnswer(step.device, step.answered);
    case 'setGrants':
      return transaction.setGrants(step.account, step.grants);
    case 'note':
      return transaction.note(step.note);
    case 'startEpoch':
      return transaction.startEpoch(step.epoch, step.nonce);
  }
}

async function look(snapshot: Snapshot, step: Look, memory: Memory): Promise<unknown> {
  switch (step.do) {
    case 'head':
      return snapshot.head();
    case 'member':
      return snapshot.member(step.account);
    case 'document':
      return snapshot.document(step.id);
    case 'find':
      return snapshot.find(step.reads);
    case 'page':
      return pages(snapshot, step);
    case 'isOnHistory': {
      const token = memory.heads.at(-step.ago) ?? snapshot.head();
      return snapshot.isOnHistory(step.isAltered ? { ...token, seq: token.seq + 1 } : token);
    }
    case 'device':
      return snapshot.device(step.device);
    default:
      throw new Error(`${step.do} is asked within a write`);
  }
}

/** Page after page until there is no more, as a device reads. */
async function pages(snapshot: Snapshot, step: Extract<Look, { do: 'page' }>): Promise<unknown[]> {
  const said: unknown[] = [];
  let cursors = new Map(step.scopes.map((scope) => [scope, 0]));
  for (;;) {
    const page = await snapshot.page({ ...step, cursors });
    // How many documents stand in one text is each store's own affair.
    said.push({ ...page, documents: JSON.parse(`[${page.documents.join(',')}]`) });
    if (!page.more || said.length > 100) return said;
    cursors = new Map(Object.entries(page.cursors));
  }
}
