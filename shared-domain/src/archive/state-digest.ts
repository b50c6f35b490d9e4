import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Sha256 } from '../kernel/content-hash.ts';

/** How far a series of numbers has come. */
export const Counter = z.strictObject({
  series: z.string().check(z.minLength(1), z.maxLength(200)),
  last: z.int().check(z.gte(0)),
});
export type Counter = z.infer<typeof Counter>;

export type StateDigest = {
  /** The next line, without its end. */
  add(line: string): void;
  /** The hash of all lines there were; nothing is added after it. */
  hex(): Sha256;
};

/**
 * [ARC-4] The hash of a building's state: SHA-256 over the lines of its documents, by type and then by id, and of its
 * counters by series, each line ended by a line feed. It is what `cat documents/*.ndjson counters.ndjson | sha256sum` says.
 */
export function stateDigest(): StateDigest {
  const digest = sha256.create();
  return {
    add: (line) => {
      digest.update(utf8ToBytes(`${line}\n`));
    },
    hex: () => bytesToHex(digest.digest()),
  };
}

/** [ARC-2] */
export function counterLine({ series, last }: Counter): string {
  return canonicalJson({ last, series });
}

/** [ARC-2] The counter of a line; null where the line is none, or would be written otherwise. */
export function readCounter(line: string): Counter | null {
  try {
    const read = Counter.safeParse(JSON.parse(line));
    return read.success && counterLine(read.data) === line ? read.data : null;
  } catch {
    return null;
  }
}

/** Enough of it for two people on the telephone. */
export function shortHash(stateHash: string): string {
  return stateHash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
}
