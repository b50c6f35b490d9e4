import type { Generation } from './lock-row.ts';

/** What the databases of an account are called after: its id, and which set of them it is. */
export function placeName(account: string, generation: Generation): string {
  return generation === '' ? account : `${account}_${generation}`;
}
