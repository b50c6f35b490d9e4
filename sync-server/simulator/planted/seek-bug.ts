import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Sought = {
  /** The seed that saw it; null: none did. */
  readonly seed: number | null;
  readonly promise: string;
  /** Set where the run itself came to nothing. */
  readonly trouble: string | null;
};

export type Search = {
  readonly from: number;
  readonly count: number;
  readonly steps: number;
  /** Faults that no run has. */
  readonly without: string;
  /** In the simulator itself, or with the client's own data rooms. */
  readonly on: 'memory' | 'edges';
};

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const seeks = { memory: here('./seek.ts'), edges: here('../../../e2e/edges/seek.ts') };

/** In a process of its own, whose sources have these bugs. */
export async function seekBug(
  names: readonly string[],
  { from, count, steps, without, on }: Search,
): Promise<Sought> {
  const child = spawn(
    process.execPath,
    ['--import', here('./plant.ts'), seeks[on], `${from}`, `${count}`, `${steps}`, without],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, KOPROGO_PLANTED: names.join(',') } },
  );
  let said: string[] = [];
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = `${complaint}${text}`.slice(-600);
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  // A few lines are enough: the seed it is at, and what became of it.
  for await (const line of createInterface({ input: child.stdout })) said = [...said.slice(-2), line];
  return outcomeOf(said, await ended, complaint.trim());
}

function outcomeOf(said: readonly string[], code: number | null, complaint: string): Sought {
  const found = said.find((line) => line.startsWith('{'));
  if (found) return { ...(JSON.parse(found) as { seed: number; promise: string }), trouble: null };
  // Nobody waits for anything any more: the run stands still.
  const last = said.findLast((line) => line.startsWith('seed '));
  if (code === 13 && last) return { seed: Number(last.slice(5)), promise: 'quietAtLast', trouble: null };
  return { seed: null, promise: '', trouble: code === 0 ? null : complaint || 'it ended without a word' };
}
