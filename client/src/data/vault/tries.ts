import type { Tries } from './lock-row.ts';

const free = 5;
const firstWait = 30_000;
const longestWait = 15 * 60_000;

/** Until when no further PIN is looked at; null: now. After five wrong ones, each costs twice the time of the one before. */
export function waitUntil({ failed, lastAt }: Tries, now: string): string | null {
  if (failed < free) return null;
  const wait = Math.min(longestWait, firstWait * 2 ** (failed - free));
  const until = Date.parse(lastAt) + wait;
  // A clock that was set back before the last try does not make the wait longer than it is.
  const isOver = Date.parse(now) >= until || Date.parse(now) < Date.parse(lastAt) - longestWait;
  return isOver ? null : new Date(until).toISOString();
}
