import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './room.ts';

const skipped = new Set(['node_modules', 'dist', 'test-results']);

/** One hash over the content of files and directories, named from the top of the repository. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, path);
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, path: string): void {
  const full = at(path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    hash.update(path).update('\0').update(readFileSync(full)).update('\0');
    return;
  }
  for (const name of readdirSync(full).sort()) {
    if (!skipped.has(name) && !/\.test\.tsx?$/.test(name)) add(hash, join(path, name));
  }
}
