type Measured = { readonly name: string; readonly runs: number; readonly limitMs: number };

/** Runs the work after a warm-up, prints one line with the median, and fails the process beyond the limit. */
export function measure({ name, runs, limitMs }: Measured, work: () => unknown): void {
  for (let warm = 0; warm < 3; warm += 1) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const median = times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY;
  process.stdout.write(`${name}: ${median.toFixed(1)} ms (${runs} runs) limit ${limitMs} ms\n`);
  if (median > limitMs) process.exitCode = 1;
}

/** The heap of this process after the work, what it works on included, garbage too; one line, and a failure beyond the limit. */
export function measureHeap(
  { name, limitMb }: { readonly name: string; readonly limitMb: number },
  work: () => unknown,
): void {
  const kept = work();
  const megabytes = process.memoryUsage().heapUsed / 1_000_000;
  process.stdout.write(`${name}: ${megabytes.toFixed(1)} MB of heap, limit ${limitMb} MB\n`);
  if (kept === undefined || megabytes > limitMb) process.exitCode = 1;
}
