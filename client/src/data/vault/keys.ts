import type { PinWrap, WrappedKey } from './lock-row.ts';

/** What OWASP asks of PBKDF2 with SHA-256; it is kept with each wrap, so that it can grow. */
const iterations = 600_000;
const utf8 = new TextEncoder();
const aes = { name: 'AES-GCM', length: 256 } as const;
type Bytes = Uint8Array<ArrayBuffer>;

/** What a wrapped key is for: another account's wrap does not open here. */
export type Purpose = `${string} ${string} ${'pin' | 'passkey'}`;

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Extractable only until it is wrapped: what stays in memory is what a wrap gives back. */
export function newDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']);
}

export async function wrapWithPin(dataKey: CryptoKey, pin: string, purpose: Purpose): Promise<PinWrap> {
  const salt = randomBytes(32);
  const key = await keyOfPin(pin, salt, iterations);
  const isDigits = /^\d+$/.test(pin);
  const wrapped = await wrap(dataKey, key, purpose);
  return { derivation: 'PBKDF2-SHA256', iterations, isDigits, salt, ...wrapped };
}

/** Null where it was another PIN. `extractable` only to wrap it once more. */
export async function unwrapWithPin(
  { salt, iterations: rounds, ...wrapped }: PinWrap,
  pin: string,
  purpose: Purpose,
  extractable: boolean,
): Promise<CryptoKey | null> {
  return unwrap({ salt, ...wrapped }, await keyOfPin(pin, salt, rounds), purpose, extractable);
}

/** `secret`: the authenticator's answer to the salt, which only it can give and only after it knew the person. */
export async function wrapWithSecret(
  dataKey: CryptoKey,
  secret: BufferSource,
  salt: Bytes,
  purpose: Purpose,
): Promise<WrappedKey> {
  return { salt, ...(await wrap(dataKey, await keyOfSecret(secret, salt), purpose)) };
}

export async function unwrapWithSecret(
  wrapped: WrappedKey,
  secret: BufferSource,
  purpose: Purpose,
): Promise<CryptoKey | null> {
  return unwrap(wrapped, await keyOfSecret(secret, wrapped.salt), purpose, false);
}

async function wrap(dataKey: CryptoKey, key: CryptoKey, purpose: Purpose) {
  const iv = randomBytes(12);
  const params = { name: 'AES-GCM', iv, additionalData: utf8.encode(purpose) };
  return { iv, wrapped: new Uint8Array(await crypto.subtle.wrapKey('raw', dataKey, key, params)) };
}

async function unwrap(
  { iv, wrapped }: WrappedKey,
  key: CryptoKey,
  purpose: Purpose,
  extractable: boolean,
): Promise<CryptoKey | null> {
  const params = { name: 'AES-GCM', iv, additionalData: utf8.encode(purpose) };
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, key, params, aes, extractable, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    // The seal does not open with this key; there is no other way to learn whether a PIN is right.
    return null;
  }
}

async function keyOfPin(pin: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const known = await crypto.subtle.importKey('raw', utf8.encode(pin.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(params, known, aes, false, ['wrapKey', 'unwrapKey']);
}

async function keyOfSecret(secret: BufferSource, salt: Bytes): Promise<CryptoKey> {
  const known = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const params = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode('koprogo data key') };
  return crypto.subtle.deriveKey(params, known, aes, false, ['wrapKey', 'unwrapKey']);
}
