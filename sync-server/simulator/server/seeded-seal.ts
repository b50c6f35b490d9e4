import { type HeadSeal, headSeal } from '../../src/sync/head-seal.ts';
import type { Chance } from '../chance.ts';

const key = new Uint8Array(32).fill(7);
const keyName = headSeal(key).newNonce().slice(0, 16);

/** The production seal, but for the chance in a new nonce. */
export function seededSeal(chance: Chance): HeadSeal {
  return { ...headSeal(key), newNonce: () => `${keyName}${chance.hex(16)}` };
}
