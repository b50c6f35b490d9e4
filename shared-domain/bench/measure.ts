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
