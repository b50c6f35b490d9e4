import { type ChildProcess, spawn } from 'node:child_process';
import { at } from './room.ts';

export type Outcome = {
  readonly code: number;
  /** Standard output and errors, as they came. */
  readonly output: string;
  /** Standard output alone. */
  readonly printed: string;
};

export type CommandOptions = {
  readonly cwd?: string;
  /** Added to our own environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Shows the output while it comes, as well as giving it back. */
  readonly echo?: boolean;
  /** Hears that something came on standard error: how far a long command is. */
  readonly onProgress?: () => void;
};

const live = new Set<ChildProcess>();

/** Runs a program to its end. What it printed comes back. */
export function run(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? at('.'),
      env: plainEnv(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    live.add(child);
    let output = '';
    let printed = '';
    const take = (chunk: string) => {
      output += chunk;
      if (options.echo) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      take(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      options.onProgress?.();
      take(chunk);
    });
    child.on('error', (error) => resolve({ code: 1, output: error.message, printed }));
    child.on('close', (code) => {
      live.delete(child);
      resolve({ code: code ?? 1, output: output.trimEnd(), printed: printed.trimEnd() });
    });
  });
}

/** Runs a script on the Node we run on ourselves. */
export function runNode(script: string, args: readonly string[], options?: CommandOptions): Promise<Outcome> {
  return run(process.execPath, [at(script), ...args], options);
}

/** Ends what still runs, when we are told to stop in the middle. */
export function endRunning(): void {
  for (const child of live) child.kill('SIGTERM');
}

function plainEnv(extra: CommandOptions['env']): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colour, ...env } = process.env;
  return { ...env, NO_COLOR: '1', ...extra };
}
