import { useSyncExternalStore } from 'react';
import { cell } from '../store.ts';

/** The owner through whose eyes a member of the staff looks. */
export type LookedAt = {
  readonly organisation: string;
  readonly building: string;
  readonly ownerId: string;
  readonly name: string;
};

const looked = cell<LookedAt | null>(null);

/** Begins, or with null ends, to look as an owner; it ends with the page too. */
export const lookAs = looked.set;

export function useLookedAt(): LookedAt | null {
  return useSyncExternalStore(looked.subscribe, looked.get);
}
