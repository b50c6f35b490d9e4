import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Automerge's WebAssembly, for tests that make drafts as a device does. */
export function wasmBytes(): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve('@automerge/automerge/automerge.wasm'));
}

export const draftActor = () => randomBytes(16).toString('hex');
