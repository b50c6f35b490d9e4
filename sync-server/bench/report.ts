/** One line of the table: what was measured beside its limit of the same run. */
export type Row = {
  readonly what: string;
  readonly unit: string;
  /** One figure per round. */
  readonly ours: readonly number[];
  /** What the machine could do in the same rounds; empty: there is none, the goal is absolute. */
  readonly limit: readonly number[];
  readonly goal: string;
  readonly isReached: boolean;
};

const mark = 'row of the table ';

/** Told to whoever runs the benchmarks, which prints all rows at the end. */
export function report(row: Row): void {
  process.stdout.write(`${mark}${JSON.stringify(row)}\n`);
}

export function rowIn(line: string): Row | null {
  return line.startsWith(mark) ? (JSON.parse(line.slice(mark.length)) as Row) : null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
