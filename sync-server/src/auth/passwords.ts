import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

export const shortestPassword = 15;

/** Long enough to be chosen as a password. */
export function isFit(password: string): boolean {
  return [...password.normalize('NFC')].length >= shortestPassword;
}

// 2 is argon2id; the library's enum exists for its types alone.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const current = `$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;
// Of a password nobody has: an unknown account takes as long to refuse as a known one.
const nobodys = hash('no account has this password', cost);

// Fifty people signing in at once must not starve those who sync: one processor is left to them, and of Node's four
// threads one to compress their answers.
const atOnce = Math.min(3, Math.max(1, availableParallelism() - 1));
// More than that would wait for seconds, and those who come after them longer.
const mostWaiting = 64;
let running = 0;
const waiting: (() => void)[] = [];

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost));
}

/** Takes the same time whether there is such an account or not. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const isRight = await inTurn(async () => verify(stored ?? (await nobodys), password.normalize('NFC')));
  return isRight && stored !== null;
}

/** One more would be sent away. */
export function isCrowded(): boolean {
  return waiting.length >= mostWaiting;
}

export function needsRehash(stored: string): boolean {
  return !stored.startsWith('$argon2id$') || !stored.includes(current);
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Shown once, typed once: 98 bits, without letters that look like another. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // Weather: the answer is 503, and who asks again later is served.
  if (isCrowded()) {
    throw Object.assign(new Error('too many passwords are being looked at'), { code: 'EBUSY' });
  }
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
