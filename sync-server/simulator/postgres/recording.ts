import { AsyncLocalStorage } from 'node:async_hooks';
import type { Catalogue } from 'shared-domain/sync';
import type { Moment } from '../../src/store-memory/organisation-store.ts';
import type { Caller } from '../../src/sync/exchange-refusal.ts';
import type { OrganisationStore } from '../../src/sync/ports.ts';
import type { Exchange } from '../server/server-process.ts';

/** What one call asked of the store, and when. */
export type Op = {
  readonly call: Call;
  now: Date;
  /** Nothing of a write that was stopped stands. */
  stands: boolean;
  /** Its server ended, before or after. */
  wasStopped: boolean;
};

export type Asked = {
  readonly kind: Exchange;
  readonly caller: Caller;
  readonly text: string;
  readonly catalogue: Catalogue;
};

/** A request to a server, or what the office did; with the ids and nonces it was given. */
export type Call = {
  readonly asked: Asked | null;
  /** The office's own work, to be done once more on another store. */
  readonly work: ((store: OrganisationStore) => Promise<unknown>) | null;
  readonly ops: Op[];
  readonly words: string[];
  answer: string | null;
};

/** In the order in which it stood. */
export type Happened =
  | { readonly is: 'op'; readonly op: Op }
  | { readonly is: 'backUp' | 'restore'; readonly backup: number }
  | { readonly is: 'durable'; readonly organisation: string; readonly device: string; readonly n: number };

/** Writes down what a database goes through in a run, so that another can be led through the same. */
export type Recording = ReturnType<typeof createRecording>;

export function createRecording(now: () => Date) {
  const happened: Happened[] = [];
  const calls: Call[] = [];
  const current = new AsyncLocalStorage<Call>();
  const begin = (): Op | null => {
    const call = current.getStore();
    if (!call) return null;
    const op: Op = { call, now: now(), stands: false, wasStopped: false };
    call.ops.push(op);
    return op;
  };
  const stand = (op: Op): void => {
    op.stands = true;
    happened.push({ is: 'op', op });
  };
  return {
    happened: (): readonly Happened[] => happened,
    calls: (): readonly Call[] => calls,
    note: (what: Exclude<Happened, { is: 'op' }>): void => void happened.push(what),
    word: (word: string): string => {
      current.getStore()?.words.push(word);
      return word;
    },
    /** All that `work` asks of an overheard store is of this call. */
    within: <T>(of: Pick<Call, 'asked' | 'work'>, work: (call: Call) => Promise<T>): Promise<T> => {
      const call: Call = { ...of, ops: [], words: [], answer: null };
      calls.push(call);
      return current.run(call, () => work(call));
    },
    moment: ({ at }: Moment): void => {
      const op = current.getStore()?.ops.at(-1);
      if (op && at === 'entered') op.now = now();
      if (op && at === 'committed') stand(op);
    },
    overhear: (store: OrganisationStore): OrganisationStore => ({
      read: (organisation, work) => {
        const op = begin();
        if (op) stand(op);
        return store.read(organisation, work);
      },
      write: async (organisation, work) => {
        const op = begin();
        try {
          const written = await store.write(organisation, work);
          if (op && !op.stands) stand(op);
          return written;
        } catch (error) {
          if (op) op.wasStopped = true;
          if (op && !op.stands) happened.push({ is: 'op', op });
          throw error;
        }
      },
    }),
  };
}
