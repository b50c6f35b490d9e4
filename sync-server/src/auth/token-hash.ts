import { createHash } from 'node:crypto';

/** What is kept of a refresh token: enough to know it again, too little to use it. */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
