/** Runs `work` one at a time; asked while it runs, it runs once more afterwards, however often it was asked. */
export function runAgain(work: () => Promise<void>, onBug: (cause: unknown) => void): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async () => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work().catch(onBug);
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
