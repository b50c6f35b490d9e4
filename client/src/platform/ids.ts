import { uuidv7 } from 'shared-domain/kernel';

export function newId(): string {
  return uuidv7(Date.now(), randomBytes);
}

/** Compared, never ordered: which writing of a document this is. */
export function newRev(): string {
  return Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
