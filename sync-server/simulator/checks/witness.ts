import type { JournalEntry, Mutation, PullAnswer, PushAnswer, SyncedDocument } from 'shared-domain/sync';
import type { Browser } from '../device/browser.ts';
import type { Parcel } from '../network.ts';
import type { Trace } from '../run/trace.ts';
import type { MachineRoom } from '../server/machine-room.ts';
import { heldBy } from './rights.ts';

/** The promises, by name; see the README. */
export const promises = [
  'convergence',
  'noWriteLost',
  'exactlyOnce',
  'refusalsInInbox',
  'approvedStands',
  'booksBalance',
  'nothingForeign',
  'nothingOfLostScopes',
  'auditHolds',
  'quietAtLast',
  'noException',
  'numbersGrow',
] as const;
export type Promised = (typeof promises)[number];
export type Violation = { readonly promise: Promised; readonly what: string };

export type Acked = { readonly organisation: string; readonly device: string; readonly restores: number };

/** Sees all that is sent and answered, and knows nothing of how it came about. */
export type Witness = ReturnType<typeof createWitness>;

export function createWitness(trace: Trace) {
  const violations: Violation[] = [];
  const sent = new Map<string, { readonly text: string; readonly mutation: Mutation }>();
  const acked = new Map<string, Acked>();
  const lastN = new Map<string, number>();
  const facts = new Map<string, string>();
  const evicted = new Set<string>();
  const everHeld = new Set<string>();
  const letGo = new Map<string, JournalEntry>();
  let restores = 0;

  const violate = (promise: Promised, what: string) => {
    violations.push({ promise, what });
    trace.say(() => `VIOLATION ${promise}: ${what}`);
  };

  /** Word for word on a retry, and no hole in a batch. */
  const onRequest = ({ kind, caller, text }: Parcel) => {
    if (kind !== 'push') return;
    const { mutations } = JSON.parse(text) as { mutations: Mutation[] };
    let before: number | null = null;
    for (const mutation of mutations) {
      const { n, id, document } = mutation;
      if (before !== null && n !== before + 1)
        violate('numbersGrow', `${caller.device} sends ${n} after ${before}`);
      before = n;
      if (document.type === 'void') continue;
      const words = JSON.stringify({ ...mutation, n: 0 });
      const known = sent.get(id);
      if (!known) sent.set(id, { text: words, mutation });
      else if (known.text !== words) violate('exactlyOnce', `${id} is sent in other words`);
    }
  };

  const onAnswer = ({ kind, caller, text }: Parcel, answer: string, room: MachineRoom) => {
    const { status, body } = JSON.parse(answer) as { status: number; body: PullAnswer | PushAnswer };
    if (status !== 200) return;
    const { organisation } = JSON.parse(text) as { organisation: string };
    const data = room.database.organisation(organisation);
    if (!data) return violate('nothingForeign', `an answer for ${organisation}, which is not there`);
    const shown: SyncedDocument[] =
      kind === 'pull'
        ? (body as PullAnswer).documents
        : (body as PushAnswer).results.flatMap(({ master }) => (master ? [master] : []));
    if (shown.length > 0) {
      const held = heldBy(data, caller.account, room.database.now());
      for (const one of shown) {
        const isForeign = one.organisation !== organisation || !held.has(one.scope);
        if (isForeign)
          violate('nothingForeign', `${caller.account} is shown ${one.type} ${one.id} of ${one.scope}`);
      }
    }
    const { epoch, nonce } = body.head;
    if (kind === 'pull') {
      for (const scope of Object.keys((body as PullAnswer).cursors))
        everHeld.add(`${caller.device} ${scope}`);
    }
    if (kind === 'pull') for (const one of shown) lookAtFact(`${epoch} ${nonce}`, one);
    if (kind === 'push') lookAtPush(caller.device, organisation, body as PushAnswer);
  };

  function lookAtFact(incarnation: string, { organisation, id, type, body, rev }: SyncedDocument) {
    const isFact = type === 'invoice' || type === 'submittedInvoice' || type === 'journalEntry';
    if (!isFact) return;
    const words = JSON.stringify({ rev, body });
    const name = `${incarnation} ${organisation} ${id}`;
    const known = facts.get(name);
    if (known === undefined) facts.set(name, words);
    else if (known !== words) violate('approvedStands', `${type} ${id} became another`);
  }

  function lookAtPush(device: string, organisation: string, { results, lastN: last, head }: PushAnswer) {
    const name = `${device} ${organisation} ${head.epoch} ${restores}`;
    const before = lastN.get(name) ?? 0;
    if (last < before) violate('numbersGrow', `the server counts back from ${before} to ${last}`);
    lastN.set(name, last);
    for (const { id, outcome, refusal } of results) {
      if (outcome === 'refused' && refusal?.code === 'sync.numberReused') continue;
      acked.set(id, { organisation, device, restores });
    }
  }

  return {
    violations,
    violate,
    onRequest,
    onAnswer,
    sent,
    acked,
    evicted,
    everHeld,
    letGo,
    onRestore: () => {
      restores += 1;
    },
    restores: () => restores,
    onEviction: (browser: Browser) => evicted.add(browser.device()),
    /** The journal lets answered entries go, and no others. */
    onLetGo: (entries: readonly JournalEntry[]) => {
      for (const entry of entries) {
        if (entry.answer === null)
          violate('noWriteLost', `an unanswered entry is let go: ${entry.document.id}`);
        if (entry.mutation) letGo.set(entry.mutation.id, entry);
      }
    },
  };
}
