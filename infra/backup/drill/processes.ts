import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { at } from '../../run/room.ts';

/** Restores are proven at once, not at the pace of people. */
const unhurried = {
  KOPROGO_PUSHES_PER_MINUTE: '60000',
  KOPROGO_ORGANISATION_PUSHES_PER_MINUTE: '60000',
};

export type ServerProcess = { readonly address: string; kill(): Promise<void> };

/** The product's server as a process of its own, answering. */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const leash = `file://${at('infra/run/product/leave-with-parent.mjs')}`;
  const child = spawn(process.execPath, ['--import', leash, at('sync-server/src/main.ts')], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      KOPROGO_SIGN_INS_PER_MINUTE: '10000',
      ...unhurried,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  for (let patience = 600; patience > 0; patience--) {
    if (child.exitCode !== null) throw new Error(`the server does not start: ${said}`);
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.ok) return { address, kill: () => kill(child) };
    await pause(50);
  }
  await kill(child);
  throw new Error('the server does not answer');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** PostgreSQL with all its children: to be frozen, or to die, at one moment. */
export function postgresProcesses(clusterDir: string): number[] {
  const [first] = readFileSync(`${clusterDir}/postmaster.pid`, 'utf8').split('\n');
  const postmaster = Number(first);
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster);
  return [postmaster, ...children.map(Number)];
}

export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended by itself.
    }
  }
}

export async function untilGone(pids: readonly number[]): Promise<void> {
  while (pids.some((pid) => stateOf(String(pid)) !== null)) await pause(20);
}

function parentOf(pid: string): number | null {
  return stateOf(pid)?.parent ?? null;
}

function stateOf(pid: string): { parent: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : { parent: Number(parent) };
  } catch {
    return null;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** What a snapshot of the disk is: every file as it stood at one moment, of a server that went on. */
export async function copyFrozen(clusterDir: string, target: string): Promise<void> {
  const pids = postgresProcesses(clusterDir);
  signal(pids, 'SIGSTOP');
  try {
    spawnSync('cp', ['-a', clusterDir, target], { stdio: 'ignore' });
  } finally {
    signal(pids, 'SIGCONT');
  }
}
