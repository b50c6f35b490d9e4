import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const room = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** One of the product's servers, always on the same port; dead or alive. */
export type ServerProcess = {
  readonly port: number;
  /** Until it answers. Tried again for as long as there is no database to start on. */
  start(fault?: string): Promise<void>;
  kill(): Promise<void>;
  isRunning(): boolean;
  /** Resolves when it is dead, whoever killed it. */
  ended(): Promise<unknown>;
};

export async function openServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null;
  const launch = (fault?: string) => {
    child = spawn(
      process.execPath,
      [
        '--import',
        `file://${room('infra/run/product/leave-with-parent.mjs')}`,
        room('sync-server/src/main.ts'),
      ],
      {
        env: {
          PATH: process.env.PATH ?? '',
          PORT: String(port),
          KOPROGO_LOG: 'error',
          KOPROGO_SIGN_INS_PER_MINUTE: '1000',
          // Four people here do in a minute what others do in a week.
          KOPROGO_PUSHES_PER_MINUTE: '60000',
          KOPROGO_ORGANISATION_PUSHES_PER_MINUTE: '60000',
          ...env,
          ...(fault ? { KOPROGO_FAULT: fault } : {}),
        },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      },
    );
  };
  return {
    port,
    isRunning,
    async start(fault) {
      while (!(await answers(port))) {
        if (!isRunning()) launch(fault);
        await pause(25);
      }
    },
    async kill() {
      if (!child || !isRunning()) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    ended: async () => child && isRunning() && (await once(child, 'exit')),
  };
}

/** Runs a program of the product to its end; `killAfter`: or kills it there. Gives whether it came to its end. */
export async function runProgram(
  script: string,
  env: Readonly<Record<string, string>>,
  killAfterMillis?: number,
): Promise<boolean> {
  const child = spawn(process.execPath, [room(script)], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: 'ignore',
  });
  const timer =
    killAfterMillis === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMillis);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  return code === 0;
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
  await answer?.body?.cancel();
  return answer !== null;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const place = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof place === 'object' && place ? place.port : 0;
}
