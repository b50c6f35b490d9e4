import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../../trouble.ts';
import { runNode } from '../command.ts';
import { at } from '../room.ts';

export type Server = {
  /** Settles when the server ends by itself, with what to tell about it. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
};

/** Runs one of the server's commands to its end and gives back what it printed on standard output. */
export async function runCommand(
  script: string,
  env: Record<string, string>,
  failure: string,
  onProgress: () => void = () => {},
): Promise<string> {
  requireScript(script);
  const done = await runNode(script, [], { env, onProgress });
  if (done.code === 0) return done.printed;
  // A command that knows its trouble says it in one line; anything longer is shown as it came.
  if (done.output && !done.output.includes('\n')) throw new Trouble(`${failure}: ${done.output}`);
  process.stderr.write(`${done.output}\n`);
  throw new Trouble(`${failure}.`);
}

/** Starts the server and waits until it answers. Its log goes to a file: the screen stays readable. */
export async function startServer(
  env: Record<string, string>,
  address: string,
  dataDir: string,
): Promise<Server> {
  const script = 'sync-server/src/main.ts';
  requireScript(script);
  const log = join(dataDir, 'server.log');
  const leash = `file://${at('infra/run/product/leave-with-parent.mjs')}`;
  const child = spawn(process.execPath, ['--import', leash, at(script)], {
    cwd: at('.'),
    detached: true, // Ctrl-C reaches the starter alone, which then stops the server in good order.
    // From its second start on the server compiles nothing again: it is up sooner, and 20 MB smaller.
    env: { NODE_COMPILE_CACHE: join(dataDir, 'compiled'), ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const file = createWriteStream(log, { flags: 'a', mode: 0o600 });
  child.stdout?.pipe(file);
  child.stderr?.pipe(file);
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) =>
      resolve(`The server ended by itself (${signal ?? `exit code ${code}`})`),
    );
  });
  const server = {
    ended: ended.then((why) => `${why}; its last words, from ${log}:\n${tail(log)}`),
    stop: () => stop(child),
  };
  await untilItAnswers(address, server);
  return server;
}

async function untilItAnswers(address: string, server: Server): Promise<void> {
  const deadline = Date.now() + 60_000;
  let end: string | undefined;
  void server.ended.then((why) => {
    end = why;
  });
  while (Date.now() < deadline) {
    if (end !== undefined) throw new Trouble(end);
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  await server.stop();
  throw new Trouble('The server did not answer on /health within a minute.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const hurry = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(hurry);
}

function requireScript(script: string): void {
  if (!existsSync(at(script))) throw new Trouble(`The server is not complete: ${script} is missing.`);
}

function tail(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n') : '';
}
