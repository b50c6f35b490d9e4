import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { HeadToken } from 'shared-domain/sync';

/**
 * Who could make up a head that is ahead of the data could send every device of the organisation back to the start. So
 * what a device is given is signed, with a key that lies outside the data and is not restored with it.
 */
export type HeadSeal = {
  /** The head as a device is given it: half its change id is the change's, half is the signature. */
  seal(organisation: string, head: HeadToken): HeadToken;
  isOurs(organisation: string, token: HeadToken): boolean;
  /** For a new incarnation; it shows under which key it began. */
  newNonce(): string;
  isOurNonce(nonce: string): boolean;
};

// All devices are given the same few heads.
const remembered = 1_000;

/** Letters of a change id that name the change. */
export const changeLetters = 32;

export function headSeal(key: Uint8Array): HeadSeal {
  const keyName = createHmac('sha256', key).update('name').digest('hex').slice(0, 16);
  const signatures = new Map<string, string>();
  const sign = (said: string): string => {
    const known = signatures.get(said);
    if (known !== undefined) return known;
    const signature = createHmac('sha256', key).update(said).digest('hex').slice(0, changeLetters);
    if (signatures.size >= remembered) signatures.clear();
    signatures.set(said, signature);
    return signature;
  };
  const seal = (organisation: string, { epoch, nonce, seq, changeId }: HeadToken): HeadToken => {
    const change = changeId.slice(0, changeLetters);
    const signature = sign(JSON.stringify([organisation, epoch, nonce, seq, change]));
    return { epoch, nonce, seq, changeId: `${change}${signature}` };
  };
  return {
    seal,
    isOurs: (organisation, token) => isEqual(seal(organisation, token).changeId, token.changeId),
    newNonce: () => `${keyName}${randomBytes(16).toString('hex')}`,
    isOurNonce: (nonce) => nonce.startsWith(keyName),
  };
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
