import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sayError, Trouble } from '../trouble.ts';

/** The top of the repository. */
export const root: string = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export function at(path: string): string {
  return join(root, path);
}

/** Makes a directory that this process may write to, or says in one sentence why it cannot. */
export function writableDir(dir: string): string {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    return dir;
  } catch (error) {
    throw new Trouble(
      `KoproGo may not write to ${dir} (${sayError(error)}): give this user the right, or set KOPROGO_DATA to another directory.`,
    );
  }
}
