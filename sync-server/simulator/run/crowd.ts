import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Options } from './options.ts';
import type { Failure } from './seeds.ts';

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));

export type Tally = { readonly passed: number; readonly failures: readonly Failure[] };

/** Shares the seeds out among processes; a loader that was given to this one is given to them. */
export async function runCrowd(
  options: Options,
  onProgress: (done: number, failed: number) => void,
  onFailure: (failure: Failure) => void,
): Promise<Tally> {
  const { seeds, steps, from, workers, isFirstEnough, without } = options;
  const failures: Failure[] = [];
  let [passed, done] = [0, 0];
  const children: ChildProcess[] = [];
  const work = (at: number) =>
    new Promise<void>((resolve, reject) => {
      const share = [from + at, from + seeds - 1, workers, steps, without.join()].map(String);
      const child = fork(worker, share, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      children.push(child);
      child.on('message', ({ failure }: { failure: Failure | null }) => {
        done += 1;
        if (failure) {
          failures.push(failure);
          onFailure(failure);
        } else passed += 1;
        onProgress(done, failures.length);
        if (failure && isFirstEnough) for (const one of children) one.kill();
      });
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        if (code === 0 || (signal && isFirstEnough)) resolve();
        else reject(new Error(`a worker ended with ${code ?? signal}`));
      });
    });
  await Promise.all(Array.from({ length: Math.min(workers, seeds) }, (_, at) => work(at)));
  return { passed, failures: failures.sort((a, b) => a.case.seed - b.case.seed) };
}
