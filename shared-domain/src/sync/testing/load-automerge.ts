import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadAutomerge } from '../draft/history.ts';

/** Automerge for tests and servers under Node: the WebAssembly file of the package itself. */
export async function loadAutomergeFromDisk(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@automerge/automerge/automerge.wasm');
  await loadAutomerge(await readFile(path));
}
