import { createECDH } from 'node:crypto';

export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

/** One less than the order of P-256: private keys are from 1 to it. */
const largest = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550n;

/**
 * The installation's own pair (RFC 8292), made of its secret: every server of it has the same, and nothing more is to be
 * kept. `seed` is longer than a key, so that no key is likelier than another (FIPS 186-5, A.2.1).
 */
export function vapidKeysFrom(seed: Uint8Array): VapidKeys {
  const number = (BigInt(`0x${Buffer.from(seed).toString('hex')}`) % largest) + 1n;
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from(number.toString(16).padStart(64, '0'), 'hex'));
  return {
    publicKey: ecdh.getPublicKey('base64url'),
    privateKey: Buffer.from(number.toString(16).padStart(64, '0'), 'hex').toString('base64url'),
  };
}
