export type RunAgain = {
  ask(): void;
  /** No more of it; resolves when nothing runs. */
  stop(): Promise<void>;
};

/** Runs `work` one at a time; asked while it runs, it runs once more afterwards, however often it was asked. */
export function runAgain(work: () => Promise<void>, onBug: (cause: unknown) => void): RunAgain {
  let running: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;
  const run = async () => {
    while (isWanted && !isStopped) {
      isWanted = false;
      await work().catch(onBug);
    }
    running = null;
  };
  return {
    ask() {
      isWanted = true;
      running ??= run();
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}
