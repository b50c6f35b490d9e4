import type { HeadToken } from 'shared-domain/sync';
import { type HeadSeal, headSeal } from '../../src/sync/head-seal.ts';
import type { Chance } from '../chance.ts';

const key = new Uint8Array(32).fill(7);
const real = headSeal(key);
const keyName = real.newNonce().slice(0, 16);

/** The production seal, but for the chance in a new nonce; what was sealed once is remembered, for it costs the most. */
export function seededSeal(chance: Chance): HeadSeal {
  const known = new Map<string, HeadToken>();
  const seal = (organisation: string, head: HeadToken): HeadToken => {
    const name = `${organisation} ${head.epoch} ${head.nonce} ${head.seq} ${head.changeId}`;
    const before = known.get(name);
    if (before) return before;
    const sealed = real.seal(organisation, head);
    known.set(name, sealed);
    return sealed;
  };
  return { ...real, seal, newNonce: () => `${keyName}${chance.hex(16)}` };
}
