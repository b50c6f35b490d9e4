import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { canonicalJson } from './canonical-json.ts';

export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type Sha256 = z.infer<typeof Sha256>;

export function sha256Hex(content: string | Uint8Array): Sha256 {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** [KER-8] Names a content: two devices that hold the same content give the same name. */
export function contentHash(value: unknown): Sha256 {
  return sha256Hex(canonicalJson(value));
}
