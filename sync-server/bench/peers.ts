import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = fileURLToPath(new URL('peers', import.meta.url));
const installed = fileURLToPath(new URL('../../.cache/bench-peers', import.meta.url));

export const peers = ['tinybase', 'hocuspocus'] as const;

/** Beside the workspace, with exact versions: nothing of theirs is in the product or its lockfile. */
function install(): void {
  mkdirSync(installed, { recursive: true });
  const stamp = join(installed, '.installed');
  const wanted = readFileSync(join(scripts, 'package.json'), 'utf8');
  cpSync(scripts, installed, { recursive: true });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps', '--ignore-scripts'];
  execFileSync('npm', ['install', ...flags], { cwd: installed, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, wanted);
}

/** Milliseconds of each round, of the same work by somebody else's client and server. */
export async function runPeer(peer: string, count: number, rounds: number, body: object): Promise<number[]> {
  install();
  const file = join(installed, 'body.json');
  writeFileSync(file, JSON.stringify(body));
  const child = spawn(
    process.execPath,
    [join(installed, 'run-peer.mjs'), peer, `${count}`, `${rounds}`, file],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${peer} could not be measured`);
  return JSON.parse(told.trim().split('\n').at(-1) ?? '') as number[];
}
