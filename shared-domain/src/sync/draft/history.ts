import * as Automerge from '@automerge/automerge/slim';
import { sha256Hex } from '../../kernel/content-hash.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { DraftDefinition } from '../define.ts';
import { draftLimit } from '../wire.ts';
import { fromBase64 } from './base64.ts';
import { editorOf } from './editor.ts';

export type Content = Record<string, unknown>;
export type History = Automerge.Doc<Content>;

const noActor = '00'.repeat(16);
// Readers change nothing, so they may share a name; without one Automerge would ask for chance.
const reader = 'ff'.repeat(16);

/**
 * Makes Automerge ready: its WebAssembly as bytes, or the address it is fetched from. Call once, before any other
 * function of this room.
 */
export async function loadAutomerge(wasm: Uint8Array | string): Promise<void> {
  if (!Automerge.isWasmInitialized()) await Automerge.initializeWasm(wasm);
}

/**
 * [SYN-20] The one first change of every draft of a type and version, the same on every device: no author, no time, the
 * fields in the order of their names. Without it two devices that create one document would hide each other's lines.
 */
export function firstHistory(definition: Pick<DraftDefinition, 'initial' | 'texts' | 'version'>): History {
  const actor = `${noActor.slice(0, -4)}${(definition.version - 1).toString(16).padStart(4, '0')}`;
  return Automerge.change(Automerge.init<Content>({ actor }), { time: 0 }, (content) => {
    const editor = editorOf(definition, content);
    for (const field of Object.keys(definition.initial).sort())
      editor.set([field], definition.initial[field]);
  });
}

/** [SYN-21] Whatever arrives is measured before it is opened, and what Automerge cannot open is refused. */
export function openHistory(crdt: string, actor: string = reader): Result<History, Refusal> {
  if (crdt.length > (draftLimit.bytes * 4) / 3 + 4) {
    return refuse({ code: 'sync.draftTooLarge', params: { bytes: draftLimit.bytes } });
  }
  const bytes = fromBase64(crdt);
  if (!bytes || bytes.length === 0) return refuse({ code: 'sync.malformed', params: { field: 'crdt' } });
  return guarded(() => Automerge.load<Content>(bytes, { actor }));
}

export function joinHistories(into: History, other: History): Result<History, Refusal> {
  return guarded(() => Automerge.merge(into, other));
}

/** [SYN-22] Names what a draft holds: equal histories have equal revisions, wherever they were merged. */
export function draftRev(heads: readonly string[]): string {
  return sha256Hex([...heads].sort().join(' '));
}

// Automerge throws for bytes it cannot read and for two histories by one actor; neither is a bug of ours.
function guarded(work: () => History): Result<History, Refusal> {
  try {
    return accept(work());
  } catch {
    return refuse({ code: 'sync.malformed', params: { field: 'crdt' } });
  }
}
