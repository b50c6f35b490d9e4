import { Worker } from 'node:worker_threads';
import type { SettledDraft } from 'shared-domain/sync/draft';
import type { SettleDraft } from './apply-draft.ts';
import type { DraftWork } from './draft-worker.ts';

export type DraftSettler = { readonly settle: SettleDraft; stop(): Promise<void> };

type Options = { readonly budgetMillis?: number };

const tooMuch: SettledDraft = { is: 'refused', refusal: { code: 'sync.draftTooLarge' } };

/**
 * Drafts are merged in a thread of their own: 1 kB of Automerge can unfold to a million operations. Past its budget the
 * thread is ended, with the memory it took, and the draft refused.
 */
export function draftSettler({ budgetMillis = 500 }: Options = {}): DraftSettler {
  let running: Promise<Worker> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const settleOne = async (work: DraftWork): Promise<SettledDraft> => {
    running ??= startWorker();
    const worker = await running;
    const settled = await answerOf(worker, work, budgetMillis);
    if (settled) return settled;
    running = null;
    await worker.terminate();
    return tooMuch;
  };
  return {
    settle: (master, document) => {
      const settled = queue.then(() => settleOne({ master, document }));
      queue = settled.catch(() => {});
      return settled;
    },
    stop: async () => {
      await queue;
      await (await running)?.terminate();
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
    worker.once('error', reject);
  });
  return worker;
}

/** null: no answer in time, or the thread died of it. */
function answerOf(worker: Worker, work: DraftWork, budgetMillis: number): Promise<SettledDraft | null> {
  return new Promise((resolve) => {
    const done = (settled: SettledDraft | null) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A thread on its way out may still complain; nobody is waiting any more.
      worker.on('error', () => {});
      resolve(settled);
    };
    const timer = setTimeout(() => done(null), budgetMillis);
    worker.once('message', done);
    worker.once('error', () => done(null));
    worker.once('exit', () => done(null));
    worker.postMessage(work);
  });
}
