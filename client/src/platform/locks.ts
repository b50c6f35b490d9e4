import type { Locks } from 'shared-domain/sync';

/** Web Locks: one tab at a time, and a tab that dies lets go. */
export const webLocks: Locks = {
  exclusively: async (name, work) => await navigator.locks.request(name, work),
};
