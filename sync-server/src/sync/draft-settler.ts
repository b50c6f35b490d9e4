import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SettledDraft } from 'shared-domain/sync/draft';
import type { DraftBudget, SettleDraft } from './apply-draft.ts';
import type { DraftWork } from './draft-worker.ts';

export type DraftSettler = { readonly settle: SettleDraft; stop(): Promise<void> };

type Options = {
  /** What one merge may cost, in time of the processor: a busy machine makes no honest draft a bomb. */
  readonly processorMillis?: number;
  /** How long one may take by the clock; past it the server is too busy, and the device asks again. */
  readonly clockMillis?: number;
};

const tooMuch: SettledDraft = { is: 'refused', refusal: { code: 'sync.draftTooLarge' } };
const glanceMillis = 100;

/**
 * Drafts are merged in a thread of their own: 1 kB of Automerge can unfold to a million operations. Past its budget the
 * thread is ended, with the memory it took, the draft refused, and whatever shares its budget with it.
 */
export function draftSettler({ processorMillis = 500, clockMillis = 10_000 }: Options = {}): DraftSettler {
  let running: Promise<Worker> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const settleOne = async (work: DraftWork, budget: DraftBudget): Promise<SettledDraft> => {
    if (budget.millis <= 0) return tooMuch;
    running ??= startWorker();
    const worker = await running.catch((cause: unknown) => {
      // The machine's trouble, not the draft's: the next one tries again.
      running = null;
      throw Object.assign(new Error('no thread to merge drafts in', { cause }), { code: 'EAGAIN' });
    });
    const began = await spent(worker);
    const limits = { spentLimit: began + Math.min(processorMillis, budget.millis), clockMillis };
    const done = new AbortController();
    const settled = await Promise.race([answerOf(worker, work), watch(worker, limits, done.signal)]).finally(
      () => done.abort(),
    );
    if (typeof settled === 'object') {
      budget.millis -= Math.max(0, (await spent(worker)) - began);
      return settled;
    }
    budget.millis = 0;
    running = null;
    await worker.terminate();
    if (settled === 'starved')
      throw Object.assign(new Error('no time to merge a draft'), { code: 'ETIMEDOUT' });
    return tooMuch;
  };
  return {
    settle: (master, document, budget = { millis: processorMillis }) => {
      const settled = queue.then(() => settleOne({ master, document }, budget));
      queue = settled.catch(() => {});
      return settled;
    },
    stop: async () => {
      await queue;
      await (await running?.catch(() => null))?.terminate();
      running = null;
    },
  };
}

async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./draft-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  worker.unref();
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    // Said again by `exit`, once it runs.
    worker.on('error', reject);
  });
  return worker;
}

/** died: the thread ran out of memory or of stack. */
function answerOf(worker: Worker, work: DraftWork): Promise<SettledDraft | 'died'> {
  return new Promise((resolve) => {
    const done = (settled: SettledDraft | 'died') => {
      worker.off('message', done).off('exit', died);
      resolve(settled);
    };
    const died = () => done('died');
    worker.once('message', done).once('exit', died);
    worker.postMessage(work);
  });
}

async function watch(
  worker: Worker,
  { spentLimit, clockMillis }: { readonly spentLimit: number; readonly clockMillis: number },
  signal: AbortSignal,
): Promise<'spent' | 'starved'> {
  const began = Date.now();
  while (!signal.aborted && Date.now() - began < clockMillis) {
    await pause(glanceMillis, undefined, { ref: false });
    if ((await spent(worker)) > spentLimit) return 'spent';
  }
  return 'starved';
}

async function spent(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}
