// What a machine with only an older Node and npm needs first: this file runs on Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const pnpm = 'pnpm@12.21.0';
const manifests = ['.', 'client', 'e2e', 'infra', 'shared-domain', 'sync-server'].map(
  (room) => `${room}/package.json`,
);
const stampFile = join(root, 'node_modules/.koprogo-installed');

/** Installs what is missing, then runs a TypeScript file on a Node that understands it. */
export async function runOnCurrentNode(script, args = process.argv.slice(2)) {
  try {
    ensureInstalled();
    const path = join(root, script);
    if (understandsTypes(process.version)) {
      process.argv = [process.execPath, path, ...args];
      await import(`file://${path}`);
    } else {
      relay(currentNode(), [path, ...args]);
    }
  } catch (error) {
    process.stderr.write(`${error.sentence ?? error.stack}\n`);
    process.exit(1);
  }
}

function ensureInstalled() {
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mustWrite(root);
  process.stdout.write('Installing what KoproGo needs…\n');
  const args = ['-y', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const done = spawnSync('npx', args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, CI: 'true', npm_config_loglevel: 'error' },
  });
  if (done.status !== 0) {
    process.stderr.write(`${(done.stdout ?? '') + (done.stderr ?? '')}\n`);
    throw trouble(
      done.error
        ? `npx could not be run (${done.error.message}): KoproGo needs Node with npm.`
        : 'The packages could not be installed: the reason is in the lines above.',
    );
  }
  writeFileSync(stampFile, stamp);
}

function installStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function currentNode() {
  const pinned = join(root, 'node_modules/.bin/node');
  const candidates = [pinned, ...(process.env.PATH ?? '').split(':').map((dir) => join(dir, 'node'))];
  for (const candidate of candidates) {
    if (!existsSync(candidate)) continue;
    const shown = spawnSync(candidate, ['--version'], { encoding: 'utf8' });
    if (understandsTypes(shown.stdout?.trim() ?? '')) return candidate;
  }
  throw trouble(
    `KoproGo runs on Node 22.18 or newer; none is packaged for ${process.platform} on ${process.arch}, and this is ${process.version}: install Node 24.`,
  );
}

/** Node runs TypeScript by itself from 22.18 on, and from 24.3 on its second line. */
function understandsTypes(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major >= 25 || (major === 24 && minor >= 3) || (major === 22 && minor >= 18);
}

/** Runs the command in our place: it gets our signals, we end as it ends. */
function relay(command, args) {
  const child = spawn(command, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${dirname(command)}:${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends its signals to the whole group; the child has this one already.
      if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`Node could not be run (${error.message}).\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function mustWrite(dir) {
  try {
    accessSync(dir, constants.W_OK);
  } catch (error) {
    throw trouble(`KoproGo may not write to ${dir} (${error.code}): give this user the right to.`);
  }
}

function trouble(sentence) {
  return Object.assign(new Error(sentence), { sentence });
}
