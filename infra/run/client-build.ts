import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from '../trouble.ts';
import { type Outcome, runNode } from './command.ts';
import { fingerprint } from './fingerprint.ts';
import { at } from './room.ts';

export const clientDist: string = at('client/dist');
const stampFile = at('.cache/client-build');
const sources = ['client', 'shared-domain/src', 'shared-domain/package.json', 'pnpm-lock.yaml'];

/** Builds the client if anything it is made of changed since the last build. */
export async function ensureClientBuild(say: (line: string) => void): Promise<void> {
  if (!existsSync(at('client/index.html'))) {
    throw new Trouble('There is no client to build: client/index.html is missing.');
  }
  const stamp = fingerprint(sources);
  if (isBuilt() && readIfThere(stampFile) === stamp) return;
  say('Building the client…');
  const built = await buildClient();
  if (built.code !== 0) {
    process.stderr.write(`${built.output}\n`);
    throw new Trouble('The client could not be built: the reason is in the lines above.');
  }
}

/** Builds the client whatever there is; what Vite said comes back with its exit code. */
export async function buildClient(): Promise<Outcome> {
  const stamp = fingerprint(sources);
  const built = await runNode('client/node_modules/vite/bin/vite.js', ['build'], {
    cwd: at('client'),
    // Whoever starts it, a test say, may have another: that build would register no service worker.
    env: { NODE_ENV: 'production' },
  });
  if (built.code === 0) {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
  }
  return built;
}

function isBuilt(): boolean {
  return existsSync(`${clientDist}/index.html`);
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
